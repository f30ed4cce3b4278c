using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Today;

public enum Answer
{
    Done,
    Later,
    Never,
}

/// <summary>What the owner said to a suggestion, and what is needed to take it back.</summary>
public sealed class TodayAnswer : Owned
{
    private TodayAnswer()
    {
    }

    internal TodayAnswer(SuggestionKey key, Answer answer, DateTimeOffset now) => (Key, Answer, At) = (key.ToString(), answer, now);

    /// <summary>Which suggestion: its kind and what it is about.</summary>
    public string Key { get; private set; } = "";

    public Answer Answer { get; private set; }

    /// <summary>The day on which it may come back; null for never.</summary>
    public DateOnly? Until { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The conversation that answering it logged, where it did.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>The circle from which answering it moved the person, where it did.</summary>
    public Guid? LeftCircleId { get; private set; }

    internal void StaysAway(DateOnly? until) => Until = until;

    internal void Logged(Guid conversation) => ConversationId = conversation;

    internal void Concerns(Guid gone, Guid kept) => Key = Key.Replace(gone.ToString(), kept.ToString(), StringComparison.Ordinal);

    internal void Left(Guid circle) => LeftCircleId = circle;
}

internal sealed class TodayAnswerTable : IEntityTypeConfiguration<TodayAnswer>
{
    public void Configure(EntityTypeBuilder<TodayAnswer> builder)
    {
        builder.ToTable("TodayAnswers");
        builder.HasIndex(answer => new { answer.OwnerId, answer.Key });
    }
}
