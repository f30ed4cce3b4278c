namespace Handful.Matching.Fit;

/// <summary>For every term the people who have it: an inverted index.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly Posting[] entries;

    public Postings(RoomTerms terms)
    {
        starts = new int[terms.Terms + 1];
        for (var person = 0; person < terms.People; person++)
            foreach (var trait in terms.Of(person)) starts[trait.Term + 1]++;
        for (var term = 0; term < terms.Terms; term++) starts[term + 1] += starts[term];
        entries = new Posting[starts[^1]];
        var next = starts[..^1];
        // In an order that has nothing to do with ids, so that any stretch of a long list is a fair sample of it.
        foreach (var person in Scatter.Order(terms.People))
            foreach (var trait in terms.Of(person)) entries[next[trait.Term]++] = new Posting(person, trait.Sureness, trait.Kind);
    }

    public ReadOnlySpan<Posting> Of(int term) => entries.AsSpan(starts[term], starts[term + 1] - starts[term]);
}

/// <summary>A person who has a term, in which field and how surely.</summary>
internal readonly record struct Posting(int Person, float Sureness, byte Kind);
