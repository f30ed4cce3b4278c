using System.Globalization;
using Handful.Kernel;

namespace Handful.People;

/// <summary>The circles' form as it is typed; a row without an id is a new circle.</summary>
public sealed class CirclesInput
{
    // A form without rows binds null.
    public List<CircleRow> Rows { get; set => field = value ?? []; } = [];

    public static CirclesInput Of(IReadOnlyList<Circle> circles) => new()
    {
        Rows = [.. circles.Select(circle => new CircleRow { Id = circle.Id.ToString(), Name = circle.Name, Days = circle.RhythmDays?.ToString(CultureInfo.InvariantCulture) }), new CircleRow()],
    };

    internal async Task<Refusal?> ApplyAsync(Circles circles, CancellationToken cancellation)
    {
        // All are read before the first is changed.
        foreach (var row in Rows)
        {
            if (Text.Line(row.Days).Length > 0 && row.Rhythm is null) return Refusal.BecauseOf("days", "Days are a number from 1 to 3,650.");
            if (row.IsKnown && Text.Line(row.Name).Length == 0) return Refusal.BecauseOf("name", "A circle needs a name.");
        }

        return await circles.ArrangeAsync([.. Rows.Where(row => row.IsKnown || Text.Line(row.Name).Length > 0).Select(row => new CircleWish(Guid.TryParse(row.Id, out var id) ? id : null, row.Name ?? "", row.Rhythm))], cancellation);
    }
}

public sealed class CircleRow
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Days { get; set; }

    internal bool IsKnown => Guid.TryParse(Id, out _);

    internal int? Rhythm => int.TryParse(Text.Line(Days), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650 ? days : null;
}
