using Handful.Conversations;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Neighbours;

public static class TopicsInSight
{
    extension(Db db)
    {
        /// <summary>The topics that the owner added, and those that they, a person or a conversation name. What nobody names any more is kept out of sight.</summary>
        internal IQueryable<Topic> ListedTopics
        {
            get
            {
                var (interests, talks) = (db.Interests, db.ConversationTopics);
                return db.Topics.AsNoTracking().Where(topic =>
                    topic.AddedAt != null || interests.Any(interest => interest.TopicId == topic.Id) || talks.Any(touched => touched.TopicId == topic.Id));
            }
        }
    }
}
