using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Experiments;

/// <summary>What is done on some occasions and not on others.</summary>
public enum Tried
{
    PurposeShown,
    QuestionSet,
    SmallerHandful,
}

/// <summary>What is looked at.</summary>
public enum Looked
{
    Dread,
    HowItWas,
    RealTalks,
    FollowUps,
}

/// <summary>A question that the owner puts to their own evenings. Its lots are fixed by the seed before the first of them.</summary>
public sealed class Experiment : Owned
{
    private readonly List<ExperimentOccasion> occasions = [];

    private Experiment()
    {
    }

    public Experiment(Tried tried, Looked looked, int planned, long seed, DateTimeOffset now) => (Tried, Looked, Planned, Seed, BegunAt) = (tried, looked, planned, seed, now);

    public Tried Tried { get; private set; }

    public Looked Looked { get; private set; }

    /// <summary>How many occasions it has, said before the first: to go on until it looks good would make anything look good.</summary>
    public int Planned { get; private set; }

    public long Seed { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it was ended before all occasions had come.</summary>
    public bool StoppedEarly { get; private set; }

    public IReadOnlyList<ExperimentOccasion> Occasions => occasions;

    public bool IsRunning => EndedAt is null;

    /// <summary>The next occasion; null where there is one for this gathering already, or all have come.</summary>
    public ExperimentOccasion? Take(Guid gathering, DateTimeOffset now)
    {
        if (!IsRunning || occasions.Count >= Planned || occasions.Exists(one => one.GatheringId == gathering)) return null;
        var occasion = new ExperimentOccasion(Id, occasions.Count, gathering, now);
        occasions.Add(occasion);
        return occasion;
    }

    public bool IsWith(ExperimentOccasion occasion) => Lot(occasion).With;

    public Lot Lot(ExperimentOccasion occasion) => Lots.Draw((ulong)Seed, Planned)[occasion.Place];

    public void End(bool early, DateTimeOffset now) => (EndedAt, StoppedEarly) = (now, early);
}

/// <summary>A gathering that counts in an experiment; which lot it has follows from the seed and its place.</summary>
public sealed class ExperimentOccasion : Owned
{
    private ExperimentOccasion()
    {
    }

    public ExperimentOccasion(Guid experimentId, int place, Guid gatheringId, DateTimeOffset now) => (ExperimentId, Place, GatheringId, TakenAt) = (experimentId, place, gatheringId, now);

    public Guid ExperimentId { get; private set; }

    public int Place { get; private set; }

    public Guid GatheringId { get; private set; }

    public DateTimeOffset TakenAt { get; private set; }
}

internal sealed class ExperimentTable : IEntityTypeConfiguration<Experiment>
{
    public void Configure(EntityTypeBuilder<Experiment> builder)
    {
        builder.ToTable("Experiments");
        builder.Ignore(experiment => experiment.IsRunning);
        builder.HasMany(experiment => experiment.Occasions).WithOne().HasForeignKey(occasion => new { occasion.OwnerId, occasion.ExperimentId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ExperimentOccasionTable : IEntityTypeConfiguration<ExperimentOccasion>
{
    public void Configure(EntityTypeBuilder<ExperimentOccasion> builder)
    {
        builder.ToTable("ExperimentOccasions");
        builder.HasIndex(occasion => new { occasion.OwnerId, occasion.GatheringId });
    }
}
