namespace Handful.Matching.Fit;

/// <summary>Who may meet whom: not those who know each other, who wish not to meet, who are never there together, or who are one person.</summary>
internal sealed class Ties
{
    /// <summary>How much of a tie it is to know each other, or to work at one place.</summary>
    private const double Known = 1, Colleague = 0.5;

    private readonly bool allowKnown;
    private readonly int[][] known, barred;
    private readonly int[] organisations, names;
    private readonly string[] works;
    private readonly Availability[] available;
    private readonly List<FitWarning> warnings = [];

    public Ties(IReadOnlyList<FitGuest> guests, FitOptions options, CancellationToken stop)
    {
        allowKnown = options.AllowKnown;
        available = [.. guests.Select(guest => options.Rounds is { } rounds ? guest.Available.InRounds(rounds, options.Hours) : guest.Available)];
        var register = new GuestNames(guests, stop);
        known = Lists(guests, guest => guest.Knows, register, UnknownAcquaintance);
        barred = Lists(guests, guest => guest.Avoid, register, UnknownWish);
        stop.ThrowIfCancellationRequested();
        works = [.. guests.Select(guest => GuestNames.Folded(guest.Organisation))];
        organisations = Numbers(works, most: Math.Max(2, guests.Count / 2));
        stop.ThrowIfCancellationRequested();
        names = Numbers([.. guests.Select((_, person) => register.Of(person))], most: guests.Count);
    }

    /// <summary>What in the lists means nobody who is here.</summary>
    public IReadOnlyList<FitWarning> Warnings => warnings;

    public bool MayMeet(int one, int other) =>
        one != other && !AreOne(one, other) && available[one].Overlaps(available[other])
        && !Has(barred, one, other) && (allowKnown || !Has(known, one, other));

    public bool KnowEachOther(int one, int other) => Has(known, one, other);

    public bool AreColleagues(int one, int other) => organisations[one] >= 0 && organisations[one] == organisations[other];

    /// <summary>What two have with each other already, from 0 to 1.</summary>
    public double Of(int one, int other) => Has(known, one, other) ? Known : AreColleagues(one, other) ? Colleague : 0;

    // Lists hold people who signed up twice.
    private bool AreOne(int one, int other) => names[one] >= 0 && names[one] == names[other] && works[one] == works[other];

    private static bool Has(int[][] lists, int one, int other) => lists[one].Length > 0 && Array.BinarySearch(lists[one], other) >= 0;

    // What one of two says holds for both.
    private int[][] Lists(
        IReadOnlyList<FitGuest> guests, Func<FitGuest, IReadOnlyList<string>> said, GuestNames register, Func<FitGuest, string, string> warning)
    {
        var lists = new HashSet<int>?[guests.Count];
        for (var person = 0; person < guests.Count; person++)
        {
            foreach (var words in said(guests[person]))
            {
                var (meant, unknown) = register.Find(words);
                foreach (var other in meant)
                {
                    if (other == person) continue;
                    (lists[person] ??= []).Add(other);
                    (lists[other] ??= []).Add(person);
                }
                warnings.AddRange(unknown.Select(nobody => new FitWarning(guests[person].Id, warning(guests[person], nobody))));
            }
        }
        return Array.ConvertAll(lists, list => list is null ? [] : list.Order().ToArray());
    }

    private static string UnknownAcquaintance(FitGuest guest, string words) => $"{guest.Name} knows “{words}”, who is not on this list.";

    // Whom it names stays private, here too.
    private static string UnknownWish(FitGuest guest, string _) => $"Somebody whom {guest.Name} wishes not to meet is not on this list.";

    /// <summary>A number for each text that several have; -1 for blanks, for what one alone has, and for what more than so many have.</summary>
    private static int[] Numbers(string[] texts, int most)
    {
        var counts = texts.CountBy(text => text).ToDictionary(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(texts, text =>
        {
            if (text.Length == 0 || counts[text] < 2 || counts[text] > most) return -1;
            if (!numbers.TryGetValue(text, out var number)) numbers.Add(text, number = numbers.Count);
            return number;
        });
    }
}
