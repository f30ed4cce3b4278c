namespace Handful.Formats;

/// <summary>How many records of one kind met one fate.</summary>
/// <param name="Kind">What they are: "contacts", "calls", "pets".</param>
/// <param name="Read">How many there were.</param>
/// <param name="Kept">All of them, or none.</param>
/// <param name="As">"kept as conversations", "left out: your own contact".</param>
public sealed record RecordCount(string Kind, int Read, int Kept, string As);

/// <summary>Counts what a file holds against what becomes of it: a reader says the fate of every record once.</summary>
public sealed class RecordTally
{
    private readonly List<RecordCount> lines = [];
    private readonly Dictionary<(string Kind, string As), int> places = [];

    /// <summary>Each record that was counted is in exactly one of these; kinds stand together, in the order they came.</summary>
    public IReadOnlyList<RecordCount> Lines =>
        [.. lines.Where(line => line.Read > 0).GroupBy(line => line.Kind, StringComparer.Ordinal).SelectMany(kind => kind)];

    /// <param name="kind">What the record is.</param>
    /// <param name="fate">"as conversations", "in notes".</param>
    /// <param name="count">Of how many.</param>
    public void Keep(string kind, string fate, int count = 1) => Count(kind, "kept " + fate, count, kept: true);

    /// <param name="kind">What the record is.</param>
    /// <param name="why">"your own contact", "could not be read".</param>
    /// <param name="count">Of how many.</param>
    public void LeaveOut(string kind, string why, int count = 1) => Count(kind, "left out: " + why, count, kept: false);

    /// <summary>Some that a reader counted as kept were left out after all.</summary>
    public void LeaveOutInstead(string kind, string fate, string why)
    {
        if (!places.TryGetValue((kind, "kept " + fate), out var place) || lines[place].Read == 0) return;
        Count(kind, "kept " + fate, -1, kept: true);
        LeaveOut(kind, why);
    }

    private void Count(string kind, string fate, int by, bool kept)
    {
        if (!places.TryGetValue((kind, fate), out var place))
        {
            places[(kind, fate)] = place = lines.Count;
            lines.Add(new(kind, 0, 0, fate));
        }

        lines[place] = lines[place] with { Read = lines[place].Read + by, Kept = lines[place].Kept + (kept ? by : 0) };
    }
}
