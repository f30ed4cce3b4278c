using Handful.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Capture;

internal sealed record CaptureRequest(string? Text, Guid? Person, Guid? Gathering);

internal sealed record KnownReply(Guid Id, string Name, string About);

/// <param name="Known">Those who can be meant; empty for somebody new.</param>
/// <param name="WasThere">False for somebody who is only spoken of.</param>
internal sealed record NamedReply(string Name, IReadOnlyList<KnownReply> Known, bool WasThere);

internal sealed record ProposalReply(
    string Text, IReadOnlyList<NamedReply> People, DateOnly On, string Place, Channel Channel, int Depth, IReadOnlyList<string> Topics, IReadOnlyList<CapturedPromise> Promises, Guid? Gathering);

/// <summary>Reading a line, for programs; what they keep of it they send to <c>/api/conversations</c>.</summary>
internal static class CaptureApi
{
    internal static void MapCaptureApi(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/capture", ReadAsync).WithTags("Capture").WithSummary("Reads one line in plain words and says what it understood. Nothing is saved.");

    private static async Task<Ok<ProposalReply>> ReadAsync(CaptureRequest request, Notebook notebook, CancellationToken cancellation)
    {
        var proposal = await notebook.ProposeAsync(request.Text, request.Person, request.Gathering, cancellation: cancellation);
        return TypedResults.Ok(new ProposalReply(
            proposal.Text, [.. proposal.People.Select(named => new NamedReply(named.Name, [.. named.Known.Select(known => new KnownReply(known.Id, known.Name, known.About))], named.WasThere))],
            proposal.On, proposal.Place, proposal.Channel, proposal.Depth, proposal.Topics, proposal.Promises, proposal.GatheringId));
    }
}
