using Handful.Conversations;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.Learning;
using Handful.Searching;
using Handful.Storage;
using Handful.Topics;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.LearningPages;

/// <summary>A lesson with the names of those it is tied to.</summary>
public sealed record LessonLine(Lesson Lesson, string Teacher, string Question);

/// <summary>So many lessons about a topic from a person.</summary>
public sealed record TaughtTopic(Guid TopicId, string Topic, Guid PersonId, string Person, int Lessons);

/// <summary>What was learned from whom: to read, to search, to take out, and as a map.</summary>
public sealed class LessonJournal(Db db, LessonBook lessons, LearningGoals goals, Acquaintances people, NetworkSearch search)
{
    private const int MostFound = 100;
    private const int MostTies = 150;

    private static readonly string[] Header = ["Lesson", "Learned on", "From", "Question", "Topics", "Used on", "Used for", "Comes back on"];

    public async Task<Page<LessonLine>> PageAsync(LessonFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var some = await lessons.ListAsync(filter, page, cancellation);
        return new Page<LessonLine>(await ShowAsync(some.Items, cancellation), some.Total, some.Number, some.Size);
    }

    public async Task<IReadOnlyList<LessonLine>> FindAsync(string text, CancellationToken cancellation = default) =>
        await ShowAsync(await lessons.ByIdsAsync([.. (await search.FindAsync(text, "lesson", MostFound, cancellation)).Select(found => found.Id)], cancellation), cancellation);

    /// <summary>Those that come back, the longest due first.</summary>
    public async Task<IReadOnlyList<LessonLine>> DueAsync(DateOnly today, int most, CancellationToken cancellation = default) =>
        await ShowAsync(await lessons.DueAsync(today, most, cancellation), cancellation);

    public async Task<LessonLine?> OneAsync(Guid id, CancellationToken cancellation = default) =>
        await lessons.FindAsync(id, cancellation) is { } lesson ? (await ShowAsync([lesson], cancellation)).Single() : null;

    /// <summary>Who taught what, those with the most lessons first.</summary>
    public async Task<IReadOnlyList<TaughtTopic>> TiesAsync(CancellationToken cancellation = default)
    {
        var counted = await db.LessonTopics.Join(db.Lessons.Where(lesson => lesson.PersonId != null), touched => touched.LessonId, lesson => lesson.Id, (touched, lesson) => new { touched.TopicId, lesson.PersonId })
            .GroupBy(tie => tie).Select(ties => new { ties.Key.TopicId, ties.Key.PersonId, Lessons = ties.Count() })
            .OrderByDescending(tie => tie.Lessons).ThenByDescending(tie => tie.PersonId).ThenBy(tie => tie.TopicId).Take(MostTies).ToListAsync(cancellation);
        var names = await people.NamesAsync(counted.Select(tie => tie.PersonId!.Value), cancellation);
        var ids = counted.Select(tie => tie.TopicId).Distinct().ToList();
        var topics = await db.Set<Topic>().Where(topic => ids.Contains(topic.Id)).ToDictionaryAsync(topic => topic.Id, topic => topic.Name, cancellation);
        return [.. counted.Where(tie => names.ContainsKey(tie.PersonId!.Value)).Select(tie => new TaughtTopic(tie.TopicId, topics[tie.TopicId], tie.PersonId!.Value, names[tie.PersonId.Value], tie.Lessons))];
    }

    /// <summary>A line a lesson, for every spreadsheet.</summary>
    public async Task WriteTableAsync(Stream to, CancellationToken cancellation = default)
    {
        // With a byte order mark: without it Excel takes the file for the code page of its country.
        await using var text = new StreamWriter(to, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(CsvLine.Of(Header).AsMemory(), cancellation);
        await foreach (var some in lessons.AllAsync(cancellation))
        {
            foreach (var line in await ShowAsync(some, cancellation)) await text.WriteAsync(CsvLine.Of(Cells(line)).AsMemory(), cancellation);
        }
    }

    /// <summary>All of them, some at a time, for programs.</summary>
    internal async IAsyncEnumerable<LessonLine> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var some in lessons.AllAsync(cancellation))
        {
            foreach (var line in await ShowAsync(some, cancellation)) yield return line;
        }
    }

    private static string[] Cells(LessonLine line) =>
    [
        line.Lesson.Words, DateWords.Iso(line.Lesson.LearnedOn), line.Teacher, line.Question, string.Join("; ", line.Lesson.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal)),
        Day(line.Lesson.UsedOn), line.Lesson.Use, Day(line.Lesson.DueOn),
    ];

    private static string Day(DateOnly? day) => day is { } one ? DateWords.Iso(one) : "";

    private async Task<IReadOnlyList<LessonLine>> ShowAsync(IReadOnlyList<Lesson> some, CancellationToken cancellation)
    {
        var names = await people.NamesAsync(some.Select(lesson => lesson.PersonId).OfType<Guid>(), cancellation);
        var questions = await goals.QuestionsAsync(some.Select(lesson => lesson.GoalId), cancellation);
        return [.. some.Select(lesson => new LessonLine(
            lesson, lesson.PersonId is { } person ? names.GetValueOrDefault(person, "") : "", lesson.GoalId is { } goal ? questions.GetValueOrDefault(goal, "") : ""))];
    }
}
