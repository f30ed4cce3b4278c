using Handful.Gatherings;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.CheckIns;

/// <summary>How it was before a gathering, and after: three taps at most, and none of them asked for twice.</summary>
public sealed class CheckIn : Owned
{
    private CheckIn()
    {
    }

    public CheckIn(Guid gatheringId) => GatheringId = gatheringId;

    public Guid GatheringId { get; private set; }

    /// <summary>1 here to learn … 5 here because I must; null where it was not said.</summary>
    public int? Must { get; private set; }

    /// <summary>1 looking forward to it … 5 dreading it.</summary>
    public int? Dread { get; private set; }

    /// <summary>1 it was bad … 5 it was good.</summary>
    public int? HowItWas { get; private set; }

    /// <summary>When the last of these was said.</summary>
    public DateTimeOffset SaidAt { get; private set; }

    public void Say(Said said, DateTimeOffset now) =>
        (Must, Dread, HowItWas, SaidAt) = (said.Must ?? Must, said.Dread ?? Dread, said.HowItWas ?? HowItWas, now);
}

/// <summary>What was tapped; null for what was not.</summary>
public sealed record Said(int? Must = null, int? Dread = null, int? HowItWas = null);

internal sealed class CheckInTable : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("CheckIns");
        builder.HasOne<Gathering>().WithMany().HasForeignKey(checkIn => new { checkIn.OwnerId, checkIn.GatheringId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(checkIn => new { checkIn.OwnerId, checkIn.GatheringId }).IsUnique();
    }
}
