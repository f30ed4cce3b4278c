using Handful.Matching.Briefs;
using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>What all texts of a room are about: every distinct text is read once, topics and words become numbers.</summary>
internal sealed class RoomTerms
{
    private const int Batch = 256;

    // Word numbers begin where those of the topics end.
    private static int Topics => TopicGraph.Whole.Names.Count;

    private readonly Trait[] traits;
    private readonly int[] starts;

    private RoomTerms(int[] starts, Trait[] traits, int terms)
    {
        (this.starts, this.traits, Terms) = (starts, traits, terms);
        (Having, Caring) = (new int[terms], new int[terms]);
        var (seen, cared) = (new int[terms], new int[terms]);
        for (var person = 0; person < People; person++)
        {
            foreach (var trait in Of(person))
            {
                if (seen[trait.Term] != person + 1) (seen[trait.Term], Having[trait.Term]) = (person + 1, Having[trait.Term] + 1);
                if (trait.Field != Field.Interest || cared[trait.Term] == person + 1) continue;
                (cared[trait.Term], Caring[trait.Term]) = (person + 1, Caring[trait.Term] + 1);
            }
        }
    }

    public int People => starts.Length - 1;

    /// <summary>How many topics and words there are; topics come first, by their numbers in the graph.</summary>
    public int Terms { get; }

    /// <summary>How many people have a term in any text.</summary>
    public int[] Having { get; }

    /// <summary>How many name it as an interest.</summary>
    public int[] Caring { get; }

    public ReadOnlySpan<Trait> Of(int person) => traits.AsSpan(starts[person], starts[person + 1] - starts[person]);

    public static bool IsTopic(int term) => term < Topics;

    public static RoomTerms Read(IReadOnlyList<FitGuest> guests, IProgress<double>? progress, CancellationToken stop)
    {
        var (numbers, distinct) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var (starts, texts) = (new int[guests.Count + 1], new List<(byte Field, byte Text, int Number)>());
        for (var person = 0; person < guests.Count; person++)
        {
            if (person % Batch == 0) stop.ThrowIfCancellationRequested();
            var own = GuestText.Of(guests[person]);
            for (var at = 0; at < own.Count; at++)
            {
                if (!numbers.TryGetValue(own[at].Text, out var number))
                {
                    numbers.Add(own[at].Text, number = distinct.Count);
                    distinct.Add(own[at].Text);
                }
                texts.Add(((byte)own[at].Field, (byte)at, number));
            }
            starts[person + 1] = texts.Count;
        }
        return Numbered(starts, texts, ReadAll(distinct, progress, stop), stop);
    }

    private static TextMark[][] ReadAll(List<string> distinct, IProgress<double>? progress, CancellationToken stop)
    {
        var marks = new TextMark[distinct.Count][];
        var (done, batches) = (0, (distinct.Count + Batch - 1) / Batch);
        Parallel.For(0, batches, new ParallelOptions { CancellationToken = stop }, batch =>
        {
            for (var at = batch * Batch; at < Math.Min(distinct.Count, (batch + 1) * Batch); at++)
            {
                stop.ThrowIfCancellationRequested();
                marks[at] = TextMark.Of(distinct[at]);
            }
            progress?.Report(Interlocked.Increment(ref done) / (double)batches);
        });
        return marks;
    }

    private static RoomTerms Numbered(int[] textStarts, List<(byte Field, byte Text, int Number)> texts, TextMark[][] marks, CancellationToken stop)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var (starts, traits) = (new int[textStarts.Length], new List<Trait>(texts.Count * 2));
        for (var person = 0; person + 1 < starts.Length; person++)
        {
            if (person % Batch == 0) stop.ThrowIfCancellationRequested();
            for (var at = textStarts[person]; at < textStarts[person + 1]; at++)
            {
                var (field, text, number) = texts[at];
                foreach (var mark in marks[number])
                {
                    var term = mark.Topic;
                    if (term < 0 && !words.TryGetValue(mark.Word, out term)) words.Add(mark.Word, term = Topics + words.Count);
                    var isOutside = field == (byte)Field.Interest && mark.Topic >= 0 && OutsideWork.Has(mark.Topic);
                    traits.Add(new Trait(term, mark.Sureness, field, text, isOutside));
                }
            }
            starts[person + 1] = traits.Count;
        }
        return new RoomTerms(starts, [.. traits], Topics + words.Count);
    }

    /// <summary>Takes from the interests outside work those which are near what somebody works in or offers.</summary>
    public void KeepWorkApart(NearTopics near)
    {
        for (var person = 0; person < People; person++)
        {
            var own = traits.AsSpan(starts[person], starts[person + 1] - starts[person]);
            foreach (ref var trait in own)
                if (trait.IsOutsideWork && IsWork(own, trait.Term, near)) trait = trait with { IsOutsideWork = false };
        }
    }

    private static bool IsWork(ReadOnlySpan<Trait> own, int term, NearTopics near)
    {
        foreach (var trait in own)
            if (trait.Field is Field.Role or Field.Give && IsTopic(trait.Term) && near.Between(trait.Term, term) > 0) return true;
        return false;
    }
}
