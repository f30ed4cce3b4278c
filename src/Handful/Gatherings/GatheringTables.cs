using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Gatherings;

internal sealed class GatheringTable : IEntityTypeConfiguration<Gathering>
{
    public void Configure(EntityTypeBuilder<Gathering> builder)
    {
        builder.ToTable("Gatherings");
        builder.HasIndex(gathering => new { gathering.OwnerId, gathering.On });
    }
}

internal sealed class GuestTable : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder)
    {
        builder.ToTable("Guests");
        builder.Property(guest => guest.Interests).AsJson();
        builder.Property(guest => guest.Wants).AsJson();
        builder.Property(guest => guest.Gives).AsJson();
        builder.Property(guest => guest.Answers).AsJson();
        builder.HasOne<Gathering>().WithMany().HasForeignKey(guest => new { guest.OwnerId, guest.GatheringId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(guest => new { guest.OwnerId, guest.GatheringId, guest.Key }).IsUnique();
        builder.HasIndex(guest => new { guest.OwnerId, guest.PersonId });
    }
}

public static class GatheringTables
{
    extension(Db db)
    {
        internal DbSet<Gathering> Gatherings => db.Set<Gathering>();

        internal DbSet<Guest> Guests => db.Set<Guest>();
    }
}
