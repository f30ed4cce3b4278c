using Handful.Conversations;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.Learning;

public sealed class LessonBookTests
{
    [Theory, OnBothDatabases]
    public async Task Each_line_learned_in_a_conversation_is_a_lesson_from_whom_it_was_with(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var goal = await GoalAsync(app, "How does frost move?");
        await TalkAsync(app, mara, "Cold air pools at the lowest gate.\nSnow keeps the ground warm.", ["frost"]);
        var lessons = await ListAsync(app);
        Assert.Equal(2, lessons.Count);
        Assert.All(lessons, lesson => Assert.Equal((mara, (Guid?)goal, App.Today.AddDays(1), "frost"), (lesson.PersonId!.Value, lesson.GoalId, lesson.DueOn, lesson.Topics.Single().Topic.Name)));
        Assert.Null(await app.UndoLastAsync());
        Assert.Empty(await ListAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_conversation_changes_only_the_lessons_whose_lines_changed(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var talk = await TalkAsync(app, mara, "One.\nTwo.\nThree.");
        var two = (await ListAsync(app)).Single(lesson => lesson.Words == "Two.");
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.CorrectAsync(two.Id, new LessonAccount("Two, and its half.", App.Today, mara)));
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.CorrectAsync(talk, new ConversationAccount(App.Today, [mara], 3, Learned: "One.\nFour.")));
        Assert.Equal(["Four.", "One.", "Two, and its half."], (await ListAsync(app)).Select(lesson => lesson.Words).Order());
        Assert.Null(await app.UndoLastAsync());
        Assert.Equal(["One.", "Three.", "Two, and its half."], (await ListAsync(app)).Select(lesson => lesson.Words).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_lesson_outlives_its_conversation_its_goal_and_its_person_and_finds_back_to_them(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var goal = await GoalAsync(app, "How does frost move?");
        var talk = await TalkAsync(app, mara, "Cold air pools.", ["frost"]);
        await app.AskAsync<ConversationLog, Refusal?>(log => log.RemoveAsync(talk));
        Assert.Null((await ListAsync(app)).Single().ConversationId);
        Assert.Null(await app.UndoLastAsync());
        await app.AskAsync<LearningGoals, Refusal?>(goals => goals.RemoveAsync(goal));
        Assert.Null((await ListAsync(app)).Single().GoalId);
        Assert.Null(await app.UndoLastAsync());
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(mara));
        Assert.Null((await ListAsync(app)).Single().PersonId);
        Assert.Null(await app.UndoLastAsync());
        var lesson = (await ListAsync(app)).Single();
        Assert.Equal((mara, goal, talk), (lesson.PersonId, lesson.GoalId, lesson.ConversationId));
    }

    [Theory, OnBothDatabases]
    public async Task What_two_taught_who_are_one_the_one_taught(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, again) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Mara with { Contacts = [] }));
        await KeepAsync(app, "Cold air pools.", again);
        await app.AskAsync<IEnumerable<IJoiningRule>, int>(async rules =>
        {
            foreach (var rule in rules) await rule.JoinAsync(mara, again, CancellationToken.None);
            return 0;
        });
        Assert.Equal(mara, (await ListAsync(app)).Single().PersonId);
    }

    [Theory, OnBothDatabases]
    public async Task A_lesson_comes_back_is_known_and_goes_further_away_until_it_is_dropped(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await KeepAsync(app, "Cold air pools.");
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(id, (await DueAsync(app, 1)).Single().Id);
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.RecallAsync(id, true));
        Assert.Equal(App.Today.AddDays(7), (await ListAsync(app)).Single().DueOn);
        Assert.Null(await app.UndoLastAsync());
        Assert.Equal(App.Today.AddDays(1), (await ListAsync(app)).Single().DueOn);
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.DropAsync(id));
        Assert.Empty(await DueAsync(app, 400));
        await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.TakeUpAsync(id));
        Assert.Equal(App.Today.AddDays(2), (await ListAsync(app)).Single().DueOn);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_kept_is_refused_with_its_reason(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var (account, field) in new[]
        {
            (new LessonAccount(" ", App.Today), "words"), (new LessonAccount("Something.", App.Today.AddDays(1)), "on"),
            (new LessonAccount("Something.", App.Today, Guid.NewGuid()), "person"), (new LessonAccount("Something.", App.Today, GoalId: Guid.NewGuid()), "goal"),
        })
        {
            Assert.Equal(field, (await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.KeepAsync(account))).Refusal!.Field);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_sees_what_another_owner_learned(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await KeepAsync(app, "Cold air pools.");
        var other = await app.AnotherOwnerAsync();
        Assert.Null(await app.AskAsync<LessonBook, Lesson?>(other, book => book.FindAsync(id)));
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<LessonBook, Outcome<Lesson>>(other, book => book.RecallAsync(id, true))).Refusal!.Code);
    }

    private static async Task<Guid> KeepAsync(App app, string words, Guid? person = null) =>
        (await app.AskAsync<LessonBook, Outcome<Lesson>>(book => book.KeepAsync(new LessonAccount(words, App.Today, person)))).Value!.Id;

    private static async Task<Guid> GoalAsync(App app, string question) => (await app.AskAsync<LearningGoals, Outcome<LearningGoal>>(goals => goals.SetAsync(question))).Value!.Id;

    private static async Task<Guid> TalkAsync(App app, Guid person, string learned, IReadOnlyList<string>? topics = null) =>
        (await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today, [person], 3, Learned: learned, Topics: topics)))).Value!.Id;

    private static async Task<IReadOnlyList<Lesson>> ListAsync(App app) => (await app.AskAsync<LessonBook, Page<Lesson>>(book => book.ListAsync(new LessonFilter(), new PageRequest(1)))).Items;

    private static Task<IReadOnlyList<Lesson>> DueAsync(App app, int days) => app.AskAsync<LessonBook, IReadOnlyList<Lesson>>(book => book.DueAsync(App.Today.AddDays(days), 10));
}
