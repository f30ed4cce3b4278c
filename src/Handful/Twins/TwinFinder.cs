using Handful.Kernel;
using Handful.Matching.Names;
using Handful.Matching.Twins;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Twins;

/// <summary>
/// Looks for twins of everybody who came in or changed, a thousand people and a transaction at a time: who has been looked at is struck off the
/// list with what was found, so that it may end at any moment and is taken up where it stood. Memory does not grow with the network.
/// </summary>
public sealed class TwinFinder(Db db, Courtesy courtesy)
{
    private const int AtOnce = 1000;

    // What more share says nothing: a name like John Smith, the number of an office. It also bounds what is looked at for one person.
    private const int FewEnough = 8;

    internal static (Guid First, Guid Second) InOrder(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    public async Task LookAsync(CancellationToken cancellation = default)
    {
        // Everybody's keys first: how many share one is known only then.
        for (var after = (Guid?)Guid.Empty; after is { } last;) after = await KeyAsync(last, cancellation);
        while (await FindAsync(cancellation)) db.ChangeTracker.Clear();
    }

    /// <summary>Has these looked at again, though nothing of theirs changed.</summary>
    internal async Task LookAgainAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        foreach (var person in people)
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") SELECT "OwnerId", "Id", FALSE FROM "People" WHERE "OwnerId" = {Key(db.OwnerId)} AND "Id" = {Key(person)} ON CONFLICT ("OwnerId", "PersonId") DO NOTHING""", cancellation);
    }

    private object Key(Guid id) => db is SqliteDb ? id.ToByteArray(bigEndian: true) : id;

    /// <summary>Puts some hundred people into the index.</summary>
    /// <returns>The last of them; null when there was nobody.</returns>
    private async Task<Guid?> KeyAsync(Guid after, CancellationToken cancellation)
    {
        await using var all = await BeginAsync(cancellation);
        var due = await db.TwinsDue.Where(row => !row.Keyed && row.PersonId > after).OrderBy(row => row.PersonId).Select(row => row.PersonId).Take(AtOnce).ToListAsync(cancellation);
        if (due.Count == 0) return null;
        var people = await db.People.Where(person => due.Contains(person.Id))
            .Select(person => new { person.Id, person.Name, person.GivenName, person.AdditionalNames, person.FamilyName, person.Organisation, person.PhoneticGivenName, person.PhoneticFamilyName }).ToListAsync(cancellation);
        await db.NameKeys.Where(key => due.Contains(key.PersonId)).ExecuteDeleteAsync(cancellation);
        var keys = people.AsParallel().AsOrdered().SelectMany(person => NameKeys.Of(person.Name, person.GivenName, person.AdditionalNames, person.FamilyName, person.Organisation)
            .Concat(person.PhoneticFamilyName.Length > 0 ? NameKeys.Of("", person.PhoneticGivenName, "", person.PhoneticFamilyName, "") : []).Distinct().Select(key => new NameKey(db.OwnerId, person.Id, key))).ToList();
        if (keys.Count > 0) await BulkInsert.WriteAsync(db, keys, cancellation);
        var upTo = due[^1];
        await db.TwinsDue.Where(row => !row.Keyed && row.PersonId > after && row.PersonId <= upTo).ExecuteUpdateAsync(set => set.SetProperty(row => row.Keyed, true), cancellation);
        await all.CommitAsync(cancellation);
        return due[^1];
    }

    /// <summary>Looks for the twins of some hundred people.</summary>
    /// <returns>False when there was nobody left.</returns>
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        await using var all = await BeginAsync(cancellation);
        var due = await db.TwinsDue.Where(row => row.Keyed).OrderBy(row => row.PersonId).Select(row => row.PersonId).Take(AtOnce).ToListAsync(cancellation);
        if (due.Count == 0) return false;
        var candidates = await CandidatesAsync(due, cancellation);
        var facts = await FactsAsync([.. candidates.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()], cancellation);
        var found = candidates.AsParallel().AsOrdered().Where(pair => facts.ContainsKey(pair.First) && facts.ContainsKey(pair.Second))
            .Select(pair => (Pair: pair, TwinRule.Of(facts[pair.First], facts[pair.Second]).Score)).Where(likely => likely.Score >= Likeness.WorthAsking).ToList();
        var firsts = found.Select(likely => likely.Pair.First).Distinct().ToList();
        var two = firsts.Count == 0 ? [] : (await db.NotTwins.Where(row => firsts.Contains(row.FirstId)).Select(row => new { row.FirstId, row.SecondId }).ToListAsync(cancellation)).Select(row => (row.FirstId, row.SecondId)).ToHashSet();
        await db.TwinPairs.Where(pair => due.Contains(pair.First)).ExecuteDeleteAsync(cancellation);
        await db.TwinPairs.Where(pair => due.Contains(pair.Second)).ExecuteDeleteAsync(cancellation);
        var pairs = found.Where(likely => !two.Contains(likely.Pair)).Select(likely => new TwinPair(db.OwnerId, likely.Pair.First, likely.Pair.Second, (int)(likely.Score * 1000))).ToList();
        if (pairs.Count > 0) await BulkInsert.WriteAsync(db, pairs, cancellation);
        var (from, upTo) = (due[0], due[^1]);
        await db.TwinsDue.Where(row => row.Keyed && row.PersonId >= from && row.PersonId <= upTo).ExecuteDeleteAsync(cancellation);
        await all.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Whoever shares a key of their names, an address or a number with one of these, where few others do.</summary>
    private async Task<HashSet<(Guid First, Guid Second)>> CandidatesAsync(List<Guid> due, CancellationToken cancellation)
    {
        var (names, points) = (db.NameKeys, db.ContactPoints);
        // Each once only here: to have the database do it, SQLite would go through the whole index.
        var keys = await names.Where(mine => due.Contains(mine.PersonId)
                && names.Where(other => other.Key == mine.Key).OrderBy(other => other.PersonId).Skip(1).Any()
                && !names.Where(other => other.Key == mine.Key).OrderBy(other => other.PersonId).Skip(FewEnough).Any())
            .Select(mine => mine.Key).ToListAsync(cancellation);
        var ways = await points.Where(mine => due.Contains(mine.PersonId) && mine.Key != null
                && points.Where(other => other.Key == mine.Key).OrderBy(other => other.Key).Skip(1).Any()
                && !points.Where(other => other.Key == mine.Key).OrderBy(other => other.Key).Skip(FewEnough).Any())
            .Select(mine => mine.Key).ToListAsync(cancellation);
        var (some, others) = (keys.Distinct().ToList(), ways.Distinct().ToList());
        var sharing = new List<IGrouping<object, Guid>>();
        if (keys.Count > 0) sharing.AddRange((await names.Where(key => some.Contains(key.Key)).Select(key => new { key.Key, key.PersonId }).ToListAsync(cancellation)).GroupBy(key => (object)key.Key, key => key.PersonId));
        if (ways.Count > 0) sharing.AddRange((await points.Where(point => others.Contains(point.Key)).Select(point => new { point.Key, point.PersonId }).ToListAsync(cancellation)).GroupBy(point => (object)point.Key!, point => point.PersonId));
        var mine = due.ToHashSet();
        return [.. sharing.SelectMany(all => all.Distinct().ToList() is var people ? people.SelectMany((one, at) => people.Skip(at + 1).Where(other => mine.Contains(one) || mine.Contains(other)).Select(other => InOrder(one, other))) : [])];
    }

    internal async Task<Dictionary<Guid, TwinFacts>> FactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var facts = new Dictionary<Guid, TwinFacts>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var keys = (await db.ContactPoints.Where(point => some.Contains(point.PersonId) && point.Key != null).Select(point => new { point.PersonId, point.Key }).ToListAsync(cancellation)).ToLookup(point => point.PersonId, point => point.Key!);
            var people = await db.People.Where(person => some.Contains(person.Id)).Select(person => new
            {
                person.Id, person.Name, person.GivenName, person.AdditionalNames, person.FamilyName, person.Suffix, person.Nickname, person.PhoneticGivenName, person.PhoneticFamilyName,
                person.Organisation, person.Role, person.Birthday,
            }).ToListAsync(cancellation);
            foreach (var person in people)
            {
                facts[person.Id] = new TwinFacts
                {
                    Name = person.Name, Given = person.GivenName, Additional = person.AdditionalNames, Family = person.FamilyName, Suffix = person.Suffix, Nickname = person.Nickname,
                    PhoneticGiven = person.PhoneticGivenName, PhoneticFamily = person.PhoneticFamilyName, Organisation = person.Organisation, Role = person.Role,
                    Born = person.Birthday is { } born ? (born.Year, born.Month, born.Day) : default, Keys = [.. keys[person.Id]],
                };
            }
        }

        return facts;
    }

    /// <summary>SQLite lets one write at a time; of several nodes on one PostgreSQL too, one looks at an owner's people at a time.</summary>
    private async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> BeginAsync(CancellationToken cancellation)
    {
        courtesy.StepAside();
        await courtesy.GiveTurnAsync(cancellation);
        var all = await db.Database.BeginTransactionAsync(cancellation);
        if (db is PostgresDb) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({db.OwnerId.ToString()}, 7))", cancellation);
        return all;
    }
}
