using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>A person who has a term, and how surely.</summary>
internal readonly record struct Posting(int Person, float Sureness);

/// <summary>For every term and field the people who have it there: an inverted index.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly Posting[] entries;

    public Postings(RoomTerms terms, CancellationToken stop)
    {
        starts = new int[(terms.Terms * Meetings.Fields) + 1];
        for (var person = 0; person < terms.People; person++)
            foreach (var trait in terms.Of(person)) starts[Place(trait.Term, trait.Field) + 1]++;
        for (var place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];
        entries = new Posting[starts[^1]];
        var next = starts[..^1];
        // In an order that has nothing to do with ids, so that any stretch of a long list is a fair sample of it.
        foreach (var person in Scatter.Order(terms.People))
        {
            if (person % 1024 == 0) stop.ThrowIfCancellationRequested();
            foreach (var trait in terms.Of(person)) entries[next[Place(trait.Term, trait.Field)]++] = new Posting(person, trait.Sureness);
        }
    }

    public ReadOnlySpan<Posting> Of(int term, Field field)
    {
        var place = Place(term, field);
        return entries.AsSpan(starts[place], starts[place + 1] - starts[place]);
    }

    private static int Place(int term, Field field) => (term * Meetings.Fields) + (int)field;
}
