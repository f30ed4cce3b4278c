using System.Globalization;

namespace Handful.Formats.VCards;

/// <summary>The properties of a card while it changes.</summary>
internal sealed class CardLines(IReadOnlyList<VCardProperty> properties)
{
    private readonly List<VCardProperty> lines = [.. properties];
    private int lastGroup;

    public bool IsChanged { get; private set; }

    public IReadOnlyList<VCardProperty> All => lines;

    /// <summary>A group name that no property has.</summary>
    public string NewGroup()
    {
        if (lastGroup == 0)
        {
            foreach (var line in lines)
            {
                if (line.Group.StartsWith("item", StringComparison.OrdinalIgnoreCase)
                    && int.TryParse(line.Group.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number < int.MaxValue / 2) lastGroup = Math.Max(lastGroup, number);
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"item{++lastGroup}");
    }

    public void Add(VCardProperty line)
    {
        lines.Add(line);
        IsChanged = true;
    }

    /// <summary>Puts a line before all others.</summary>
    public void Insert(VCardProperty line)
    {
        lines.Insert(0, line);
        IsChanged = true;
    }

    public void Replace(VCardProperty old, VCardProperty line)
    {
        lines[lines.IndexOf(old)] = line;
        IsChanged = true;
    }

    public void Remove(IEnumerable<VCardProperty> unwanted)
    {
        var gone = unwanted.ToHashSet();
        if (gone.Count == 0 || lines.RemoveAll(gone.Contains) == 0) return;
        IsChanged = true;
        // What Apple says about a property by its group (X-ABLabel, X-ABADR) goes with it.
        var left = gone.Select(line => line.Group).Where(group => group.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        left.ExceptWith(lines.Where(line => !IsRemark(line)).Select(line => line.Group));
        lines.RemoveAll(line => IsRemark(line) && left.Contains(line.Group));
    }

    /// <summary>
    /// Makes the list that <paramref name="told"/> gives into <paramref name="wanted"/>: what stays keeps its property and, where
    /// the order allows, its place.
    /// </summary>
    public void Change<T>(List<Told<T>> told, IReadOnlyList<T> wanted, Func<T, IEnumerable<VCardProperty>> write, IEqualityComparer<T> same)
        where T : class
    {
        var known = told.Select(one => one.Item).Distinct(same).ToArray();
        if (known.SequenceEqual(wanted)) return;
        IsChanged = true;
        var staying = known.Intersect(wanted).ToArray();
        var stayingSame = staying.ToHashSet(same);
        Remove(told.Where(one => !stayingSame.Contains(one.Item)).Select(one => one.Property));
        if (wanted.Take(staying.Length).SequenceEqual(staying))
        {
            lines.AddRange(wanted.Skip(staying.Length).SelectMany(write));
            return;
        }
        var properties = told.Where(one => stayingSame.Contains(one.Item)).ToLookup(one => one.Item, one => one.Property, same);
        var isStaying = staying.ToHashSet();
        var all = properties.SelectMany(one => one).ToHashSet();
        var at = Math.Max(0, lines.FindIndex(all.Contains));
        lines.RemoveAll(all.Contains);
        var ordered = wanted.SelectMany(item => isStaying.Contains(item) ? properties[item] : write(item)).ToArray();
        lines.InsertRange(Math.Min(at, lines.Count), ordered);
    }

    private static bool IsRemark(VCardProperty line) => line.Key is "X-ABLABEL" or "X-ABADR";
}
