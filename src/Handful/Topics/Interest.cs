using Handful.Storage;

namespace Handful.Topics;

/// <summary>That a person, or the owner where <see cref="PersonId"/> is null, cares about a topic.</summary>
public sealed class Interest : Owned
{
    private Interest()
    {
    }

    public Interest(Guid? personId, Topic topic, int strength, string source, DateOnly since)
    {
        (PersonId, Topic, TopicId, Source, Since) = (personId, topic, topic.Id, source, since);
        Strength = Math.Clamp(strength, 1, 3);
    }

    public Guid? PersonId { get; private set; }

    public Guid TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;

    /// <summary>1 a little, 2 clearly, 3 deeply.</summary>
    public int Strength { get; private set; }

    /// <summary>Where it is known from: "you", or "import".</summary>
    public string Source { get; private set; } = "";

    public DateOnly Since { get; private set; }

    /// <summary>That this is the same interest as <paramref name="other"/>: the stronger word and the earlier day hold.</summary>
    internal void Joins(Interest other)
    {
        Weigh(Math.Max(Strength, other.Strength));
        if (other.Since < Since) Since = other.Since;
    }

    /// <summary>That it is in a topic which another one has gone up in.</summary>
    internal void IsIn(Topic topic) => (Topic, TopicId) = (topic, topic.Id);

    public void Weigh(int strength) => Strength = Math.Clamp(strength, 1, 3);
}
