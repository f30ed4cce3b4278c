using Handful.Kernel;
using Handful.Storage;

namespace Handful.Purposes;

/// <summary>What the owner says of a purpose.</summary>
public sealed record PurposeAccount(string Sentence, string Serves = "", IReadOnlyList<string>? Topics = null, IReadOnlyList<Guid>? People = null);

/// <summary>The reason beyond oneself for which the owner networks. The one chosen last is the current one.</summary>
public sealed class Purpose : Owned
{
    private const int MostTopics = 12;

    private readonly List<PurposePerson> people = [];

    private Purpose()
    {
    }

    public Purpose(string sentence, DateTimeOffset now) => (Sentence, ChosenAt) = (Text.Lines(sentence, 1000), now);

    public string Sentence { get; private set; } = "";

    public DateTimeOffset ChosenAt { get; private set; }

    /// <summary>Whom it serves, in the owner's words.</summary>
    public string Serves { get; private set; } = "";

    /// <summary>What it is about, in the owner's words.</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>Those of the owner's people who share it.</summary>
    public IReadOnlyList<PurposePerson> People => people;

    public void Tell(PurposeAccount account)
    {
        (Sentence, Serves) = (Text.Lines(account.Sentence, 1000), Text.Line(account.Serves, 300));
        if (account.Topics is { } topics) Topics = [.. Text.Distinct(topics).Take(MostTopics)];
        if (account.People is not { } sharing) return;
        people.RemoveAll(one => !sharing.Contains(one.PersonId));
        people.AddRange(sharing.Distinct().Where(id => people.TrueForAll(one => one.PersonId != id)).Select(id => new PurposePerson(Id, id)));
    }

    public void Choose(DateTimeOffset now) => ChosenAt = now;
}

/// <summary>That somebody shares a purpose.</summary>
public sealed class PurposePerson : Owned
{
    private PurposePerson()
    {
    }

    public PurposePerson(Guid purposeId, Guid personId) => (PurposeId, PersonId) = (purposeId, personId);

    public Guid PurposeId { get; private set; }

    public Guid PersonId { get; private set; }

    internal void Is(Guid person) => PersonId = person;
}
