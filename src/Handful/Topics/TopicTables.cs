using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Topics;

internal sealed class TopicTable : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("Topics");
        builder.Property(topic => topic.Aliases).AsJson();
        builder.HasIndex(topic => new { topic.OwnerId, topic.Key }).IsUnique();
    }
}

internal sealed class InterestTable : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> builder)
    {
        builder.ToTable("Interests");
        builder.HasOne(interest => interest.Topic).WithMany().HasForeignKey(interest => new { interest.OwnerId, interest.TopicId }).OnDelete(DeleteBehavior.Cascade);
        // Who cares about a topic, those who do most first, and what else they care about, are told by indexes alone.
        builder.HasIndex(interest => new { interest.OwnerId, interest.TopicId, interest.Strength, interest.PersonId });
        builder.HasIndex(interest => new { interest.OwnerId, interest.PersonId, interest.TopicId }).IsUnique();
    }
}

public static class TopicTables
{
    extension(Db db)
    {
        internal DbSet<Topic> Topics => db.Set<Topic>();

        internal DbSet<Interest> Interests => db.Set<Interest>();
    }
}
