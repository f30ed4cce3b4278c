using Handful.Conversations;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Storage;
using Handful.Ui;

namespace Handful.LearningPages;

/// <summary>A letter that the owner may send.</summary>
public sealed record Draft(string To, string Subject, string Words);

/// <summary>"I used what you taught me": the kindest reason to write.</summary>
public sealed class LessonThanks(Db db, LessonBook lessons, AddressBook people, ConversationLog conversations, TimeProvider clock)
{
    /// <summary>What could be written; null where the lesson or its teacher is not there.</summary>
    public async Task<Draft?> DraftAsync(Lesson lesson, CancellationToken cancellation = default)
    {
        if (lesson.PersonId is not { } id || await people.FindAsync(id, cancellation) is not { } teacher) return null;
        var mail = teacher.Contacts.OrderBy(point => point.Place).FirstOrDefault(point => point.Kind == Formats.ContactKind.Email)?.Value ?? "";
        return new Draft(mail, "I used what you taught me", Write(lesson, teacher.FirstName, clock.Today()));
    }

    /// <summary>It was sent: the two were in touch, and the lesson has its thanks.</summary>
    public async Task<Refusal?> SentAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await lessons.FindAsync(id, cancellation) is not { } lesson) return Refusal.Missing("This lesson");
        if (lesson.PersonId is not { } person) return new Refusal(Refusal.Conflict, "Nobody who is still in your network taught you this.");
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        using var change = db.NoteWhole(new ChangeNote("talked", "Wrote that what was taught was of use.", [person]));
        var told = new ConversationAccount(clock.Today(), [person], 3, Channel.Message, Notes: "You wrote that what they taught you was of use.", Topics: [.. lesson.Topics.Select(touched => touched.Topic.Name)]);
        if (!(await conversations.LogAsync(told, cancellation)).Is(out _, out var refusal)) return refusal;
        if (!(await lessons.ThankAsync(id, cancellation)).Is(out _, out refusal)) return refusal;
        await all.CommitAsync(cancellation);
        return null;
    }

    internal static string Write(Lesson lesson, string firstName, DateOnly today)
    {
        var use = lesson.Use.Length > 0 ? $"I have used it since: {lesson.Use.TrimEnd('.')}." : "I have used it since.";
        return $"""
            Dear {firstName},

            {SentenceStart.Of(DateWords.Say(lesson.LearnedOn, today))} you taught me something that stayed with me:

            “{lesson.Words}”

            {use} I thought you would like to know that it was of use, and I am grateful.

            How are you?
            """.ReplaceLineEndings("\n");
    }
}
