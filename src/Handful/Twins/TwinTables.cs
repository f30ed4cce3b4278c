using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Twins;

// The first three follow from the people, are made anew at any time and written in bulk; so they are no Owned rows, which undo, history and
// archive keep. What takes a person away takes them away too, by the triggers of Storage/PeopleTriggers.

/// <summary>One of the numbers by which people who could be one person find each other.</summary>
internal sealed class NameKey(Guid ownerId, Guid personId, long key)
{
    public Guid OwnerId { get; private set; } = ownerId;

    public Guid PersonId { get; private set; } = personId;

    public long Key { get; private set; } = key;
}

/// <summary>Somebody who came in or changed, and whose twins are not looked for yet. The database adds it with the person's own row, so that nobody is left out and a kill loses nothing.</summary>
internal sealed class TwinDue
{
    public Guid OwnerId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Whether the person's keys are in the index; first everybody's are, then everybody's twins are looked for.</summary>
    public bool Keyed { get; private set; }
}

/// <summary>Two people who are likely one.</summary>
internal sealed class TwinPair(Guid ownerId, Guid first, Guid second, int score)
{
    public Guid OwnerId { get; private set; } = ownerId;

    /// <summary>The smaller id of the two.</summary>
    public Guid First { get; private set; } = first;

    public Guid Second { get; private set; } = second;

    /// <summary>How likely, in thousandths.</summary>
    public int Score { get; private set; } = score;
}

/// <summary>The owner's word that two people are two, for good.</summary>
public sealed class NotTwins : Owned
{
    private NotTwins()
    {
    }

    public NotTwins(Guid one, Guid other) => (FirstId, SecondId) = TwinFinder.InOrder(one, other);

    /// <summary>The smaller id of the two.</summary>
    public Guid FirstId { get; private set; }

    public Guid SecondId { get; private set; }

    /// <summary>The one of the two who is not <paramref name="person"/>; null where neither is.</summary>
    internal Guid? Other(Guid person) => person == FirstId ? SecondId : person == SecondId ? FirstId : null;
}

internal sealed class NameKeyTable : IEntityTypeConfiguration<NameKey>
{
    public void Configure(EntityTypeBuilder<NameKey> builder)
    {
        builder.ToTable("NameKeys");
        builder.HasKey(key => new { key.OwnerId, key.PersonId, key.Key });
        builder.HasIndex(key => new { key.OwnerId, key.Key, key.PersonId });
    }
}

internal sealed class TwinDueTable : IEntityTypeConfiguration<TwinDue>
{
    public void Configure(EntityTypeBuilder<TwinDue> builder)
    {
        builder.ToTable("TwinsDue");
        builder.HasKey(due => new { due.OwnerId, due.PersonId });
    }
}

internal sealed class TwinPairTable : IEntityTypeConfiguration<TwinPair>
{
    public void Configure(EntityTypeBuilder<TwinPair> builder)
    {
        builder.ToTable("TwinPairs");
        builder.HasKey(pair => new { pair.OwnerId, pair.First, pair.Second });
        builder.HasIndex(pair => new { pair.OwnerId, pair.Second });
        builder.HasIndex(pair => new { pair.OwnerId, pair.Score });
    }
}

internal sealed class NotTwinsTable : IEntityTypeConfiguration<NotTwins>
{
    public void Configure(EntityTypeBuilder<NotTwins> builder)
    {
        builder.ToTable("NotTwins");
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => new { pair.OwnerId, pair.FirstId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => new { pair.OwnerId, pair.SecondId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pair => new { pair.OwnerId, pair.FirstId, pair.SecondId }).IsUnique();
    }
}

internal static class TwinTables
{
    extension(Db db)
    {
        internal IQueryable<NameKey> NameKeys => db.Set<NameKey>().Where(row => row.OwnerId == db.OwnerId);

        internal IQueryable<TwinDue> TwinsDue => db.Set<TwinDue>().Where(row => row.OwnerId == db.OwnerId);

        internal IQueryable<TwinPair> TwinPairs => db.Set<TwinPair>().Where(row => row.OwnerId == db.OwnerId);

        internal DbSet<NotTwins> NotTwins => db.Set<NotTwins>();
    }
}
