using Handful.Accounts;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Neighbours;

internal sealed class OwnModelTable : IEntityTypeConfiguration<OwnModel>
{
    public void Configure(EntityTypeBuilder<OwnModel> builder)
    {
        builder.ToTable("OwnModels");
        builder.HasOne<Owner>().WithMany().HasForeignKey(model => model.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(model => model.OwnerId).IsUnique();
    }
}

internal sealed class TopicVectorTable : IEntityTypeConfiguration<TopicVector>
{
    public void Configure(EntityTypeBuilder<TopicVector> builder)
    {
        builder.ToTable("TopicVectors");
        builder.HasIndex(vector => new { vector.OwnerId, vector.Model, vector.Key }).IsUnique();
    }
}

public static class NeighbourTables
{
    extension(Db db)
    {
        internal DbSet<OwnModel> OwnModels => db.Set<OwnModel>();

        internal DbSet<TopicVector> TopicVectors => db.Set<TopicVector>();
    }
}
