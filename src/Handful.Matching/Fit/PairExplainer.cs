using Handful.Matching.Briefs;
using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>Keeps every term of one pair and says it in words.</summary>
internal sealed class PairExplainer(IReadOnlyList<FitGuest> guests, RoomIndex room, PairScorer scorer)
{
    private readonly FitWeights weights = room.Weights;

    /// <summary>Why the pair of whom the scorer took <paramref name="a"/> fits.</summary>
    public PairFit Explain(int a, int b)
    {
        var (one, other) = (new Speaker(guests[a], guests[b]), new Speaker(guests[b], guests[a]));
        var (ofA, ofB) = scorer.Vectors(b);
        var (mine, theirs) = scorer.MeetingsWith(b);
        var forA = Terms(mine, one, other, b);
        var forB = Terms(theirs, other, one, b);
        if (ofA.IsNothing && ofB.IsNothing) (forA, forB) = (Nothing(one, other, one, other), Nothing(other, one, one, other));
        AddTie(forA, ofA, a, b, one, other);
        AddTie(forB, ofB, a, b, one, other);
        var reasons = new PairReasons(guests.Count);
        return new PairFit(
            a, b, weights.Of(ofA, ofB), ofA, ofB, [.. forA.Select(term => term.Term)], [.. forB.Select(term => term.Term)],
            reasons.Of(forA, forB), reasons.For(forA, forB), reasons.For(forB, forA));
    }

    private List<SaidTerm> Terms(List<Meeting> meetings, Speaker one, Speaker other, int b)
    {
        Span<double> doubt = stackalloc double[Meetings.Kinds];
        doubt.Fill(1);
        var said = new List<SaidTerm>(meetings.Count);
        // Of each kind the strongest counts whole, the next only what it adds.
        foreach (var meeting in meetings.OrderByDescending(meeting => meeting.Value).ThenBy(meeting => (meeting.Mine.Text, meeting.Kind)))
        {
            var kind = (int)meeting.Kind;
            var weight = WeightOf(meeting.Kind) * doubt[kind] * meeting.Value;
            doubt[kind] *= 1 - meeting.Value;
            var (mine, theirs) = (one.Part(meeting.Mine), other.Part(meeting.Theirs));
            var way = meeting.Mine.Term == meeting.Theirs.Term ? null : TopicWay.Between(meeting.Mine.Term, meeting.Theirs.Term);
            var others = scorer.Others(meeting.Mine, meeting.Theirs, b);
            var text = FitSentences.Of(meeting.Kind, one, mine, other, theirs, way, others, guests.Count);
            var nearness = way is null ? 1 : Math.Round(way.Nearness, 3);
            var term = new FitTerm(meeting.Kind, weight, mine.Fragment.Text, theirs.Fragment.Text, nearness, others, text);
            said.Add(new SaidTerm(term, one, mine, theirs));
        }
        return [.. said.OrderByDescending(term => term.Term.Weight)];
    }

    private double WeightOf(FitKind kind) => kind switch
    {
        FitKind.Learn => weights.Learn,
        FitKind.Give => weights.Give,
        FitKind.Share => weights.Share,
        FitKind.Purpose => weights.Purpose,
        _ => weights.Outside,
    };

    // Of two of whom nothing is known both sides say the same.
    private static List<SaidTerm> Nothing(Speaker mine, Speaker theirs, Speaker a, Speaker b)
    {
        var text = a.IsUnknown && b.IsUnknown ? FitSentences.NothingOfBoth(a, b) : FitSentences.Little(mine, theirs);
        return [new SaidTerm(new FitTerm(FitKind.Little, FitWeights.Base, "", "", 0, 0, text), mine, null, null)];
    }

    private void AddTie(List<SaidTerm> terms, FitVector side, int a, int b, Speaker one, Speaker other)
    {
        if (side.Tie == 0) return;
        var text = room.Ties.KnowEachOther(a, b) ? FitSentences.Known(one, other) : FitSentences.Colleagues(one);
        terms.Add(new SaidTerm(new FitTerm(FitKind.Tie, -weights.Tie * side.Tie, "", "", 0, 0, text), one, null, null));
    }
}

/// <summary>A term with the texts it is about, where it is about any.</summary>
internal sealed record SaidTerm(FitTerm Term, Speaker One, Part? Mine, Part? Theirs);
