using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Outcomes;

/// <summary>The four things that are said to come of knowing people.</summary>
public enum GainKind
{
    Opportunity,
    Step,
    Knowledge,
    Standing,
}

public sealed record GainAccount(string Words, GainKind Kind, DateOnly On, IReadOnlyList<GainSourceAccount> From);

/// <summary>A person, and the conversation with them or the lesson of theirs where it is known which.</summary>
public sealed record GainSourceAccount(Guid PersonId, Guid? ConversationId = null, Guid? LessonId = null);

/// <summary>Something that came of it, in a line, with what it came from.</summary>
public sealed class Gain : Owned, ISearchable
{
    private readonly List<GainSource> sources = [];

    private Gain()
    {
    }

    public Gain(GainAccount account) => Tell(account);

    public string Words { get; private set; } = "";

    public GainKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public IReadOnlyList<GainSource> Sources => sources;

    public void Tell(GainAccount account)
    {
        (Words, Kind, On) = (Text.Line(account.Words, 500), account.Kind, account.On);
        sources.RemoveAll(source => !account.From.Contains(source.ToAccount()));
        sources.AddRange(account.From.Distinct().Where(from => sources.TrueForAll(source => source.ToAccount() != from)).Select(from => new GainSource(Id, from)));
    }

    public SearchEntry ToSearch() => new("outcome", Words, "", "/outcomes");
}

/// <summary>What something came from.</summary>
public sealed class GainSource : Owned
{
    private GainSource()
    {
    }

    public GainSource(Guid gainId, GainSourceAccount from) => (GainId, PersonId, ConversationId, LessonId) = (gainId, from.PersonId, from.ConversationId, from.LessonId);

    public Guid GainId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid? ConversationId { get; private set; }

    public Guid? LessonId { get; private set; }

    internal GainSourceAccount ToAccount() => new(PersonId, ConversationId, LessonId);

    internal void Is(Guid person) => PersonId = person;
}

internal sealed class GainTable : IEntityTypeConfiguration<Gain>
{
    public void Configure(EntityTypeBuilder<Gain> builder)
    {
        builder.ToTable("Gains");
        builder.HasMany(gain => gain.Sources).WithOne().HasForeignKey(source => new { source.OwnerId, source.GainId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(gain => new { gain.OwnerId, gain.On, gain.Id });
    }
}

internal sealed class GainSourceTable : IEntityTypeConfiguration<GainSource>
{
    public void Configure(EntityTypeBuilder<GainSource> builder)
    {
        builder.ToTable("GainSources");
        builder.HasOne<People.Person>().WithMany().HasForeignKey(source => new { source.OwnerId, source.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(source => new { source.OwnerId, source.PersonId });
    }
}
