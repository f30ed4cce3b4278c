using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>One text of a person meeting one of another, of which it is the best of its kind.</summary>
internal readonly record struct Meeting(FitKind Kind, double Value, Trait Mine, Trait Theirs);

/// <summary>A term that a person's text reaches: its own, or a topic near to it. <see cref="Next"/> is the place of another for that term.</summary>
internal readonly record struct Reach(int Next, int Trait, int Term, float Nearness, Kin Kin);

/// <summary>
/// What one person and others have of each other. Each of a person's texts counts once for each kind, by the best that meets it; several
/// add up as doubts multiply: 1 − Π(1 − value). Keeps a table of the person's terms, so that meeting one more costs a few steps; it is used
/// by one thread.
/// </summary>
internal sealed class PairScorer(RoomIndex room)
{
    // What is met by less than this is chance.
    private const float Faintest = 0.15f;

    // A need is worth meeting though many could meet it; what is shared by all is no news.
    private const float LeastOfNeeds = 0.6f, LeastOfShares = 0.1f;

    private const int Slots = GuestText.Most * Meetings.Kinds;

    private readonly RoomTerms terms = room.Terms;
    private readonly int[] first = new int[room.Terms.Terms];
    private readonly List<Reach> reached = [default];
    private readonly Side mine = new(), theirs = new();
    private int person = -1;

    /// <summary>Chooses whose meetings are asked for.</summary>
    public void Take(int one)
    {
        foreach (var entry in reached) first[entry.Term] = 0;
        reached.RemoveRange(1, reached.Count - 1);
        person = one;
        var traits = terms.Of(one);
        for (var at = 0; at < traits.Length; at++)
        {
            var term = traits[at].Term;
            Add(term, at, 1, Kin.Same);
            if (!RoomTerms.IsTopic(term)) continue;
            foreach (var near in room.Near.Around(term)) Add(near.Topic, at, near.Nearness, near.Kin);
        }
    }

    /// <summary>The terms that the person's texts reach; the first entry is none.</summary>
    public List<Reach> Reached => reached;

    /// <summary>What the pair is worth.</summary>
    public double Worth(int other)
    {
        var (one, another) = Vectors(other);
        return room.Weights.Of(one, another);
    }

    /// <summary>What the person has of the other, and the other of the person.</summary>
    public (FitVector Mine, FitVector Theirs) Vectors(int other)
    {
        Meet(other);
        var tie = room.Ties.Of(person, other);
        return (mine.Sum(tie), theirs.Sum(tie));
    }

    /// <summary>The meetings that count for the person, and for the other, in no order.</summary>
    public (List<Meeting> Mine, List<Meeting> Theirs) MeetingsWith(int other)
    {
        Meet(other);
        return (mine.List(), theirs.List());
    }

    private void Add(int term, int trait, float nearness, Kin kin)
    {
        reached.Add(new Reach(first[term], trait, term, nearness, kin));
        first[term] = reached.Count - 1;
    }

    private void Meet(int other)
    {
        mine.Clear();
        theirs.Clear();
        var own = terms.Of(person);
        foreach (var trait in terms.Of(other))
        {
            for (var at = first[trait.Term]; at != 0; at = reached[at].Next) Note(own[reached[at].Trait], trait, reached[at], other);
        }
    }

    // Nearness counts by its square, so that what is half as near is a quarter as good.
    private void Note(in Trait own, in Trait other, in Reach reach, int who)
    {
        var strength = own.Sureness * other.Sureness * reach.Nearness * reach.Nearness;
        if (strength < Faintest) return;
        ref readonly var rule = ref Meetings.Between(own.Field, other.Field);
        ref readonly var back = ref Meetings.Between(other.Field, own.Field);
        if (rule.Share > 0 && rule.Admits(reach.Nearness, reach.Kin)) mine.Note(Met(rule, own, other, strength, who));
        if (back.Share > 0 && back.Admits(reach.Nearness, reach.Kin)) theirs.Note(Met(back, other, own, strength, who));
    }

    private Meeting Met(in MeetingRule rule, in Trait own, in Trait other, float strength, int who) =>
        new(KindOf(rule.Kind, own, other), rule.Share * strength * Telling(rule.Kind, room.Rarity.Of(Others(own, other, who))), own, other);

    private static FitKind KindOf(FitKind kind, in Trait own, in Trait other) =>
        kind == FitKind.Share && own.IsOutsideWork && other.IsOutsideWork ? FitKind.Outside : kind;

    /// <summary>How much of a meeting counts that is as rare as this.</summary>
    public static float Telling(FitKind kind, float rare)
    {
        var least = kind is FitKind.Learn or FitKind.Give ? LeastOfNeeds : LeastOfShares;
        return least + ((1 - least) * rare);
    }

    /// <summary>
    /// How many beside the two have what they have in common, as an interest where it is one to both; of two near topics the more common one counts.
    /// </summary>
    public int Others(in Trait own, in Trait other, int who)
    {
        var isInterest = own.Field == Field.Interest && other.Field == Field.Interest;
        var others = Others(own.Term, isInterest, who);
        return own.Term == other.Term ? others : Math.Max(others, Others(other.Term, isInterest, who));
    }

    private int Others(int term, bool isInterest, int who) =>
        (isInterest ? terms.Caring : terms.Having)[term] - Has(person, term, isInterest) - Has(who, term, isInterest);

    private int Has(int who, int term, bool asInterest)
    {
        foreach (var trait in terms.Of(who))
            if (trait.Term == term && (!asInterest || trait.Field == Field.Interest)) return 1;
        return 0;
    }

    /// <summary>The best meeting of each text for each kind, in fixed places that are cleared by what was noted in them.</summary>
    private sealed class Side
    {
        private readonly Meeting[] best = new Meeting[Slots];
        private readonly int[] noted = new int[Slots];
        private int count;

        public void Clear()
        {
            for (var at = 0; at < count; at++) best[noted[at]] = default;
            count = 0;
        }

        public void Note(in Meeting meeting)
        {
            var slot = (meeting.Mine.Text * Meetings.Kinds) + (int)meeting.Kind;
            if (best[slot].Value == 0) noted[count++] = slot;
            if (meeting.Value > best[slot].Value) best[slot] = meeting;
        }

        public FitVector Sum(double tie)
        {
            Span<double> doubt = stackalloc double[Meetings.Kinds];
            doubt.Fill(1);
            for (var at = 0; at < count; at++) doubt[noted[at] % Meetings.Kinds] *= 1 - best[noted[at]].Value;
            return new FitVector(1 - doubt[0], 1 - doubt[1], 1 - doubt[2], 1 - doubt[3], 1 - doubt[4], tie);
        }

        public List<Meeting> List()
        {
            var all = new List<Meeting>(count);
            for (var at = 0; at < count; at++) all.Add(best[noted[at]]);
            return all;
        }
    }
}
