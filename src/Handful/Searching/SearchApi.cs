using Handful.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Searching;

/// <summary>What was found, the best first. <paramref name="People"/> tells whole what <paramref name="Found"/> names of them.</summary>
public sealed record SearchReply(IReadOnlyList<PersonReply> People, int Total, IReadOnlyList<Found> Found);

internal static class SearchApi
{
    private const int DefaultSize = 20;
    private const int LargestSize = 100;

    internal static void MapSearchApi(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/search", FindAsync).WithTags("Search").WithSummary("Finds people, conversations, promises, topics and gatherings by the beginnings of words, forgiving of spelling.");

    private static async Task<Ok<SearchReply>> FindAsync(NetworkSearch search, AddressBook book, Circles circles, string? text = null, string? kind = null, int? size = null, CancellationToken cancellation = default)
    {
        var found = await search.FindAsync(text, string.IsNullOrEmpty(kind) ? null : kind, Math.Clamp(size ?? DefaultSize, 1, LargestSize), cancellation);
        var ids = found.Where(one => one.Kind == "person").Select(one => one.Id).ToList();
        var people = (await book.FindManyAsync(ids, cancellation)).ToDictionary(person => person.Id);
        var names = (await circles.ListAsync(cancellation)).ToDictionary(circle => circle.Id, circle => circle.Name);
        return TypedResults.Ok(new SearchReply([.. ids.Where(people.ContainsKey).Select(id => PersonReply.From(people[id], names[people[id].CircleId]))], found.Count, found));
    }
}
