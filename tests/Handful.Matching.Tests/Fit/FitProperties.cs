using CsCheck;
using Handful.Matching.Fit;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Fit;

public class FitProperties
{
    // Made-up words, so that any of them in a sentence must have come from somebody's data; and topics, near to each other and far.
    private static readonly string[] Invented = ["zorblax", "quimbly", "vartle", "snoffit", "brindo", "wexley", "plonth", "drumfin"];

    private static readonly string[] Known =
        ["cello", "violin", "permaculture", "gardening", "Rust", "chess", "machine learning", "statistics", "bread baking", "sourdough", "cycling", "poetry", "ML", "Schach"];

    private static readonly Gen<string> Word = Gen.Int[0, Invented.Length + Known.Length - 1].Select(at => at < Invented.Length ? Invented[at] : Known[at - Invented.Length]);
    private static readonly Gen<string> Text = Gen.Select(Word, Gen.Int[0, 4], (word, form) => form switch { 0 => $"{word} lessons", 1 => $"help with {word}", 2 => $"to learn {word}", _ => word });
    private static readonly Gen<string> MaybeText = Gen.Frequency((2, Gen.Const("")), (1, Text));
    private static readonly Gen<string[]> Texts = Text.Array[0, 3];

    private static readonly Gen<FitGuest> Somebody = Gen.Select(Gen.Select(Texts, Texts, Texts), MaybeText, MaybeText, MaybeText, Gen.Int[0, 4], Gen.Int[0, 7],
        (lists, purpose, role, about, organisation, rounds) => new FitGuest("", "")
        {
            Interests = lists.Item1,
            Wants = lists.Item2,
            Gives = lists.Item3,
            Purpose = purpose,
            Role = role,
            About = about,
            Organisation = organisation == 0 ? "Kiln & Co" : "",
            Available = Availability.Read([rounds == 0 ? "1" : rounds == 1 ? "2" : ""]).Available!,
        });

    private static readonly Gen<FitGuest[]> Room = Gen.Select(Somebody.Array[2, 10], Gen.Int[0, 9].Array[3], Gen.Int[0, 9].Array[3], (guests, knows, avoids) => guests.Select((guest, at) => guest with
    {
        Id = $"id{at}",
        Name = $"N{(char)('a' + at)}me Guest{(char)('a' + at)}",
        Knows = at == 0 ? [$"id{knows[0]}"] : at == 1 ? [$"N{(char)('a' + knows[1])}me GUEST{(char)('a' + knows[1])}"] : [],
        Avoid = at == 1 ? [$"id{avoids[0]}"] : at == 2 ? [$"Guest{(char)('a' + avoids[2])}, N{(char)('a' + avoids[2])}me"] : [],
    }).ToArray());

    [Fact]
    public void Worth_is_above_nothing_and_the_same_from_both_sides() =>
        Room.Sample(guests =>
        {
            var room = new FitRoom(guests, FitWeights.Prior);
            foreach (var pair in room.Pairs())
            {
                Assert.True(pair.A < pair.B && double.IsFinite(pair.Worth) && pair.Worth > 0);
                Assert.Equal(pair.Worth, room.Explain(pair.A, pair.B).Worth);
                Assert.Equal(pair.Worth, room.Explain(pair.B, pair.A).Worth);
            }
        });

    [Fact]
    public void Nobody_meets_whom_they_know_or_avoid_or_when_they_are_not_there() =>
        Room.Sample(guests =>
        {
            var room = new FitRoom(guests, FitWeights.Prior);
            foreach (var (a, b, _) in room.Pairs())
            {
                var (one, other) = (guests[a], guests[b]);
                Assert.DoesNotContain(one.Knows.Concat(one.Avoid), words => Means(words, other));
                Assert.DoesNotContain(other.Knows.Concat(other.Avoid), words => Means(words, one));
                Assert.True(one.Available.Overlaps(other.Available));
            }
        });

    [Fact]
    public void Everybody_who_may_meet_anybody_is_in_a_pair() =>
        Room.Sample(guests =>
        {
            var room = new FitRoom(guests, FitWeights.Prior);
            var paired = room.Pairs().SelectMany(pair => new[] { pair.A, pair.B }).ToHashSet();
            for (var person = 0; person < guests.Length; person++)
                Assert.Equal(Enumerable.Range(0, guests.Length).Any(other => room.MayMeet(person, other)), paired.Contains(person));
        });

    [Fact]
    public void The_order_of_the_list_does_not_matter() =>
        Gen.Select(Room, Gen.Int[0, 1000]).Sample((guests, seed) =>
        {
            var shuffled = guests.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Told(guests), Told(shuffled));
        });

    [Fact]
    public void Two_who_no_longer_share_something_are_never_worth_more() =>
        Gen.Select(Room, Text, Gen.Int[0, 9], Gen.Int[0, 9]).Sample((guests, text, at, to) =>
        {
            var (a, b) = (at % guests.Length, to % guests.Length);
            if (a == b) return;
            FitGuest[] sharing = [.. guests];
            foreach (var one in new[] { a, b }) sharing[one] = sharing[one] with { Interests = [.. sharing[one].Interests.Where(interest => interest != text), text] };
            FitGuest[] without = [.. sharing];
            foreach (var one in new[] { a, b }) without[one] = without[one] with { Interests = [.. without[one].Interests.Where(interest => interest != text)] };
            Assert.True(new FitRoom(without, FitWeights.Prior).Explain(a, b).Worth <= new FitRoom(sharing, FitWeights.Prior).Explain(a, b).Worth + 1e-9);
        });

    [Fact]
    public void Reasons_speak_of_these_two_only() =>
        Room.Sample(guests =>
        {
            var room = new FitRoom(guests, FitWeights.Prior);
            foreach (var pair in room.Pairs())
            {
                var fit = room.Explain(pair.A, pair.B);
                var data = string.Join(' ', Data(guests[pair.A]).Concat(Data(guests[pair.B])));
                var said = string.Join(' ', fit.Reasons.Concat(fit.ReasonsForA).Concat(fit.ReasonsForB).Concat(fit.ForA.Concat(fit.ForB).Select(term => term.Text)));
                Assert.All(Invented.Where(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)), word => Assert.Contains(word, data, StringComparison.Ordinal));
                Assert.All(guests.Where((_, at) => at != pair.A && at != pair.B), other => Assert.DoesNotContain(other.Name.Split(' ')[0], said, StringComparison.Ordinal));
            }
        });

    [Fact]
    public void Anything_may_stand_in_the_data_without_harm()
    {
        var list = Gen.String.Array[0, 3];
        Gen.Select(list, list, list, list, Gen.String, Gen.String, (interests, wants, gives, names, text, name) => new FitGuest("", name)
        {
            Interests = interests,
            Wants = wants,
            Gives = gives,
            Purpose = text,
            Role = text,
            About = text,
            Organisation = name,
            Knows = names,
            Avoid = names,
        }).Array[0, 6].Sample(guests =>
        {
            var room = new FitRoom([.. guests.Select((guest, at) => guest with { Id = $"{at}" })], FitWeights.Prior);
            foreach (var pair in room.Pairs()) Assert.NotEmpty(room.Explain(pair.A, pair.B).Reasons);
        });
    }

    [Fact]
    public void Topics_that_are_near_are_worth_less_to_share_than_the_same()
    {
        Assert.True(TopicNearness.Between("permaculture", "gardening").Value is > 0.4 and < 0.6);
        double Share(string one, string other) => new FitRoom(
            [new("a", "Ada") { Interests = [one] }, new("b", "Ben") { Interests = [other] }, new("c", "Cleo")], FitWeights.Prior).Explain(0, 1).Worth;
        Assert.True(Share("permaculture", "permaculture") > 2 * Share("permaculture", "gardening"));
        Assert.True(Share("permaculture", "gardening") > 2 * Share("permaculture", "accounting"));
    }

    private static string[] Told(FitGuest[] guests)
    {
        var room = new FitRoom(guests, FitWeights.Prior);
        return [.. room.Pairs().Select(pair => $"{room.Guests[pair.A].Id} {room.Guests[pair.B].Id} {pair.Worth:R} {string.Join(' ', room.Explain(pair.A, pair.B).Reasons)}")];
    }

    private static bool Means(string words, FitGuest guest) =>
        words == guest.Id || words.Equals(guest.Name, StringComparison.OrdinalIgnoreCase) || words == $"{guest.Name.Split(' ')[1]}, {guest.Name.Split(' ')[0]}";

    private static IEnumerable<string> Data(FitGuest guest) => [.. guest.Interests, .. guest.Wants, .. guest.Gives, guest.Purpose, guest.Role, guest.About, guest.Organisation];
}
