using Handful.Conversations;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;
using Handful.Today;

namespace Handful.Tests.Today;

public sealed class TodayListTests
{
    [Theory, OnBothDatabases]
    public async Task A_logged_conversation_takes_the_drifting_one_away(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await DriftingAsync(app);
        Assert.Equal("drifting", Assert.Single(await SuggestAsync(app)).Kind);
        await app.TalkedAsync(App.Today, 2, mara);
        Assert.Empty(await SuggestAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Being_in_touch_is_noted_and_taken_back_whole(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await DriftingAsync(app);
        await AnswerAsync(app, $"drifting:{mara}", Answer.Done);
        Assert.Equal(App.Today, (await FindAsync(app, mara)).LastTalkedOn);
        Assert.Empty(await SuggestAsync(app));
        Assert.Null(await app.UndoLastAsync());
        Assert.Equal(App.Today.AddDays(-30), (await FindAsync(app, mara)).LastTalkedOn);
        Assert.Equal($"drifting:{mara}", Assert.Single(await SuggestAsync(app)).Key);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_answer_twice_is_one(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await DriftingAsync(app);
        var first = await AnswerAsync(app, $"drifting:{mara}", Answer.Done);
        Assert.Equal(first.Id, (await AnswerAsync(app, $"drifting:{mara}", Answer.Done)).Id);
        Assert.Equal(2, (await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.WithAsync(mara, new PageRequest(1)))).Total);
    }

    [Theory, OnBothDatabases]
    public async Task Not_now_comes_back_on_its_day_and_not_before(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await DriftingAsync(app);
        await AnswerAsync(app, $"drifting:{mara}", Answer.Later);
        foreach (var days in Enumerable.Range(0, 3))
        {
            Assert.Empty(await SuggestAsync(app));
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Single(await SuggestAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Never_lets_a_person_rest_until_they_are_called_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await DriftingAsync(app);
        var inner = (await FindAsync(app, mara)).CircleId;
        await AnswerAsync(app, $"drifting:{mara}", Answer.Never);
        Assert.Null((await FindAsync(app, mara)).DueOn);
        Assert.Null(await app.UndoLastAsync());
        Assert.Equal(inner, (await FindAsync(app, mara)).CircleId);
        await AnswerAsync(app, $"drifting:{mara}", Answer.Never);
        await app.AskAsync<AddressBook, Refusal?>(book => book.PlaceAsync(mara, inner));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Single(await SuggestAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_promise_is_kept_dropped_and_opened_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, promise) = await PromisedAsync(app, App.Today.AddDays(-2));
        var told = Assert.Single(await SuggestAsync(app));
        Assert.Equal($"promise:{promise}", told.Key);
        Assert.Equal("Your promise of last Saturday", told.From);
        Assert.Equal(mara, told.PersonId);
        foreach (var answer in new[] { Answer.Done, Answer.Never })
        {
            await AnswerAsync(app, told.Key, answer);
            Assert.False((await app.AskAsync<PromiseBook, Promise?>(book => book.FindAsync(promise)))!.IsOpen);
            Assert.Empty(await SuggestAsync(app));
            Assert.Null(await app.UndoLastAsync());
            Assert.Single(await SuggestAsync(app));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Taking_not_now_back_leaves_a_promise_kept_meanwhile_as_it_is(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (_, promise) = await PromisedAsync(app, App.Today);
        await AnswerAsync(app, $"promise:{promise}", Answer.Later);
        await app.AskAsync<PromiseBook, Refusal?>(book => book.KeepAsync(promise));
        Assert.Null(await app.UndoLastAsync("answered"));
        Assert.False((await app.AskAsync<PromiseBook, Promise?>(book => book.FindAsync(promise)))!.IsOpen);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_answered_is_not_replaced_before_tomorrow(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var number in Enumerable.Range(1, 9))
            await app.KnowsAsync(new ContactRecord { Name = $"Person {number}", Birthday = PartialDate.Of(App.Today.AddDays(number % 3)) });
        for (var left = 5; left > 0; left--)
        {
            var day = await SuggestAsync(app);
            Assert.Equal(left, day.Count);
            await AnswerAsync(app, day[0].Key, Answer.Done);
        }

        Assert.Empty(await SuggestAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotEmpty(await SuggestAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Birthdays_are_found_over_the_end_of_the_year_and_on_the_last_of_February(Database database)
    {
        await using var app = await App.StartAsync(database);
        var leap = await app.KnowsAsync(new ContactRecord { Name = "Leap Day", Birthday = PartialDate.Of(1988, 2, 29) });
        var early = await app.KnowsAsync(new ContactRecord { Name = "Early Bird", Birthday = PartialDate.Of(0, 1, 2) });
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal($"birthday:{early}:2027", Assert.Single(await SuggestAsync(app)).Key);
        app.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 28, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 2, 28), Assert.Single(await SuggestAsync(app)).Due);
        await AnswerAsync(app, $"birthday:{leap}:2027", Answer.Never);
        app.Clock.SetUtcNow(new DateTimeOffset(2028, 2, 29, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await SuggestAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_real_conversation_asks_for_a_line_until_the_next_word(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.TalkedAsync(App.Today.AddDays(-2), 2, mara);
        Assert.Empty(await SuggestAsync(app));
        var talk = await app.TalkedAsync(App.Today.AddDays(-1), 4, mara);
        var told = Assert.Single(await SuggestAsync(app));
        Assert.Equal($"followup:{talk.Id}:{mara}", told.Key);
        Assert.Equal("You and Mara had a real conversation yesterday. A line now keeps it alive.", told.Why);
        await AnswerAsync(app, told.Key, Answer.Done);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await SuggestAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_suggestion_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, promise) = await PromisedAsync(app, App.Today);
        var other = await app.AnotherOwnerAsync();
        foreach (var key in new[] { $"promise:{promise}", $"drifting:{mara}", $"birthday:{mara}:2026", $"followup:{mara}:{mara}", $"gathering:{mara}", "nonsense" })
            Assert.Equal(Refusal.NotThere, (await app.AskAsync<TodayList, Outcome<TodayAnswer>>(other, list => list.AnswerAsync(key, Answer.Done))).Refusal!.Code);
    }

    internal static async Task<Guid> DriftingAsync(App app)
    {
        var mara = await app.KnowsAsync(Cast.Mara with { Birthday = null }, "Inner");
        await app.TalkedAsync(App.Today.AddDays(-30), 3, mara);
        return mara;
    }

    internal static async Task<(Guid Person, Guid Promise)> PromisedAsync(App app, DateOnly due)
    {
        var mara = await app.KnowsAsync(Cast.Mara with { Birthday = null });
        var talk = await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(
            new ConversationAccount(App.Today.AddDays(-5), [mara], 2, Promises: [new PromiseAccount("the frost-map links", DueOn: due)])));
        return (mara, talk.Value!.Promises[0].Id);
    }

    private static Task<IReadOnlyList<Suggestion>> SuggestAsync(App app) => app.AskAsync<TodayList, IReadOnlyList<Suggestion>>(list => list.SuggestAsync());

    private static async Task<TodayAnswer> AnswerAsync(App app, string key, Answer answer) =>
        (await app.AskAsync<TodayList, Outcome<TodayAnswer>>(list => list.AnswerAsync(key, answer))).Value!;

    private static async Task<Person> FindAsync(App app, Guid id) => (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(id)))!;
}
