using Handful.Kernel;
using Handful.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.PersonPages;

internal sealed record HistoryReply(IReadOnlyList<ToldChange> Changes, int Total, int Page, int Pages);

public static class PersonPagesFeature
{
    public static IServiceCollection AddPersonPages(this IServiceCollection services) => services.AddScoped<PersonHistory>();

    public static void MapPersonPages(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/people/{id:guid}/history", HistoryAsync).WithTags("People").WithSummary("What changed about a person, the latest first, field by field.");

    private static async Task<Results<Ok<HistoryReply>, ProblemHttpResult>> HistoryAsync(Guid id, AddressBook book, PersonHistory history, int? page, int? size, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is null) return Refusal.Missing("This person").ToProblem();
        var found = await history.OfAsync(id, new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new HistoryReply(found.Items, found.Total, found.Number, found.Pages));
    }
}
