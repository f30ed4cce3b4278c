using System.Net;
using Handful.Conversations;
using Handful.Formats;
using Handful.Kernel;
using Handful.Learning;
using Handful.LearningPages;
using Handful.People;
using Handful.Tests.Support;
using Handful.Today;

namespace Handful.Tests.LearningPages;

public sealed class LearningPagesTests
{
    private static readonly ContactRecord Wren = new()
    {
        Name = "Wren Castellane", GivenName = "Wren", FamilyName = "Castellane", Role = "Grafter of old fruit trees", Notes = "Thirty years with quinces.", Contacts = [new(ContactKind.Email, "wren@quince.example")],
    };

    [Theory, OnBothDatabases]
    public async Task A_month_of_learning_by_the_pages(Database database)
    {
        await using var app = await App.StartAsync(database);
        var wren = await app.KnowsAsync(Wren);
        await app.KnowsAsync(Cast.Tobias);
        using var set = await app.SubmitAsync("/learn", "/learn", ("_handler", "goal"), ("Form.Question", "How do grafters choose their stock?"), ("Form.Why", "Growers ask."), ("Form.By", "2026-06-01"));
        var goal = new Uri(app.Address, set.Headers.Location!).PathAndQuery;
        var page = await app.ReadAsync(goal);
        Assert.Contains("work: Grafter of old fruit trees.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tobias Okoro", page, StringComparison.Ordinal);
        using var asked = await app.SubmitAsync(goal, $"{goal}/ask", ("question", "What would your first tree be?"), ("question", ""), ("question", "What do you look at first?"));
        Assert.Contains("What would your first tree be?", await app.ReadAsync(goal), StringComparison.Ordinal);

        var id = goal.Split('/')[^1];
        using var learned = await app.SubmitAsync($"/learn/lessons/new?goal={id}", "/learn/lessons/new", ("_handler", "lesson"), ("Form.Words", "Wet ground wants quince."), ("Form.Person", "Wren"), ("Form.On", "2026-05-14"), ("Form.Goal", id), ("Form.Topics", "grafting"));
        Assert.Equal(goal, new Uri(app.Address, learned.Headers.Location!).PathAndQuery);
        Assert.Contains("Wet ground wants quince.", await app.ReadAsync(goal), StringComparison.Ordinal);
        Assert.Contains("Wren taught you today", await app.ReadAsync(goal), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(1));
        var lesson = Assert.Single(await app.AskAsync<TodayList, IReadOnlyList<Suggestion>>(list => list.SuggestAsync()), one => one.Kind == "lesson");
        Assert.Contains(lesson.Why, await app.ReadAsync("/"), StringComparison.Ordinal);
        using var known = await app.SubmitAsync(lesson.Href!, $"{lesson.Href}/known");
        Assert.DoesNotContain(await app.AskAsync<TodayList, IReadOnlyList<Suggestion>>(list => list.SuggestAsync()), one => one.Kind == "lesson");

        app.Clock.Advance(TimeSpan.FromDays(20));
        using var used = await app.SubmitAsync(lesson.Href!, $"{lesson.Href}/use", ("how", "Forty quinces by the brook."));
        var thanks = await app.ReadAsync(used.Headers.Location!.ToString());
        Assert.Contains("mailto:wren%40quince.example", thanks, StringComparison.Ordinal);
        Assert.Contains("I have used it since: Forty quinces by the brook.", thanks, StringComparison.Ordinal);
        using var wrote = await app.SubmitAsync($"{lesson.Href}/thanks", $"{lesson.Href}/thank");
        Assert.Equal(new DateOnly(2026, 6, 4), (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(wren)))!.LastTalkedOn);
        Assert.Equal("Taken back. Everything is as it was before.", await app.UndoAsync(lesson.Href!));
        Assert.Null((await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(wren)))!.LastTalkedOn);

        using var answered = await app.SubmitAsync(goal, $"{goal}/answer");
        Assert.Contains("Answered", await app.ReadAsync(goal), StringComparison.Ordinal);
        using var removed = await app.SubmitAsync(goal, $"{goal}/remove");
        Assert.Contains("one lesson that came of it stays", await app.ReadAsync("/learn"), StringComparison.Ordinal);
        Assert.Contains("Wet ground wants quince.", await app.ReadAsync("/learn/journal?text=quince"), StringComparison.Ordinal);
        using var gone = await app.SubmitAsync($"/people/{wren}", $"/people/{wren}/remove");
        Assert.Contains("comes back with them: one lesson.", await app.ReadAsync("/people"), StringComparison.Ordinal);
        Assert.Null(await app.UndoLastAsync());
        Assert.Contains("Wren Castellane", await app.ReadAsync("/learn/map"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_lesson_is_answered_on_today_and_dropped_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.KeepAsync(new LessonAccount("Wet ground wants quince.", App.Today)));
        app.Clock.Advance(TimeSpan.FromDays(1));
        var shown = Assert.Single(await app.AskAsync<TodayList, IReadOnlyList<Suggestion>>(list => list.SuggestAsync()));
        Assert.Equal("A lesson", shown.Person);
        await app.AskAsync<TodayList, Outcome<TodayAnswer>>(list => list.AnswerAsync(shown.Key, Answer.Never));
        app.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Empty(await app.AskAsync<TodayList, IReadOnlyList<Suggestion>>(list => list.SuggestAsync()));
        var dropped = await app.AskAsync<LessonBook, Page<Lesson>>(book => book.ListAsync(new LessonFilter(), new PageRequest(1)));
        Assert.True(dropped.Items.Single().Dropped);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_holds_what_was_learned_for_the_question_it_came_from(Database database)
    {
        await using var app = await App.StartAsync(database);
        var wren = await app.KnowsAsync(Wren);
        var goal = (await app.AskAsync<LearningGoals, Outcome<LearningGoal>>(goals => goals.SetAsync("What is worth knowing?"))).Value!.Id;
        using var kept = await app.SubmitAsync(
            $"/note?person={wren}&goal={goal}&text=Coffee", $"/note?person={wren}&goal={goal}", ("_handler", "note"), ("Kept.Text", "Coffee"), ("Kept.Person", $"{wren}"), ("Kept.Goal", $"{goal}"), ("Kept.People[0].Who", $"{wren}"),
            ("Kept.People[0].Name", "Wren Castellane"), ("Kept.Learned", "Ask the one who digs."), ("Kept.Depth", "4"), ("Kept.On", "2026-05-14"), ("Kept.Channel", "Met"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var lesson = (await app.AskAsync<LessonBook, Page<Lesson>>(book => book.ListAsync(new LessonFilter(Goal: goal), new PageRequest(1)))).Items.Single();
        Assert.Equal(("Ask the one who digs.", wren), (lesson.Words, lesson.PersonId!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Whom_to_ask_is_found_by_interests_offers_notes_and_what_they_taught_and_never_in_the_archive(Database database)
    {
        await using var app = await App.StartAsync(database);
        async Task<Guid> Knows(string name, string[] interests, string[] offers, string notes) => (await app.AskAsync<AddressBook, Outcome<Person>>(book => book.AddAsync(
            new PersonDescription(new ContactRecord { Name = name, Interests = interests, Notes = notes }, null, [], offers)))).Value!.Id;
        await Knows("Cares", ["frost"], [], "");
        await Knows("Offers", [], ["frost records back to 1931"], "");
        await Knows("Noted", [], [], "Sails.\nHas lost two rows to frost and talks about it well.");
        var taught = await Knows("Taught", [], [], "");
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.KeepAsync(new LessonAccount("Cold air pools.", App.Today, taught, Topics: ["frost"])));
        var archived = await Knows("Archived", ["frost"], ["frost"], "frost");
        await app.AskAsync<AddressBook, Refusal?>(book => book.ArchiveAsync(archived));
        await Knows("Nothing", ["chess"], ["a bed"], "Plays on Fridays.");
        var goal = (await app.AskAsync<LearningGoals, Outcome<LearningGoal>>(goals => goals.SetAsync(new GoalAccount("When does it come?", Topics: ["frost"]), null))).Value!;
        var advisers = await app.AskAsync<Advisers, IReadOnlyList<Adviser>>(door => door.ForAsync(goal));
        Assert.Equal(["Taught", "Offers", "Noted", "Cares"], advisers.Select(one => one.Name));
    }

    [Theory, OnBothDatabases]
    public async Task The_journal_goes_out_as_a_table_and_as_JSON(Database database)
    {
        await using var app = await App.StartAsync(database);
        var wren = await app.KnowsAsync(Wren);
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.KeepAsync(new LessonAccount("=1+1 is \"two\"", App.Today, wren, Topics: ["sums"])));
        Assert.Contains("\"'=1+1 is \"\"two\"\"\",\"2026-05-14\",\"Wren Castellane\",\"\",\"sums\"", await app.ReadAsync("/learn/lessons.csv"), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(await app.ReadAsync("/learn/lessons.json"));
        Assert.Equal("Wren Castellane", json.RootElement[0].GetProperty("from").GetString());
    }
}
