using Handful.Kernel;
using Handful.Storage;

namespace Handful.Conversations;

/// <summary>Something that the owner, or the other, said they would do.</summary>
public sealed class Promise : Owned, ISearchable
{
    private Promise()
    {
    }

    public Promise(PromiseAccount account, Guid personId, Guid? conversationId, DateTimeOffset now)
    {
        (Words, Mine, DueOn) = (Text.Line(account.Text), account.Mine, account.DueOn);
        (PersonId, ConversationId, MadeAt) = (personId, conversationId, now);
    }

    public string Words { get; private set; } = "";

    /// <summary>Whether the owner made it; else the other did.</summary>
    public bool Mine { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid? ConversationId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset? DroppedAt { get; private set; }

    public bool IsOpen => DoneAt is null && DroppedAt is null;

    public void Keep(DateTimeOffset now) => (DoneAt, DroppedAt) = (now, null);

    public void Drop(DateTimeOffset now) => (DoneAt, DroppedAt) = (null, now);

    public void Reopen() => (DoneAt, DroppedAt) = (null, null);

    public void Move(DateOnly? dueOn) => DueOn = dueOn;

    internal void Concerns(Guid person) => PersonId = person;

    public SearchEntry ToSearch() => new("promise", Words, "", ConversationId is { } id ? $"/conversations/{id}" : $"/people/{PersonId}");
}
