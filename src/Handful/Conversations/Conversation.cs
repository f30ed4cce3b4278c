using Handful.Kernel;
using Handful.Storage;
using Handful.Topics;

namespace Handful.Conversations;

public enum Channel
{
    Met,
    Call,
    Video,
    Message,
    Letter,
}

/// <summary>Everything the owner can say of a conversation. <paramref name="Learned"/> is a lesson a line, for <paramref name="GoalId"/> or the open goal it is nearest to.</summary>
public sealed record ConversationAccount(
    DateOnly On,
    IReadOnlyList<Guid> People,
    int Depth,
    Channel Channel = Channel.Met,
    string Place = "",
    string Notes = "",
    string Learned = "",
    string Felt = "",
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<PromiseAccount>? Promises = null,
    Guid? GatheringId = null,
    Guid? GoalId = null);

/// <summary>A promise as it is told with a conversation. <paramref name="PersonId"/> null means the first of those present.</summary>
public sealed record PromiseAccount(string Text, bool Mine = true, DateOnly? DueOn = null, Guid? PersonId = null);

/// <summary>One encounter with one or more people.</summary>
public sealed class Conversation : Owned, ISearchable
{
    private readonly List<ConversationPerson> people = [];
    private readonly List<ConversationTopic> topics = [];
    private readonly List<Promise> promises = [];

    private Conversation()
    {
    }

    public Conversation(ConversationAccount account, DateTimeOffset now)
    {
        NotedAt = now;
        Tell(account);
    }

    public DateOnly On { get; private set; }

    public Channel Channel { get; private set; }

    public Depth Depth { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Notes { get; private set; } = "";

    public string Learned { get; private set; } = "";

    public string Felt { get; private set; } = "";

    public Guid? GatheringId { get; private set; }

    public DateTimeOffset NotedAt { get; private init; }

    public IReadOnlyList<ConversationPerson> People => people;

    public IReadOnlyList<ConversationTopic> Topics => topics;

    public IReadOnlyList<Promise> Promises => promises;

    /// <summary>Takes over the account; topics and promises are told separately.</summary>
    public void Tell(ConversationAccount account)
    {
        (On, Channel, Depth, GatheringId) = (account.On, account.Channel, Depth.Of(account.Depth), account.GatheringId);
        (Place, Notes, Learned, Felt) = (Text.Line(account.Place), Text.Lines(account.Notes), Text.Lines(account.Learned, 5000), Text.Line(account.Felt, 60));
        people.RemoveAll(present => !account.People.Contains(present.PersonId));
        people.AddRange(account.People.Distinct().Where(id => people.All(present => present.PersonId != id)).Select(id => new ConversationPerson(Id, id)));
        people.ForEach(present => present.Move(On));
    }

    public void Touched(IEnumerable<Topic> touched)
    {
        var wanted = touched.DistinctBy(topic => topic.Id).ToList();
        topics.RemoveAll(topic => wanted.All(other => other.Id != topic.TopicId));
        topics.AddRange(wanted.Where(topic => topics.All(other => other.TopicId != topic.Id)).Select(topic => new ConversationTopic(Id, topic)));
    }

    public Promise Promise(PromiseAccount account, DateTimeOffset now)
    {
        var promise = new Promise(account, account.PersonId ?? people[0].PersonId, Id, now);
        promises.Add(promise);
        return promise;
    }

    public SearchEntry ToSearch() => new(
        "conversation",
        Notes.Length > 0 ? Notes.Split('\n')[0] : Learned.Length > 0 ? Learned : Place,
        string.Join('\n', new[] { Notes, Learned, Place }.Concat(topics.Select(topic => topic.Topic.Name)).Where(word => word.Length > 0)),
        $"/conversations/{Id}");
}

/// <summary>Who was there.</summary>
public sealed class ConversationPerson : Owned
{
    private ConversationPerson()
    {
    }

    public ConversationPerson(Guid conversationId, Guid personId) => (ConversationId, PersonId) = (conversationId, personId);

    public Guid ConversationId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The conversation's day, here too so that a person's conversations come in order from one index.</summary>
    public DateOnly On { get; private set; }

    internal void Move(DateOnly on) => On = on;

    internal void Is(Guid person) => PersonId = person;
}

/// <summary>What came up.</summary>
public sealed class ConversationTopic : Owned
{
    private ConversationTopic()
    {
    }

    public ConversationTopic(Guid conversationId, Topic topic) => (ConversationId, TopicId, Topic) = (conversationId, topic.Id, topic);

    public Guid ConversationId { get; private set; }

    public Guid TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;
}
