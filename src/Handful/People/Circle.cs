using Handful.Kernel;
using Handful.Storage;

namespace Handful.People;

/// <summary>A named group of people with a rhythm at which the owner likes to be in touch.</summary>
public sealed class Circle : Owned
{
    private Circle()
    {
    }

    public Circle(string name, int? rhythmDays, int place)
    {
        Name = Text.Line(name, 60);
        Place = place;
        Beat(rhythmDays);
    }

    public string Name { get; private set; } = "";

    /// <summary>Days between conversations, 1 to 3,650; null where nothing is asked.</summary>
    public int? RhythmDays { get; private set; }

    /// <summary>Its place among the circles, the innermost first.</summary>
    public int Place { get; private set; }

    public void Rename(string name) => Name = Text.Line(name, 60);

    public void Beat(int? rhythmDays) => RhythmDays = rhythmDays is null ? null : Math.Clamp(rhythmDays.Value, 1, 3650);

    /// <summary>The four that every network begins with. Rhythms follow the layers of friendship (Dunbar, "Friends", 2021): weekly to yearly, loosened for ties of work.</summary>
    public static IEnumerable<Circle> First() =>
        [new("Inner", 21, 1), new("Close", 42, 2), new("Wider", 180, 3), new("Dormant", null, 4)];
}
