using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>
/// The few people of a large room who may be worth the most to one: walks the index along the person's terms, the most telling first, up to a number
/// of steps, and adds up roughly what each of the two would have. Used by one thread.
/// </summary>
internal sealed class Shortlist(RoomIndex room, Postings postings)
{
    // So many steps find nearly what all would: measured in docs/matching.md.
    private const int Steps = 4000;

    // Of a list longer than this a stretch is read, another one for each person.
    private const int LongestList = 300;

    private readonly RoomTerms terms = room.Terms;
    private readonly Rarity rarity = room.Rarity;
    private readonly float[] mine = new float[room.Terms.People], theirs = new float[room.Terms.People];
    private readonly List<int> touched = [];
    private readonly List<(float Worth, Reach Reach)> plan = [];
    private readonly float[] counts = Counts(room.Weights);

    /// <summary>The most promising others whom <paramref name="mayMeet"/> lets through, in no order.</summary>
    /// <param name="person">Whom it is for.</param>
    /// <param name="reached">What the person's texts reach.</param>
    /// <param name="best">Where they are put, with a number that is greater the more promising they are.</param>
    /// <param name="mayMeet">Asked only of those who would be among the best.</param>
    public void Find(int person, List<Reach> reached, Best best, Func<int, bool> mayMeet)
    {
        Plan(person, reached);
        Walk(person);
        best.Clear(person);
        foreach (var other in touched)
        {
            var worth = ((float)FitWeights.Base + mine[other]) * ((float)FitWeights.Base + theirs[other]);
            if (best.Takes(worth, other) && mayMeet(other)) best.Add(worth, other);
            mine[other] = theirs[other] = 0;
        }
        touched.Clear();
    }

    // What is rare, sure and near comes first.
    private void Plan(int person, List<Reach> reached)
    {
        plan.Clear();
        var own = terms.Of(person);
        for (var at = 1; at < reached.Count; at++)
        {
            var reach = reached[at];
            plan.Add((own[reach.Trait].Sureness * reach.Nearness * reach.Nearness * rarity.Of(terms.Having[reach.Term]), reach));
        }
        plan.Sort(static (one, other) =>
            one.Worth != other.Worth ? other.Worth.CompareTo(one.Worth)
            : one.Reach.Term != other.Reach.Term ? one.Reach.Term - other.Reach.Term : one.Reach.Trait - other.Reach.Trait);
    }

    private void Walk(int person)
    {
        var own = terms.Of(person);
        var left = Steps;
        foreach (var (_, reach) in plan)
        {
            var list = postings.Of(reach.Term);
            var count = Math.Min(Math.Min(list.Length, LongestList), left);
            if (count == 0) continue;
            var at = count == list.Length ? 0 : Scatter.Place(person, reach.Term, list.Length);
            var rare = rarity.Of(terms.Having[reach.Term]);
            for (var step = 0; step < count; step++, at = at + 1 == list.Length ? 0 : at + 1)
                if (list[at].Person != person) Add(own[reach.Trait], list[at], reach, rare);
            left -= count;
        }
    }

    private void Add(in Trait own, in Posting other, in Reach reach, float rare)
    {
        ref readonly var rule = ref Meetings.Between(own.Field, (Field)other.Kind);
        ref readonly var back = ref Meetings.Between((Field)other.Kind, own.Field);
        var (one, another) = (Adds(rule, reach, rare), Adds(back, reach, rare));
        if (one + another == 0) return;
        var strength = own.Sureness * other.Sureness * reach.Nearness * reach.Nearness;
        if (mine[other.Person] + theirs[other.Person] == 0) touched.Add(other.Person);
        mine[other.Person] += one * strength;
        theirs[other.Person] += another * strength;
    }

    private float Adds(in MeetingRule rule, in Reach reach, float rare) =>
        rule.Share > 0 && rule.Admits(reach.Nearness, reach.Kin) ? counts[(int)rule.Kind] * rule.Share * Telling(rule.Kind, rare) : 0;

    private static float[] Counts(FitWeights weights) => [(float)weights.Learn, (float)weights.Give, (float)weights.Share, (float)weights.Purpose, (float)weights.Outside];

    private static float Telling(FitKind kind, float rare) => kind is FitKind.Learn or FitKind.Give ? 0.6f + (0.4f * rare) : 0.1f + (0.9f * rare);
}
