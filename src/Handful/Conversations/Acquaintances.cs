using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Conversations;

/// <summary>A person of the network, with what tells them from others of the same name.</summary>
/// <param name="About">Role and organisation, or empty.</param>
public sealed record KnownPerson(Guid Id, string Name, string About, string Nickname = "");

/// <summary>Whom the owner means by a name.</summary>
public sealed class Acquaintances(Db db)
{
    /// <summary>Beyond these, people of one name are not told apart by a choice but by their full names.</summary>
    public const int MostOfOneName = 5;

    private const int AtOnce = 400;

    // Enough to see that there are several; the commonest first name among 100,000 is borne by a thousand.
    private const int Candidates = 200;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellation = default)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            foreach (var person in await db.People.Where(person => some.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToListAsync(cancellation))
                names[person.Id] = person.Name;
        }

        return names;
    }

    public async Task<KnownPerson?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        (await ShowAsync([id], cancellation)).SingleOrDefault();

    /// <summary>Those who bear one of these full names; names are folded.</summary>
    public async Task<ILookup<string, KnownPerson>> ByFullNameAsync(IEnumerable<string> names, CancellationToken cancellation = default)
    {
        var found = new List<(string Name, Guid Person)>();
        foreach (var some in names.Distinct().Chunk(AtOnce))
        {
            var rows = await db.SearchDocuments.Where(row => row.OwnerId == db.OwnerId && row.Kind == "person" && some.Contains(row.FoldedTitle))
                .OrderBy(row => row.FoldedTitle).ThenBy(row => row.Number).Select(row => new { row.FoldedTitle, row.SubjectId }).Take(AtOnce).ToListAsync(cancellation);
            found.AddRange(rows.Select(row => (row.FoldedTitle, row.SubjectId)));
        }

        var people = (await ShowAsync([.. found.Select(row => row.Person)], cancellation)).ToDictionary(person => person.Id);
        return found.Where(row => people.ContainsKey(row.Person)).ToLookup(row => row.Name, row => people[row.Person]);
    }

    /// <summary>Those whose full or, where nobody has it, first name this is: those talked with last first, at most <see cref="MostOfOneName"/>.</summary>
    public async Task<IReadOnlyList<KnownPerson>> ByAnyNameAsync(string name, CancellationToken cancellation = default)
    {
        var folded = Fold.Words(name);
        if (folded.Length == 0) return [];
        var whole = (await ByFullNameAsync([folded], cancellation))[folded].Take(MostOfOneName).ToList();
        if (whole.Count > 0) return whole;
        // Sorted by name, those whose first word it is stand together.
        var (first, last) = (folded + " ", folded + " " + char.MaxValue);
        var ids = await db.SearchDocuments.Where(row => row.OwnerId == db.OwnerId && row.Kind == "person" && row.FoldedTitle.CompareTo(first) >= 0 && row.FoldedTitle.CompareTo(last) < 0)
            .OrderBy(row => row.FoldedTitle).Select(row => row.SubjectId).Take(Candidates).ToListAsync(cancellation);
        return [.. (await ShowAsync(ids, cancellation)).Where(person => Fold.Words(person.Name).StartsWith(first, StringComparison.Ordinal)).Take(MostOfOneName)];
    }

    /// <summary>Those talked with last first; archived ones last.</summary>
    public async Task<IReadOnlyList<KnownPerson>> ShowAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
    {
        var people = await db.People.Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.Name, person.Nickname, person.Role, person.Organisation, person.LastTalkedOn, Archived = person.ArchivedAt != null }).ToListAsync(cancellation);
        return
        [
            .. people.OrderBy(person => person.Archived).ThenByDescending(person => person.LastTalkedOn ?? DateOnly.MinValue).ThenBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id)
                .Select(person => new KnownPerson(person.Id, person.Name, string.Join(", ", new[] { person.Role, person.Organisation }.Where(words => words.Length > 0)), person.Nickname)),
        ];
    }
}
