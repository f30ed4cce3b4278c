using Handful.Kernel;
using Handful.Matching.Topics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Neighbours;

internal sealed record NearnessReply(double Nearness, IReadOnlyList<string> Path)
{
    internal static NearnessReply From(Nearness nearness) => new(nearness.Value, nearness.Path);
}

internal sealed record TextRequest(string? Text);

internal sealed record FoundTopicReply(string Topic, string Words);

internal sealed record FoundReply(IReadOnlyList<FoundTopicReply> Topics)
{
    internal static FoundReply From(IReadOnlyList<FoundTopic> found) => new([.. found.Select(topic => new FoundTopicReply(topic.Topic, topic.Words))]);
}

/// <summary>What the graph of topics knows, and the owner's own network where the graph does not know a word; for programs.</summary>
internal static class NearnessApi
{
    internal static void MapNearnessApi(this IEndpointRouteBuilder app)
    {
        var topics = app.MapGroup("/api/topics").WithTags("Topics");
        topics.MapGet("nearness", NearAsync).WithSummary("How near two topics are, 0 to 1, and the way between them in sentences");
        topics.MapPost("find", Find).WithSummary("The topics that a text names, with the words they are found by");
    }

    private static async Task<Results<Ok<NearnessReply>, ProblemHttpResult>> NearAsync(string? a, string? b, Neighbourhood neighbourhood, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(a) ? Refusal.BecauseOf("a", "Say which topic a is.").ToProblem()
        : string.IsNullOrWhiteSpace(b) ? Refusal.BecauseOf("b", "Say which topic b is.").ToProblem()
        : TypedResults.Ok(NearnessReply.From(await neighbourhood.BetweenAsync(a, b, cancellation)));

    private static Results<Ok<FoundReply>, ProblemHttpResult> Find(TextRequest request) =>
        request.Text is { } text ? TypedResults.Ok(FoundReply.From(TopicFinder.Find(text))) : Refusal.BecauseOf("text", "Give the text to look in.").ToProblem();
}
