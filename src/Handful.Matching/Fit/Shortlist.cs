using System.Numerics;
using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>
/// The few people of a large room who may be worth the most to one: walks the index along the person's terms, the most telling first, up to a number
/// of steps, and adds up roughly what each of the two would have. Used by one thread.
/// </summary>
internal sealed class Shortlist(RoomIndex room, Postings postings)
{
    private const int Steps = 2000;

    // Of a list longer than this a stretch is read, another one for each person.
    private const int LongestList = 300;

    private static readonly Vector2 Nothing = new((float)FitWeights.Base);

    private readonly Vector2[] gains = new Vector2[room.Terms.People];
    private readonly List<int> touched = [];
    private readonly List<Stretch> plan = [];
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
            var gain = gains[other] + Nothing;
            gains[other] = default;
            var worth = gain.X * gain.Y;
            if (best.Takes(worth, other) && mayMeet(other)) best.Add(worth, other);
        }
        touched.Clear();
    }

    // What is rare, sure and near comes first.
    private void Plan(int person, List<Reach> reached)
    {
        plan.Clear();
        var own = room.Terms.Of(person);
        for (var at = 1; at < reached.Count; at++)
        {
            var reach = reached[at];
            var (rare, strength) = (room.Rarity.Of(room.Terms.Having[reach.Term]), own[reach.Trait].Sureness * reach.Nearness * reach.Nearness);
            for (var field = (Field)0; (int)field < Meetings.Fields; field++)
            {
                if (postings.Of(reach.Term, field).IsEmpty) continue;
                var mine = own[reach.Trait].Field;
                var gain = strength * new Vector2(Adds(Meetings.Between(mine, field), reach, rare), Adds(Meetings.Between(field, mine), reach, rare));
                if (gain != default) plan.Add(new Stretch((gain.X + gain.Y) * rare, reach.Term, field, at, gain));
            }
        }
        plan.Sort();
    }

    private void Walk(int person)
    {
        var left = Steps;
        foreach (var stretch in plan)
        {
            var list = postings.Of(stretch.Term, stretch.Field);
            var count = Math.Min(Math.Min(list.Length, LongestList), left);
            if (count == 0) return;
            left -= count;
            var from = count == list.Length ? 0 : Scatter.Place(person, stretch.Term, list.Length);
            var turn = Math.Min(count, list.Length - from);
            Add(person, list.Slice(from, turn), stretch.Gain);
            Add(person, list[..(count - turn)], stretch.Gain);
        }
    }

    private void Add(int person, ReadOnlySpan<Posting> list, Vector2 gain)
    {
        foreach (var other in list)
        {
            if (other.Person == person) continue;
            ref var sum = ref gains[other.Person];
            if (sum == default) touched.Add(other.Person);
            sum += gain * other.Sureness;
        }
    }

    private float Adds(in MeetingRule rule, in Reach reach, float rare)
    {
        if (rule.Share == 0 || !rule.Admits(reach.Nearness, reach.Kin)) return 0;
        return counts[(int)rule.Kind] * rule.Share * PairScorer.Telling(rule.Kind, rare);
    }

    private static float[] Counts(FitWeights weights) =>
        [(float)weights.Learn, (float)weights.Give, (float)weights.Share, (float)weights.Purpose, (float)weights.Outside];

    /// <summary>A list of the index to be read, and what each of the two has of it.</summary>
    private readonly record struct Stretch(float Worth, int Term, Field Field, int Reach, Vector2 Gain) : IComparable<Stretch>
    {
        public int CompareTo(Stretch other)
        {
            if (Worth != other.Worth) return other.Worth.CompareTo(Worth);
            if (Term != other.Term) return Term.CompareTo(other.Term);
            return Field != other.Field ? Field.CompareTo(other.Field) : Reach.CompareTo(other.Reach);
        }
    }
}
