using Handful.Kernel;
using Handful.Storage;
using Handful.Topics;

namespace Handful.Learning;

/// <summary>What the owner says of a lesson. Without topics it is about what its words name.</summary>
public sealed record LessonAccount(string Words, DateOnly On, Guid? PersonId = null, Guid? GoalId = null, IReadOnlyList<string>? Topics = null, Guid? ConversationId = null);

/// <summary>Something learned from a person. It comes back at growing intervals until it sticks or is dropped.</summary>
public sealed class Lesson : Owned, ISearchable
{
    private readonly List<LessonTopic> topics = [];

    private Lesson()
    {
    }

    public Lesson(LessonAccount account, DateOnly today)
    {
        ConversationId = account.ConversationId;
        (Recalls, DueOn) = LessonSchedule.Begin(today);
        Tell(account);
    }

    public string Words { get; private set; } = "";

    public DateOnly LearnedOn { get; private set; }

    /// <summary>Who taught it; null where nobody did, or nobody who is still in the network.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The learning goal it serves, or null.</summary>
    public Guid? GoalId { get; private set; }

    /// <summary>The conversation it came up in, or null.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>How often in a row it was still known.</summary>
    [Follows]
    public int Recalls { get; private set; }

    /// <summary>When it comes back; null once it has stuck or was dropped.</summary>
    [Follows]
    public DateOnly? DueOn { get; private set; }

    /// <summary>When it last came back and was answered.</summary>
    [Follows]
    public DateOnly? RecalledOn { get; private set; }

    public bool Dropped { get; private set; }

    public DateOnly? UsedOn { get; private set; }

    /// <summary>What it was used for, in the owner's words.</summary>
    public string Use { get; private set; } = "";

    /// <summary>When whoever taught it was told so.</summary>
    public DateOnly? ThankedOn { get; private set; }

    public IReadOnlyList<LessonTopic> Topics => topics;

    public bool HasStuck => DueOn is null && !Dropped;

    /// <summary>Takes over the account; topics are told separately.</summary>
    public void Tell(LessonAccount account) =>
        (Words, LearnedOn, PersonId, GoalId) = (Text.Lines(account.Words, 2000), account.On, account.PersonId, account.GoalId);

    public void Touches(IEnumerable<Topic> touched)
    {
        var wanted = touched.DistinctBy(topic => topic.Id).ToList();
        topics.RemoveAll(topic => wanted.All(other => other.Id != topic.TopicId));
        topics.AddRange(wanted.Where(topic => topics.All(other => other.TopicId != topic.Id)).Select(topic => new LessonTopic(Id, topic)));
    }

    public void Recalled(bool known, DateOnly today)
    {
        (Recalls, DueOn) = LessonSchedule.Next(Recalls, known, today);
        (RecalledOn, Dropped) = (today, false);
    }

    public void Drop() => (DueOn, Dropped) = (null, true);

    /// <summary>Comes back again from the beginning.</summary>
    public void TakeUp(DateOnly today)
    {
        (Recalls, DueOn) = LessonSchedule.Begin(today);
        Dropped = false;
    }

    public void Used(string how, DateOnly today) => (Use, UsedOn) = (Text.Lines(how, 1000), today);

    public void Thanked(DateOnly today) => ThankedOn = today;

    internal void Serves(Guid? goal) => GoalId = goal;

    internal void TaughtBy(Guid? person) => PersonId = person;

    internal void CameUpIn(Guid? conversation) => ConversationId = conversation;

    public SearchEntry ToSearch() => new("lesson", Words.Split('\n')[0], string.Join('\n', new[] { Words, Use }.Concat(topics.Select(topic => topic.Topic.Name)).Where(words => words.Length > 0)), $"/learn/lessons/{Id}");
}

/// <summary>What a lesson is about.</summary>
public sealed class LessonTopic : Owned
{
    private LessonTopic()
    {
    }

    public LessonTopic(Guid lessonId, Topic topic) => (LessonId, TopicId, Topic) = (lessonId, topic.Id, topic);

    public Guid LessonId { get; private set; }

    public Guid TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;
}
