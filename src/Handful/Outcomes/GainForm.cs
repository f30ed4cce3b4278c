using System.Globalization;
using Handful.Kernel;

namespace Handful.Outcomes;

/// <summary>What came of it, as it is typed.</summary>
public sealed class GainForm
{
    public string? Words { get; set; }

    public string? Kind { get; set; }

    public string? On { get; set; }

    /// <summary>Names, one a line or with commas between.</summary>
    public string? People { get; set; }

    internal DateOnly? Day => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal GainKind Chosen => Enum.TryParse<GainKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : GainKind.Opportunity;

    internal IReadOnlyList<string> Names => Text.List(People);
}
