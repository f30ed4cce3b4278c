using Handful.Conversations;
using Handful.Kernel;
using Handful.Neighbours;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.TopicPages;

/// <summary>One topic with how many people care about it, in how many conversations it came up, and whether the owner cares.</summary>
public sealed record ListedTopic(Guid Id, string Name, int People, int Talks, bool Mine);

/// <summary>The topics that the owner sees.</summary>
public sealed class TopicIndex(Db db)
{
    /// <summary>Those the owner cares about first, then by how many of their people do.</summary>
    /// <param name="page">Which.</param>
    /// <param name="filter">Letters of its name or of another word for it; null or empty for all.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<Page<ListedTopic>> ListAsync(PageRequest page, string? filter = null, CancellationToken cancellation = default)
    {
        var listed = Called(Fold.Words(filter));
        var total = await listed.CountAsync(cancellation);
        var interests = db.Interests;
        var counted = await listed
            .Select(topic => new
            {
                topic.Id,
                topic.Name,
                People = interests.Count(interest => interest.TopicId == topic.Id && interest.PersonId != null),
                Mine = interests.Any(interest => interest.TopicId == topic.Id && interest.PersonId == null),
            })
            .OrderByDescending(line => line.Mine).ThenByDescending(line => line.People).ThenBy(line => line.Name).ThenBy(line => line.Id)
            .Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        var ids = counted.ConvertAll(line => line.Id);
        var talks = await db.ConversationTopics.Where(touched => ids.Contains(touched.TopicId)).GroupBy(touched => touched.TopicId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancellation);
        var lines = counted.ConvertAll(line => new ListedTopic(line.Id, line.Name, line.People, talks.GetValueOrDefault(line.Id), line.Mine));
        return new Page<ListedTopic>(lines, total, page.Number, page.Size);
    }

    /// <summary>By what topics are found by in the search: their names and other words, folded.</summary>
    private IQueryable<Topic> Called(string letters)
    {
        if (letters.Length == 0) return db.ListedTopics;
        var called = db.SearchDocuments.Where(row => row.OwnerId == db.OwnerId && row.Kind == "topic" && (row.FoldedTitle.Contains(letters) || row.FoldedText.Contains(letters))).Select(row => row.SubjectId);
        return db.ListedTopics.Where(topic => called.Contains(topic.Id));
    }
}
