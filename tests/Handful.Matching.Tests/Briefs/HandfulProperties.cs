using CsCheck;
using Handful.Matching.Briefs;
using static Handful.Matching.Tests.Briefs.Evening;

namespace Handful.Matching.Tests.Briefs;

public class HandfulProperties
{
    // Made-up words, so that any of them in a sentence must have come from somebody's data.
    private static readonly string[] Invented =
    [
        "zorblax", "quimbly", "vartle", "snoffit", "brindo", "wexley", "plonth", "drumfin", "yoxter", "kelvoo", "mizzard", "tranquil7", "hobnix",
        "glimmet", "fanzor", "rooble", "squodge", "parvane", "lintock", "umbrik",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Invented.Length - 1].Select(at => Invented[at]);
    private static readonly Gen<string> Text = Word.Array[1, 3].Select(words => string.Join(' ', words));
    private static readonly Gen<string[]> Texts = Text.Array[0, 3];
    private static readonly Gen<string> MaybeText = Gen.Frequency((2, Gen.Const("")), (1, Text));

    private static readonly Gen<Acquaintance?> Known = Gen.Frequency(
        (3, Gen.Const((Acquaintance?)null)),
        (1, Gen.Select(Gen.Int[0, 900], Gen.Int[1, 5], MaybeText, MaybeText,
            (days, depth, subject, promise) => (Acquaintance?)new Acquaintance(days > 800 ? null : Today.AddDays(-days), depth, subject, promise))));

    private static readonly Gen<Candidate> Somebody = Gen.Select(
        Gen.Select(Texts, Texts, Texts), MaybeText, MaybeText, MaybeText, MaybeText, Known,
        (lists, organisation, role, purpose, about, known) =>
            new Candidate("", "", organisation, role, lists.Item1, lists.Item2, lists.Item3, purpose, about, known));

    private static readonly Gen<Candidate[]> Room = Somebody.Array[0, 12].Select(guests =>
        guests.Select((guest, at) => guest with { Id = $"id{at}", Name = $"N{(char)('a' + at)}me Guest{at}" }).ToArray());

    private static readonly Gen<Self> Anyone = Gen.Select(Texts, Texts, Texts, MaybeText, Texts,
        (interests, wants, gives, purpose, goals) => new Self(interests, wants, gives, purpose, goals));

    [Fact]
    public void A_handful_is_full_where_it_can_be_and_never_fuller() =>
        Gen.Select(Anyone, Room, Gen.Int[1, 5]).Sample((self, room, size) =>
        {
            var strangers = room.Count(guest => guest.Known is null);
            var picks = HandfulChooser.Choose(self, room, Today, size);
            Assert.Equal(Math.Min(size, strangers + Math.Min(HandfulChooser.MostKnown, room.Length - strangers)), picks.Count);
            Assert.Equal(picks.Count, picks.Select(pick => pick.Guest.Id).Distinct().Count());
        });

    [Fact]
    public void At_most_two_are_old_acquaintances_and_each_is_named_as_one() =>
        Gen.Select(Anyone, Room).Sample((self, room) =>
        {
            var known = HandfulChooser.Choose(self, room, Today).Where(pick => pick.Guest.Known is not null).ToArray();
            Assert.True(known.Length <= 2);
            Assert.All(known, pick => Assert.Contains(pick.Reasons, reason => reason.Kind == "known"));
        });

    [Fact]
    public void The_order_of_the_list_does_not_matter() =>
        Gen.Select(Anyone, Room, Gen.Int[0, 1000]).Sample((self, room, seed) =>
        {
            var shuffled = room.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Spoken(HandfulChooser.Choose(self, room, Today)), Spoken(HandfulChooser.Choose(self, shuffled, Today)));
        });

    [Fact]
    public void Somebody_to_learn_from_and_somebody_to_give_to_are_there_whenever_anybody_is() =>
        Gen.Select(Anyone, Room, Gen.Int[2, 5]).Sample((self, room, size) =>
        {
            var all = HandfulChooser.Judge(self, new Crowd(room), Today);
            var ids = HandfulChooser.Choose(self, room, Today, size).Select(pick => pick.Guest.Id).ToHashSet();
            Assert.Equal(all.Any(one => one.TeachesSomething), all.Any(one => one.TeachesSomething && ids.Contains(one.Profile.Guest.Id)));
            Assert.Equal(all.Any(one => one.NeedsSomething), all.Any(one => one.NeedsSomething && ids.Contains(one.Profile.Guest.Id)));
        });

    [Fact]
    public void Somebody_to_learn_from_for_a_goal_is_there_whenever_anybody_is() =>
        Gen.Select(Anyone, Room, Gen.Int[2, 5]).Sample((self, room, size) =>
        {
            var all = HandfulChooser.Judge(self, new Crowd(room), Today);
            var ids = HandfulChooser.Choose(self, room, Today, size).Select(pick => pick.Guest.Id).ToHashSet();
            Assert.Equal(all.Any(one => one.TeachesAGoal), all.Any(one => one.TeachesAGoal && ids.Contains(one.Profile.Guest.Id)));
        });

    [Fact]
    public void Every_pick_has_reasons_and_words_and_no_two_open_or_ask_alike() =>
        Gen.Select(Anyone, Room).Sample((self, room) =>
        {
            var picks = HandfulChooser.Choose(self, room, Today);
            Assert.All(picks, pick =>
            {
                Assert.InRange(pick.Reasons.Count, 1, 3);
                Assert.All(Said(pick), sentence => Assert.Matches("^[\\p{Lu}\\p{N}“].*[.?”]$", sentence));
            });
            Assert.Equal(picks.Count, picks.Select(pick => pick.Opener).Distinct().Count());
            Assert.Equal(picks.Count, picks.Select(pick => pick.Question).Distinct().Count());
        });

    [Fact]
    public void Nothing_is_said_that_is_not_in_the_data_of_these_two() =>
        Gen.Select(Anyone, Room).Sample((self, room) =>
        {
            foreach (var pick in HandfulChooser.Choose(self, room, Today))
            {
                var data = string.Join(' ', Data(self).Concat(Data(pick.Guest)));
                var said = string.Join(' ', Said(pick));
                Assert.All(Invented.Where(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)),
                    word => Assert.Contains(word, data, StringComparison.Ordinal));
            }
        });

    [Fact]
    public void Anything_may_stand_in_the_data_without_harm()
    {
        var anything = Gen.String;
        var list = anything.Array[0, 2];
        var guest = Gen.Select(anything, list, list, list, anything, anything, anything,
            (name, interests, wants, gives, role, about, subject) =>
                new Candidate(name, name, about, role, interests, wants, gives, about, about, new Acquaintance(DateOnly.MaxValue, 99, subject, subject)));
        var self = Gen.Select(list, list, list, anything, list, (interests, wants, gives, purpose, goals) => new Self(interests, wants, gives, purpose, goals));
        Gen.Select(self, guest.Array[0, 6]).Sample((owner, room) =>
            Assert.All(HandfulChooser.Choose(owner, room, Today), pick => Assert.All(Said(pick), Assert.NotEmpty)));
    }

    [Fact]
    public void One_more_shared_and_rare_interest_never_lowers_a_guest() =>
        Gen.Select(Anyone, Room.Where(room => room.Length > 0), Gen.Int[0, 11]).Sample((self, room, at) =>
        {
            var guest = room[at % room.Length];
            var owner = self with { Interests = [.. self.Interests, "campanology"] };
            Candidate[] after = [.. room.Where(other => other != guest), guest with { Interests = [.. guest.Interests, "bell ringing"] }];
            Assert.True(ScoreOf(guest.Id, owner, after) >= ScoreOf(guest.Id, owner, room));
        });

    [Fact]
    public void Saying_more_never_lowers_a_guest() =>
        Gen.Select(Anyone, Room.Where(room => room.Length > 0), Text).Sample((self, room, text) =>
        {
            var guest = room[0];
            Candidate[] after = [.. room.Skip(1), guest with { Gives = [.. guest.Gives, text] }];
            Assert.True(ScoreOf(guest.Id, self, after) >= ScoreOf(guest.Id, self, room) - 1e-9);
        });

    private static double ScoreOf(string id, Self self, Candidate[] room) =>
        HandfulChooser.Judge(self, new Crowd(room), Today).Single(one => one.Profile.Guest.Id == id).Score();

    private static IEnumerable<string> Said(Pick pick) => [.. pick.Reasons.Select(reason => reason.Text), pick.Opener, pick.Question, pick.Give];

    private static string[] Spoken(IEnumerable<Pick> picks) => [.. picks.SelectMany(pick => Said(pick).Prepend(pick.Guest.Id))];

    private static IEnumerable<string> Data(Self self) => [.. self.Interests, .. self.Wants, .. self.Gives, self.Purpose, .. self.Goals];

    private static IEnumerable<string> Data(Candidate guest) =>
    [
        .. guest.Interests, .. guest.Wants, .. guest.Gives, guest.Organisation, guest.Role, guest.Purpose, guest.About,
        guest.Known?.LastSubject ?? "", guest.Known?.OpenPromise ?? "",
    ];
}
