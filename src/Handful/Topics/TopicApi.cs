using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Topics;

internal sealed record TopicRequest(string? Name, IReadOnlyList<string>? Aliases = null);

internal sealed record TopicReply(Guid Id, string Name, IReadOnlyList<string> Aliases);

internal sealed record TopicLineReply(Guid Id, string Name, int People, bool Mine);

internal sealed record TopicsReply(IReadOnlyList<TopicLineReply> Topics, int Total, int Page, int Pages);

/// <summary>Topics for programs.</summary>
internal static class TopicApi
{
    internal static void MapTopicApi(this IEndpointRouteBuilder app)
    {
        var topics = app.MapGroup("/api/topics").WithTags("Topics");
        topics.MapGet("", ListAsync).WithSummary("Topics, yours first, then by how many of your people care");
        topics.MapPost("", AddAsync).WithSummary("Adds a topic, or other words for a known one");
        topics.MapGet("{id:guid}", FindAsync).WithSummary("One topic with its other words");
    }

    private static async Task<Ok<TopicsReply>> ListAsync(TopicList topics, int? page, int? size, CancellationToken cancellation)
    {
        var some = await topics.ListAsync(new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new TopicsReply([.. some.Items.Select(line => new TopicLineReply(line.Id, line.Name, line.People, line.Mine))], some.Total, some.Number, some.Pages));
    }

    private static async Task<Results<Created<TopicReply>, ProblemHttpResult>> AddAsync(TopicRequest request, TopicList topics, CancellationToken cancellation) =>
        (await topics.AddAsync(request.Name ?? "", request.Aliases ?? [], cancellation)).Is(out var topic, out var refusal)
            ? TypedResults.Created($"/api/topics/{topic.Id}", Reply(topic))
            : refusal.ToProblem();

    private static async Task<Results<Ok<TopicReply>, ProblemHttpResult>> FindAsync(Guid id, TopicList topics, CancellationToken cancellation) =>
        await topics.FindAsync(id, cancellation) is { } topic ? TypedResults.Ok(Reply(topic)) : Refusal.Missing("This topic").ToProblem();

    private static TopicReply Reply(Topic topic) => new(topic.Id, topic.Name, topic.Aliases);
}
