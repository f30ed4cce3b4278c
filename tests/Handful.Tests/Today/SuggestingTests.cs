using CsCheck;
using Handful.Conversations;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Tests.Support;
using Handful.Today;

namespace Handful.Tests.Today;

public sealed class SuggestingTests
{
    private static readonly PersonName Mara = new("Mara Lindqvist", "Mara");

    [Theory]
    [InlineData("the frost-map links", 1, "You promised Mara the frost-map links. That is for tomorrow.")]
    [InlineData("send her the frost-map links.", 2, "You told Mara you would send her the frost-map links. That is for Saturday.")]
    [InlineData("I'll call the mill", 0, "You told Mara you would call the mill. That is for today.")]
    [InlineData("Saoirse, to draw the hedge", -1, "You promised Mara: Saoirse, to draw the hedge. That was for yesterday.")]
    [InlineData("a gauge", -40, "You promised Mara a gauge. That was for 4 April.")]
    [InlineData("a gauge", null, "You promised Mara a gauge.")]
    public void A_promise_is_told_as_one_would_say_it(string words, int? days, string expected) =>
        Assert.Equal(expected, Promise(words, days).Why);

    [Theory]
    [InlineData(0, "Your promise of today")]
    [InlineData(-1, "Your promise of yesterday")]
    [InlineData(-6, "Your promise of last Friday")]
    [InlineData(-21, "Your promise made 3 weeks ago")]
    public void A_promise_names_the_day_it_was_made(int days, string expected) => Assert.Equal(
        expected, Suggesting.Promise(new DuePromise(Guid.NewGuid(), Guid.NewGuid(), Mara, "a gauge", App.Today.AddDays(days), null), App.Today).From);

    [Fact]
    public void A_follow_up_names_what_was_promised_and_is_still_open()
    {
        var mara = Guid.NewGuid();
        var talk = new Conversation(new ConversationAccount(App.Today.AddDays(-1), [mara], 4), DateTimeOffset.UnixEpoch);
        Assert.EndsWith("A line now keeps it alive.", Suggesting.FollowUp(talk, mara, Mara, App.Today).Why, StringComparison.Ordinal);
        var promise = talk.Promise(new PromiseAccount("some sketches", DueOn: App.Today.AddDays(1)), DateTimeOffset.UnixEpoch);
        Assert.Equal("You and Mara had a real conversation yesterday. You promised Mara some sketches. That is for tomorrow.", Suggesting.FollowUp(talk, mara, Mara, App.Today).Why);
        promise.Keep(DateTimeOffset.UnixEpoch);
        Assert.EndsWith("A line now keeps it alive.", Suggesting.FollowUp(talk, mara, Mara, App.Today).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public void Before_the_day_nobody_is_asked_whether_they_wished_well(int ahead, bool early) => Assert.Equal(early, Suggesting.Birthday(Born(App.Today.AddDays(ahead)), App.Today).Early);

    [Fact]
    public void An_overdue_promise_comes_before_everything_else() => Gen.Select(Gen.Int[0, 4000], Gen.Int[1, 4], Gen.Int[1, 400], Gen.Int[0, 7]).Sample((late, place, rhythm, ahead) =>
    {
        var promise = Promise("a gauge", -late).Weight;
        return promise > Suggesting.Drifting(new DriftingPerson(Guid.NewGuid(), Mara, null, App.Today.AddDays(-late), "Inner", place, rhythm), App.Today).Weight
            && promise > Suggesting.Birthday(Born(App.Today.AddDays(ahead)), App.Today).Weight
            && promise > Suggesting.Gathering(new GatheringLine(new Gathering(new GatheringPlan("Garden Night", App.Today.AddDays(ahead))), 3), App.Today).Weight;
    });

    [Fact]
    public void A_birthday_is_always_within_a_year_and_told_once_a_year() => Gen.Select(Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 3000]).Sample((month, day, on) =>
    {
        if (PartialDate.Of(0, month, day) is not { } birthday) return true;
        var today = new DateOnly(2024, 1, 1).AddDays(on);
        var told = Suggesting.Birthday(new BirthdayPerson(Guid.Empty, Mara, birthday, false), today);
        var again = Suggesting.Birthday(new BirthdayPerson(Guid.Empty, Mara, birthday, false), told.Due!.Value);
        return told.Due >= today && told.Due <= today.AddDays(366) && again.Key == told.Key && again.Due == told.Due;
    });

    [Theory]
    [InlineData(2027, 2, 28, "2027-02-28", "It is Mara’s birthday today.")]
    [InlineData(2028, 2, 28, "2028-02-29", "It is Mara’s birthday tomorrow.")]
    [InlineData(2027, 3, 1, "2028-02-29", "Mara has a birthday next February.")]
    public void Who_is_born_on_29_February_has_a_birthday_every_year(int year, int month, int day, string due, string why)
    {
        var told = Suggesting.Birthday(new BirthdayPerson(Guid.Empty, Mara, PartialDate.Of(0, 2, 29)!.Value, false), new DateOnly(year, month, day));
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), told.Due);
        Assert.Equal(why, told.Why);
    }

    [Fact]
    public void A_birthday_after_new_year_belongs_to_the_new_year()
    {
        var told = Suggesting.Birthday(new BirthdayPerson(Guid.Empty, Mara, PartialDate.Of(1986, 1, 2)!.Value, false), new DateOnly(2025, 12, 30));
        Assert.Equal($"birthday:{Guid.Empty}:2026", told.Key);
        Assert.Equal("Mara has a birthday on Friday, a round one: 40.", told.Why);
    }

    [Theory]
    [InlineData(0, 18, 3, "It is tonight at 18:30. Your brief is ready: read it once, and leave the rest.")]
    [InlineData(0, 9, 3, "It is today at 09:30. Your brief is ready: read it once, and leave the rest.")]
    [InlineData(4, 9, 0, "It is on Monday, and there is no guest list yet. With one, you will know whom to meet.")]
    public void A_gathering_says_when_it_is_and_what_it_needs(int days, int hour, int guests, string expected)
    {
        var gathering = new Gathering(new GatheringPlan("Garden Night", App.Today.AddDays(days), new TimeOnly(hour, 30)));
        var told = Suggesting.Gathering(new GatheringLine(gathering, guests), App.Today);
        Assert.Equal(expected, told.Why);
        Assert.Equal(guests > 0 ? $"/gatherings/{gathering.Id}/brief" : $"/gatherings/{gathering.Id}", told.Href);
    }

    [Theory]
    [InlineData(1, "every day")]
    [InlineData(21, "every three weeks")]
    [InlineData(30, "every month")]
    [InlineData(42, "every six weeks")]
    [InlineData(90, "every three months")]
    [InlineData(180, "twice a year")]
    [InlineData(730, "every two years")]
    [InlineData(10, "every ten days")]
    public void A_rhythm_is_told_in_words(int days, string expected) => Assert.Equal(expected, Suggesting.Rhythm(days));

    [Theory]
    [InlineData("promise:0192d7a0-0000-7000-8000-000000000001")]
    [InlineData("followup:0192d7a0-0000-7000-8000-000000000001:0192d7a0-0000-7000-8000-000000000002")]
    [InlineData("birthday:0192d7a0-0000-7000-8000-000000000001:2026")]
    public void A_key_comes_back_as_it_was(string key) => Assert.Equal(key, SuggestionKey.Parse(key).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("promise")]
    [InlineData("promise:x")]
    [InlineData("followup:0192d7a0-0000-7000-8000-000000000001")]
    [InlineData("birthday:0192d7a0-0000-7000-8000-000000000001:-1")]
    [InlineData("drifting:0192d7a0-0000-7000-8000-000000000001:2026")]
    public void What_is_no_key_is_refused(string? key) => Assert.Null(SuggestionKey.Parse(key));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("You kept a promise.", new[] { "promise" })]
    [InlineData("You kept two promises, were in touch with somebody and thought of a birthday.", new[] { "promise", "drifting", "promise", "birthday" })]
    public void What_was_done_is_told_at_the_end_of_the_day(string expected, string[] done) => Assert.Equal(expected, DayWords.Did(done));

    private static Suggestion Promise(string words, int? days) =>
        Suggesting.Promise(new DuePromise(Guid.NewGuid(), Guid.NewGuid(), Mara, words, App.Today.AddDays(-8), days is { } ahead ? App.Today.AddDays(ahead) : null), App.Today);

    private static BirthdayPerson Born(DateOnly on) => new(Guid.NewGuid(), Mara, PartialDate.Of(0, on.Month, on.Day)!.Value, false);
}
