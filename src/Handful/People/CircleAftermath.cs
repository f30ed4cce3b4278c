using Handful.Changes;
using Handful.Storage;

namespace Handful.People;

/// <summary>A circle that has its rhythm back gives it to everybody in it.</summary>
internal sealed class CircleAftermath(Circles circles) : IAftermath
{
    public async Task SettleAsync(IReadOnlyList<RowImage> undone, CancellationToken cancellation)
    {
        foreach (var image in undone.Where(image => image.Table == nameof(Circle) && image.Changed.Contains(nameof(Circle.RhythmDays))))
        {
            if (await circles.FindAsync(image.Id, cancellation) is { } circle) await circles.KeepRhythmAsync(circle, cancellation);
        }
    }
}
