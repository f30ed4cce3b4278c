using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Handful.Conversations;

internal sealed class ConversationTable : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations");
        builder.Property(conversation => conversation.Depth).HasConversion<DepthAsNumber>();
        builder.HasMany(conversation => conversation.People).WithOne().HasForeignKey(present => new { present.OwnerId, present.ConversationId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(conversation => conversation.Topics).WithOne().HasForeignKey(topic => new { topic.OwnerId, topic.ConversationId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(conversation => conversation.Promises).WithOne().HasForeignKey(promise => new { promise.OwnerId, promise.ConversationId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(conversation => new { conversation.OwnerId, conversation.On, conversation.Id });
        builder.HasIndex(conversation => new { conversation.OwnerId, conversation.GatheringId });
    }
}

internal sealed class ConversationPersonTable : IEntityTypeConfiguration<ConversationPerson>
{
    public void Configure(EntityTypeBuilder<ConversationPerson> builder)
    {
        builder.ToTable("ConversationPeople");
        builder.HasOne<Person>().WithMany().HasForeignKey(present => new { present.OwnerId, present.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(present => new { present.OwnerId, present.PersonId, present.On, present.ConversationId });
    }
}

internal sealed class ConversationTopicTable : IEntityTypeConfiguration<ConversationTopic>
{
    public void Configure(EntityTypeBuilder<ConversationTopic> builder)
    {
        builder.ToTable("ConversationTopics");
        builder.HasOne(touched => touched.Topic).WithMany().HasForeignKey(touched => new { touched.OwnerId, touched.TopicId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(touched => new { touched.OwnerId, touched.TopicId, touched.ConversationId });
        builder.HasIndex(touched => new { touched.OwnerId, touched.ConversationId, touched.TopicId });
    }
}

internal sealed class PromiseTable : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.ToTable("Promises");
        builder.Ignore(promise => promise.IsOpen);
        builder.HasOne<Person>().WithMany().HasForeignKey(promise => new { promise.OwnerId, promise.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(promise => new { promise.OwnerId, promise.DoneAt, promise.DroppedAt, promise.Mine, promise.DueOn });
        builder.HasIndex(promise => new { promise.OwnerId, promise.PersonId });
    }
}

internal sealed class DepthAsNumber() : ValueConverter<Depth, int>(depth => depth.Value, value => Depth.Of(value));

public static class ConversationTables
{
    extension(Db db)
    {
        internal DbSet<Conversation> Conversations => db.Set<Conversation>();

        internal DbSet<ConversationPerson> ConversationPeople => db.Set<ConversationPerson>();

        internal DbSet<ConversationTopic> ConversationTopics => db.Set<ConversationTopic>();

        internal DbSet<Promise> Promises => db.Set<Promise>();
    }
}
