using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Purposes;

internal sealed class PurposeTable : IEntityTypeConfiguration<Purpose>
{
    public void Configure(EntityTypeBuilder<Purpose> builder)
    {
        builder.ToTable("Purposes");
        builder.Property(purpose => purpose.Topics).AsJson();
        builder.HasMany(purpose => purpose.People).WithOne().HasForeignKey(sharing => new { sharing.OwnerId, sharing.PurposeId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PurposePersonTable : IEntityTypeConfiguration<PurposePerson>
{
    public void Configure(EntityTypeBuilder<PurposePerson> builder)
    {
        builder.ToTable("PurposePeople");
        builder.HasOne<Person>().WithMany().HasForeignKey(sharing => new { sharing.OwnerId, sharing.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(sharing => new { sharing.OwnerId, sharing.PersonId });
    }
}
