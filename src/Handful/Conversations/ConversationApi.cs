using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Conversations;

internal sealed record PersonNamed(Guid Id, string Name);

internal sealed record PromiseOfConversation(Guid Id, string Text, bool Mine, DateOnly? DueOn, bool Done);

internal sealed record ConversationReply(
    Guid Id, DateOnly On, IReadOnlyList<PersonNamed> People, int Depth, string DepthWord, Channel Channel, string Place, string Notes, string Learned, string Felt,
    IReadOnlyList<string> Topics, IReadOnlyList<PromiseOfConversation> Promises, Guid? Gathering);

internal sealed record ConversationsReply(IReadOnlyList<ConversationReply> Conversations, int Total, int Page, int Pages);

internal sealed record PromiseTold(string? Text, bool? Mine, DateOnly? DueOn);

/// <param name="People">Ids, or full names that exactly one person has.</param>
/// <param name="On">Today where nothing is said.</param>
/// <param name="Depth">1 to 5; 3 where nothing is said.</param>
internal sealed record ConversationRequest(
    IReadOnlyList<string>? People, DateOnly? On, int? Depth, Channel? Channel, string? Place, string? Notes, string? Learned, string? Felt,
    IReadOnlyList<string>? Topics, IReadOnlyList<PromiseTold>? Promises, Guid? Gathering, Guid? Goal = null);

/// <summary>Conversations for programs.</summary>
internal static class ConversationApi
{
    internal static void MapConversationApi(this IEndpointRouteBuilder app)
    {
        var conversations = app.MapGroup("/api/conversations").WithTags("Conversations");
        conversations.MapGet("", ListAsync).WithSummary("Your conversations, the latest first; of one person, one gathering or one topic where asked for.");
        conversations.MapPost("", LogAsync).WithSummary("Logs a conversation. People are ids, or full names that exactly one person has.");
        conversations.MapGet("{id:guid}", FindAsync).WithSummary("One conversation.");
        conversations.MapPut("{id:guid}", CorrectAsync).WithSummary("Tells a conversation anew. Promises already made stay; new ones are added.");
        conversations.MapDelete("{id:guid}", RemoveAsync).WithSummary("Removes a conversation and the promises made in it; for thirty days it can be taken out of the trash.");
    }

    private static async Task<Ok<ConversationsReply>> ListAsync(ConversationLog log, Acquaintances people, Guid? person, Guid? gathering, Guid? topic, int? page, CancellationToken cancellation)
    {
        var asked = new PageRequest(page);
        var found = person is { } someone ? await log.WithAsync(someone, asked, cancellation)
            : gathering is { } occasion ? await log.AtGatheringAsync(occasion, asked, cancellation)
            : topic is { } subject ? await log.AboutAsync(subject, asked, cancellation)
            : await log.RecentAsync(asked, cancellation);
        var names = await people.NamesAsync(found.Items.SelectMany(row => row.People).Select(present => present.PersonId), cancellation);
        return TypedResults.Ok(new ConversationsReply([.. found.Items.Select(row => Show(row, names))], found.Total, found.Number, found.Pages));
    }

    private static async Task<Results<Ok<ConversationReply>, ProblemHttpResult>> FindAsync(Guid id, ConversationLog log, Acquaintances people, CancellationToken cancellation) =>
        await log.FindAsync(id, cancellation) is { } conversation
            ? TypedResults.Ok(await ShowAsync(conversation, people, cancellation))
            : Refusal.Missing("This conversation").ToProblem();

    private static async Task<Results<Created<ConversationReply>, ProblemHttpResult>> LogAsync(ConversationRequest request, ConversationLog log, Acquaintances people, TimeProvider clock, CancellationToken cancellation)
    {
        if (!(await AccountAsync(request, people, clock, cancellation)).Is(out var account, out var refusal)) return refusal.ToProblem();
        return (await log.LogAsync(account, cancellation)).Is(out var logged, out refusal)
            ? TypedResults.Created($"/api/conversations/{logged.Id}", await ShowAsync(logged, people, cancellation))
            : refusal.ToProblem();
    }

    private static async Task<Results<Ok<ConversationReply>, ProblemHttpResult>> CorrectAsync(Guid id, ConversationRequest request, ConversationLog log, Acquaintances people, TimeProvider clock, CancellationToken cancellation)
    {
        if (!(await AccountAsync(request, people, clock, cancellation)).Is(out var account, out var refusal)) return refusal.ToProblem();
        return (await log.CorrectAsync(id, account, cancellation)).Is(out var corrected, out refusal)
            ? TypedResults.Ok(await ShowAsync(corrected, people, cancellation))
            : refusal.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, ConversationLog log, CancellationToken cancellation) =>
        await log.RemoveAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<Outcome<ConversationAccount>> AccountAsync(ConversationRequest request, Acquaintances people, TimeProvider clock, CancellationToken cancellation)
    {
        var named = (request.People ?? []).Where(words => !Guid.TryParse(words, out _)).ToList();
        var byName = await people.ByFullNameAsync(named.Select(Fold.Words), cancellation);
        var ids = new List<Guid>();
        foreach (var words in request.People ?? [])
        {
            if (Guid.TryParse(words, out var id)) ids.Add(id);
            else if (byName[Fold.Words(words)].ToList() is [var only]) ids.Add(only.Id);
            else return Refusal.BecauseOf("people", byName[Fold.Words(words)].Any() ? $"Several people are named {Text.Line(words)}. Send the id of the one you mean." : $"Nobody in your network is named {Text.Line(words)}.");
        }

        return new ConversationAccount(
            request.On ?? clock.Today(), ids, request.Depth ?? 3, request.Channel ?? Channel.Met, request.Place ?? "", request.Notes ?? "", request.Learned ?? "", request.Felt ?? "",
            request.Topics ?? [], [.. (request.Promises ?? []).Select(promise => new PromiseAccount(promise.Text ?? "", promise.Mine ?? true, promise.DueOn))], request.Gathering);
    }

    private static async Task<ConversationReply> ShowAsync(Conversation conversation, Acquaintances people, CancellationToken cancellation) =>
        Show(conversation, await people.NamesAsync(conversation.People.Select(present => present.PersonId), cancellation));

    private static ConversationReply Show(Conversation conversation, IReadOnlyDictionary<Guid, string> names) => new(
        conversation.Id, conversation.On, [.. conversation.People.Select(present => new PersonNamed(present.PersonId, names.GetValueOrDefault(present.PersonId, "")))],
        conversation.Depth.Value, conversation.Depth.Word, conversation.Channel, conversation.Place, conversation.Notes, conversation.Learned, conversation.Felt,
        [.. conversation.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal)],
        [.. conversation.Promises.OrderBy(promise => promise.Id).Select(promise => new PromiseOfConversation(promise.Id, promise.Words, promise.Mine, promise.DueOn, promise.DoneAt is not null))],
        conversation.GatheringId);
}
