using Handful.Accounts;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.People;

/// <summary>What somebody is known by in a list: name, and keys of address, number and profile.</summary>
public sealed record Trace(string Name, IReadOnlyList<string> Keys);

/// <summary>Recognises the owner's people in lists from elsewhere.</summary>
public sealed class Recognition(Db db, Household household)
{
    private const int AtOnce = 400;

    private string? region;

    /// <summary>The keys of these ways to reach somebody, in the owner's country.</summary>
    public async Task<Trace> TraceAsync(string name, string email, string phone, string profile, CancellationToken cancellation = default)
    {
        region ??= (await household.MeAsync(cancellation)).Region;
        string?[] keys = [ContactKey.OfEmail(email), ContactKey.OfPhone(phone, region), profile.Length > 0 ? ContactKey.OfProfile(profile) : null];
        return new Trace(name, [.. keys.OfType<string>()]);
    }

    /// <summary>The person of each trace, in its place, or null: by address, number or profile; else by a full name that only one person has.</summary>
    public async Task<IReadOnlyList<Guid?>> RecogniseAsync(IReadOnlyList<Trace> traces, CancellationToken cancellation = default)
    {
        var byKey = new Dictionary<string, Guid>();
        foreach (var keys in traces.SelectMany(trace => trace.Keys).Distinct().Chunk(AtOnce))
        {
            foreach (var point in await db.ContactPoints.Where(point => keys.Contains(point.Key)).Select(point => new { point.Key, point.PersonId }).ToListAsync(cancellation))
                byKey.TryAdd(point.Key!, point.PersonId);
        }

        var byName = await ByNameAsync([.. traces.Where(trace => trace.Keys.All(key => !byKey.ContainsKey(key))).Select(trace => Fold.Words(trace.Name)).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct()], cancellation);
        return [.. traces.Select(trace =>
            trace.Keys.Where(byKey.ContainsKey).Select(key => (Guid?)byKey[key]).FirstOrDefault()
            ?? (byName.TryGetValue(Fold.Words(trace.Name), out var person) ? person : null))];
    }

    /// <summary>Names are found through the search documents, which hold them folded and indexed.</summary>
    private async Task<Dictionary<string, Guid>> ByNameAsync(List<string> names, CancellationToken cancellation)
    {
        var found = new List<(string Name, Guid Person)>();
        foreach (var some in names.Chunk(AtOnce))
        {
            var rows = await db.SearchDocuments.Where(row => row.OwnerId == db.OwnerId && row.Kind == "person" && some.Contains(row.FoldedTitle))
                .Select(row => new { row.FoldedTitle, row.SubjectId }).ToListAsync(cancellation);
            found.AddRange(rows.Select(row => (row.FoldedTitle, row.SubjectId)));
        }

        return found.GroupBy(row => row.Name).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().Person);
    }
}
