using Handful.Kernel;
using Handful.Topics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.TopicPages;

internal sealed record TopicRequest(string? Name, IReadOnlyList<string>? Aliases = null);

internal sealed record MergeRequest(Guid? Other);

internal sealed record TopicReply(Guid Id, string Name, IReadOnlyList<string> Aliases);

internal sealed record TopicLineReply(Guid Id, string Name, int People, int Conversations, bool Mine);

internal sealed record TopicsReply(IReadOnlyList<TopicLineReply> Topics, int Total, int Page, int Pages);

/// <summary>A topic of the owner's near another; <paramref name="Known"/> says whether the graph knows it.</summary>
internal sealed record NeighbourReply(Guid Id, string Topic, double Nearness, IReadOnlyList<string> Path, bool Known);

internal sealed record UnnamedReply(string Topic, double Nearness);

internal sealed record CarersReply(IReadOnlyList<Carer> People, int Total, int Page, int Pages);

/// <param name="Id">Of the topic.</param>
/// <param name="Name">As the owner wrote it.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Known">Whether the graph of topics knows it.</param>
/// <param name="Mine">Whether the owner cares about it.</param>
/// <param name="Conversations">In how many it came up.</param>
/// <param name="Carers">Who cares about it, by name; paged by <c>page</c> and <c>size</c>.</param>
/// <param name="Teachers">Who could teach it, at most five.</param>
/// <param name="Lessons">What was learned where it came up, the latest ten.</param>
/// <param name="Near">Topics of the owner's near it.</param>
/// <param name="Unnamed">Topics of the graph near it that none of the owner's people names.</param>
/// <param name="DidYouMean">Topics spelt almost so, where the graph does not know the word.</param>
internal sealed record TopicWholeReply(
    Guid Id, string Name, IReadOnlyList<string> Aliases, bool Known, bool Mine, int Conversations, CarersReply Carers,
    IReadOnlyList<Teacher> Teachers, IReadOnlyList<LessonLine> Lessons, IReadOnlyList<NeighbourReply> Near, IReadOnlyList<UnnamedReply> Unnamed, IReadOnlyList<string> DidYouMean);

/// <summary>Topics for programs.</summary>
internal static class TopicApi
{
    internal static void MapTopicApi(this IEndpointRouteBuilder app)
    {
        var topics = app.MapGroup("/api/topics").WithTags("Topics");
        topics.MapGet("", ListAsync).WithSummary("Topics, yours first, then by how many of your people care; with a filter, those with these letters in their names");
        topics.MapPost("", AddAsync).WithSummary("Adds a topic, or other words for a known one");
        topics.MapGet("{id:guid}", FindAsync).WithSummary("One topic: who cares about it, who could teach it, what was learned of it, and what lies near");
        topics.MapPatch("{id:guid}", CorrectAsync).WithSummary("Renames a topic, or says all other words for it; what is left out stays");
        topics.MapPost("{id:guid}/merge", MergeAsync).WithSummary("Makes another topic one with this: whatever names the other names this, and its name becomes another word");
        topics.MapDelete("{id:guid}", RemoveAsync).WithSummary("Removes a topic that nobody names; for thirty days it can be taken out of the trash");
    }

    private static async Task<Ok<TopicsReply>> ListAsync(TopicIndex index, string? filter, int? page, int? size, CancellationToken cancellation)
    {
        var some = await index.ListAsync(new PageRequest(page, size), filter, cancellation);
        return TypedResults.Ok(new TopicsReply([.. some.Items.Select(line => new TopicLineReply(line.Id, line.Name, line.People, line.Talks, line.Mine))], some.Total, some.Number, some.Pages));
    }

    private static async Task<Results<Created<TopicReply>, ProblemHttpResult>> AddAsync(TopicRequest request, TopicList topics, CancellationToken cancellation) =>
        (await topics.AddAsync(request.Name ?? "", request.Aliases ?? [], cancellation)).Is(out var topic, out var refusal)
            ? TypedResults.Created($"/api/topics/{topic.Id}", Reply(topic))
            : refusal.ToProblem();

    private static async Task<Results<Ok<TopicWholeReply>, ProblemHttpResult>> FindAsync(Guid id, TopicGuide guide, int? page, int? size, CancellationToken cancellation) =>
        await guide.ReadAsync(id, new PageRequest(page, size), cancellation) is { } view ? TypedResults.Ok(Reply(view)) : Refusal.Missing("This topic").ToProblem();

    private static async Task<Results<Ok<TopicReply>, ProblemHttpResult>> CorrectAsync(Guid id, TopicRequest request, TopicKeeper keeper, CancellationToken cancellation) =>
        (await keeper.CorrectAsync(id, request.Name, request.Aliases, cancellation)).Is(out var topic, out var refusal) ? TypedResults.Ok(Reply(topic)) : refusal.ToProblem();

    private static async Task<Results<Ok<TopicReply>, ProblemHttpResult>> MergeAsync(Guid id, MergeRequest request, TopicKeeper keeper, CancellationToken cancellation)
    {
        if (request.Other is not { } other) return Refusal.BecauseOf("other", "Say which other topic it is.").ToProblem();
        return (await keeper.MergeAsync(id, other, cancellation)).Is(out var topic, out var refusal) ? TypedResults.Ok(Reply(topic)) : refusal.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, TopicKeeper keeper, CancellationToken cancellation) =>
        await keeper.RemoveAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static TopicReply Reply(Topic topic) => new(topic.Id, topic.Name, topic.Aliases);

    private static TopicWholeReply Reply(TopicView view) => new(
        view.Topic.Id, view.Topic.Name, view.Topic.Aliases, view.IsKnown, view.Mine, view.Talks,
        new CarersReply(view.Carers.Items, view.Carers.Total, view.Carers.Number, view.Carers.Pages), view.Teachers, view.Lessons,
        [.. view.Near.Select(near => new NeighbourReply(near.Id, near.Name, near.Nearness, near.Path, near.IsKnown))],
        [.. view.Unnamed.Select(near => new UnnamedReply(near.Topic, near.Nearness))], view.Meant);
}
