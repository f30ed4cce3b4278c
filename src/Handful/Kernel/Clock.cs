namespace Handful.Kernel;

public static class Clock
{
    /// <summary>The calendar day where the owner is.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
