using Handful.Kernel;
using Handful.Matching.Topics;
using Handful.Storage;

namespace Handful.Learning;

/// <summary>What kind of thing is wanted; the questions worth asking depend on it.</summary>
public enum GoalKind
{
    /// <summary>A subject to find one's way into.</summary>
    Subject,

    /// <summary>How something is done.</summary>
    How,

    /// <summary>Why it is so.</summary>
    Why,

    /// <summary>A decision that is ahead.</summary>
    Whether,

    /// <summary>Somebody or something to be found.</summary>
    Where,
}

public enum GoalState
{
    Open,
    Answered,
    LetGo,
}

/// <summary>What the owner says of a learning goal. What is null is left as it is.</summary>
public sealed record GoalAccount(string Question, string? Why = null, DateOnly? By = null, GoalKind? Kind = null, IReadOnlyList<string>? Topics = null, string? Known = null, IReadOnlyList<string>? Ask = null);

/// <summary>A question or subject the owner wants to learn about, for one gathering or for any.</summary>
public sealed class LearningGoal : Owned, ISearchable
{
    /// <summary>How many questions are carried to a conversation.</summary>
    public const int MostToAsk = 3;

    private const int MostTopics = 8;

    private LearningGoal()
    {
    }

    public LearningGoal(string question, string why, Guid? gatheringId, DateTimeOffset now)
    {
        (Question, Why, GatheringId, SetAt) = (Text.Line(question, 300), Text.Lines(why, 2000), gatheringId, now);
        Kind = GoalWords.KindOf(Question);
    }

    public string Question { get; private set; } = "";

    public string Why { get; private set; } = "";

    public Guid? GatheringId { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>By when the owner would like to know; null for whenever.</summary>
    public DateOnly? By { get; private set; }

    public GoalKind Kind { get; private set; }

    /// <summary>What it is about, in the owner's words; empty where the question says it.</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>What is known so far, beside the lessons.</summary>
    public string Known { get; private set; } = "";

    /// <summary>What the owner wants to ask; empty for what the bank of questions proposes.</summary>
    public IReadOnlyList<string> Ask { get; private set; } = [];

    /// <summary>When it was answered or let go; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether it was answered when it was closed.</summary>
    public bool Answered { get; private set; }

    public GoalState State => ClosedAt is null ? GoalState.Open : Answered ? GoalState.Answered : GoalState.LetGo;

    /// <summary>What it is about: what the owner says, or else what the question and its why name.</summary>
    public IReadOnlyList<string> About => Topics.Count > 0 ? Topics : [.. TopicFinder.Find($"{Question}\n{Why}").Select(found => found.Topic).Take(MostTopics)];

    public void Tell(GoalAccount account)
    {
        var question = Text.Line(account.Question, 300);
        // Who changes the question may mean another kind of thing by it, unless they say so themselves.
        Kind = account.Kind ?? (question == Question ? Kind : GoalWords.KindOf(question));
        (Question, By) = (question, account.By);
        Why = account.Why is null ? Why : Text.Lines(account.Why, 2000);
        Known = account.Known is null ? Known : Text.Lines(account.Known, 10_000);
        Topics = account.Topics is null ? Topics : [.. Text.Distinct(account.Topics).Take(MostTopics)];
        Ask = account.Ask is null ? Ask : [.. Text.Distinct(account.Ask).Take(MostToAsk)];
    }

    public void Close(DateTimeOffset now, bool answered = false) => (ClosedAt, Answered) = (now, answered);

    public void Reopen() => (ClosedAt, Answered) = (null, false);

    public SearchEntry ToSearch() => new("goal", Question, string.Join('\n', new[] { Why, Known }.Concat(Topics).Where(words => words.Length > 0)), $"/learn/goals/{Id}");
}
