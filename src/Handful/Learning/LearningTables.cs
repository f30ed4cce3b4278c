using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Learning;

internal sealed class LearningGoalTable : IEntityTypeConfiguration<LearningGoal>
{
    public void Configure(EntityTypeBuilder<LearningGoal> builder)
    {
        builder.ToTable("LearningGoals");
        builder.Property(goal => goal.Topics).AsJson();
        builder.Property(goal => goal.Ask).AsJson();
        builder.Ignore(goal => goal.State);
        builder.Ignore(goal => goal.About);
        builder.HasIndex(goal => new { goal.OwnerId, goal.ClosedAt });
        builder.HasIndex(goal => new { goal.OwnerId, goal.GatheringId });
    }
}

internal sealed class LessonTable : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("Lessons");
        builder.Ignore(lesson => lesson.HasStuck);
        builder.HasMany(lesson => lesson.Topics).WithOne().HasForeignKey(topic => new { topic.OwnerId, topic.LessonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(lesson => new { lesson.OwnerId, lesson.LearnedOn, lesson.Id });
        builder.HasIndex(lesson => new { lesson.OwnerId, lesson.PersonId, lesson.LearnedOn });
        builder.HasIndex(lesson => new { lesson.OwnerId, lesson.GoalId, lesson.LearnedOn });
        builder.HasIndex(lesson => new { lesson.OwnerId, lesson.ConversationId }).HasFilter("\"ConversationId\" IS NOT NULL");
        builder.HasIndex(lesson => new { lesson.OwnerId, lesson.DueOn, lesson.Id }).HasFilter("\"DueOn\" IS NOT NULL");
        builder.HasIndex(lesson => new { lesson.OwnerId, lesson.RecalledOn }).HasFilter("\"RecalledOn\" IS NOT NULL");
    }
}

internal sealed class LessonTopicTable : IEntityTypeConfiguration<LessonTopic>
{
    public void Configure(EntityTypeBuilder<LessonTopic> builder)
    {
        builder.ToTable("LessonTopics");
        builder.HasOne(touched => touched.Topic).WithMany().HasForeignKey(touched => new { touched.OwnerId, touched.TopicId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(touched => new { touched.OwnerId, touched.TopicId, touched.LessonId });
    }
}

public static class LearningTables
{
    extension(Db db)
    {
        internal DbSet<LearningGoal> Goals => db.Set<LearningGoal>();

        internal DbSet<Lesson> Lessons => db.Set<Lesson>();

        internal DbSet<LessonTopic> LessonTopics => db.Set<LessonTopic>();

        /// <summary>With their topics: a lesson changes whole.</summary>
        internal IQueryable<Lesson> WholeLessons => db.Set<Lesson>().Include(lesson => lesson.Topics).ThenInclude(touched => touched.Topic);
    }
}
