using Handful.Matching.Fit;

namespace Handful.Matching.Tests.Fit;

/// <summary>The sixty invented guests of <c>evening.txt</c>.</summary>
internal static class Evening
{
    public static readonly IReadOnlyList<FitGuest> Guests =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fit", "evening.txt")).Where(line => line[0] != '#').Select(Guest)];

    public static readonly FitRoom Room = new(Guests, FitWeights.Prior);

    /// <summary>The pair of two by their given names.</summary>
    public static PairFit Pair(string one, string other) => Room.Explain(Number(one), Number(other));

    public static int Number(string givenName) => Guests.Select(guest => guest.Name).ToList().FindIndex(name => name.StartsWith(givenName + " ", StringComparison.Ordinal));

    private static FitGuest Guest(string line)
    {
        var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
        string Cell(int at) => at < cells.Length ? cells[at] : "";
        string[] List(int at) => Cell(at).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new FitGuest(Cell(0), Cell(1))
        {
            Role = Cell(2),
            Organisation = Cell(3),
            Interests = List(4),
            Wants = List(5),
            Gives = List(6),
            Purpose = Cell(7),
            About = Cell(8),
            Knows = List(9),
            Avoid = List(10),
            Available = Availability.Read(List(11)).Available!,
        };
    }
}
