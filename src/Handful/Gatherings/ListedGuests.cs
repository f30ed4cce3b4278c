using Handful.Formats;
using Handful.Kernel;

namespace Handful.Gatherings;

/// <summary>Who is listed already, found again in a new list.</summary>
internal sealed class ListedGuests
{
    private readonly Dictionary<string, Guest> byKey;
    private readonly Dictionary<string, Guest> byName;

    public ListedGuests(IReadOnlyCollection<Guest> guests, IReadOnlyDictionary<string, GuestRecord> records)
    {
        byKey = guests.ToDictionary(guest => guest.Key);
        // One name is one guest only where the lists know them by different means: the one by address, the other by name alone.
        byName = guests.Where(guest => !records.ContainsKey(guest.Key)).GroupBy(guest => Fold.Words(guest.Name))
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
    }

    public Guest? Find(string key, GuestRecord record)
    {
        if (byKey.TryGetValue(key, out var guest)) return guest;
        var name = Fold.Words(record.Name);
        return byName.TryGetValue(name, out guest) && Means(guest.Key) != Means(key) && byName.Remove(name) ? guest : null;
    }

    private static string Means(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
