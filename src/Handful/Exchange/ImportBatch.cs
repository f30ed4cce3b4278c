using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>Takes some hundred records into the network: finds whom they speak of, then adds, updates or merges. The caller holds the transaction.</summary>
internal sealed class ImportBatch(Db db, TopicList topics, IncomingBatch batch, ImportRun run, string region, HashSet<Guid> ofThisFile, HashSet<ulong> saidInThisFile, DateTimeOffset now, DateOnly today)
{
    private readonly Dictionary<string, Guid> peopleByKey = [];
    private readonly Dictionary<Guid, Person> people = [];
    private readonly Dictionary<string, List<Guid>> peopleBySource = [];
    private readonly Dictionary<Guid, List<ImportedRecord>> said = [];

    // New rows are kept out of EF Core's sight and written in bulk: tracked, they would take ten times as long.
    private readonly Dictionary<Guid, Incoming> newcomers = [];
    private readonly List<ImportedRecord> remembered = [];
    private readonly List<PersonPhoto> newPhotos = [];
    private readonly List<PersonCard> newCards = [];

    public async Task<ImportCounts> TakeInAsync(ImportCounts counts, CancellationToken cancellation)
    {
        var incoming = batch.Records;
        var before = incoming.Select(one => saidInThisFile.Contains(Mark(one.Identity.Hash))).ToList();
        var fresh = incoming.Where((one, place) => !one.IsIn && !before[place]).DistinctBy(one => Mark(one.Identity.Hash)).ToList();
        saidInThisFile.UnionWith(incoming.Select(one => Mark(one.Identity.Hash)));
        await LoadAsync([.. fresh.Select(one => one.Identity)], cancellation);
        var interests = await topics.EnsureAsync(fresh.SelectMany(one => one.Record.Interests), cancellation);
        // What could not be read and which topics there are is no change of anybody's.
        using (db.Unnoted()) await db.SaveChangesAsync(cancellation);
        var (added, updated, merged) = (0, 0, 0);
        foreach (var one in fresh)
        {
            var (record, identity) = (one.Record, one.Identity);
            if (Whom(record, identity) is not { } person)
            {
                Remember(Add(one, interests), record, identity);
                added++;
                continue;
            }

            var saidBefore = Before(person, identity);
            var changed = Merge(person, saidBefore, record, interests);
            if (saidBefore is null) merged++;
            else if (changed) updated++;
            Forget(person, saidBefore);
            Remember(person, record, identity);
        }

        await KeepPhotosAsync(fresh.Select(one => one.Record), cancellation);
        await SaveAsync(cancellation);
        return counts with
        {
            Read = counts.Read + incoming.Count,
            Added = counts.Added + added,
            Updated = counts.Updated + updated,
            Merged = counts.Merged + merged,
            Unchanged = counts.Unchanged + incoming.Count - added - updated - merged,
        };
    }

    /// <summary>What changed by EF Core, into the history of those it is about; what is new in bulk.</summary>
    private async Task SaveAsync(CancellationToken cancellation)
    {
        db.Note(ImportUndo.NoteOf(run));
        await db.SaveChangesAsync(cancellation);
        var people = newcomers.Values.Select(one => one.Draft!).ToList();
        await db.InsertRowsAsync(people, cancellation);
        await db.InsertAsync([.. people.SelectMany(person => person.Contacts)], cancellation);
        await db.InsertAsync([.. people.SelectMany(person => person.Interests)], cancellation);
        await db.InsertAsync(newPhotos, cancellation);
        await db.InsertAsync(newCards, cancellation);
        await db.InsertAsync(remembered, cancellation);
        var late = newcomers.Values.Where(one => one.Document is null).Select(one => SearchDocument.Of(db.OwnerId, one.Draft!)).ToList();
        await SearchIndexWriter.InsertAsync(db, [.. newcomers.Values.Select(one => one.Document).OfType<SearchDocument>(), .. late], late.SelectMany(SearchTerms.Of).Concat(batch.Words), cancellation);
    }

    private readonly Dictionary<ContactRecord, Person> whose = new(ReferenceEqualityComparer.Instance);

    /// <summary>Half of a hash tells the records of one file apart, and a set of a million stays small.</summary>
    private static ulong Mark(byte[] hash) => BitConverter.ToUInt64(hash);

    /// <summary>Everybody these records could speak of, with what their sources said before: four queries for the whole batch, none where nobody is familiar.</summary>
    private async Task LoadAsync(IReadOnlyCollection<RecordIdentity> identities, CancellationToken cancellation)
    {
        if (batch.Familiar.Count == 0) return;
        var keys = identities.SelectMany(identity => identity.Keys).Where(batch.Familiar.Contains).Distinct().ToList();
        foreach (var point in await db.ContactPoints.Where(point => keys.Contains(point.Key!)).Select(point => new { point.Key, point.PersonId }).ToListAsync(cancellation))
            peopleByKey.TryAdd(point.Key!, point.PersonId);
        foreach (var source in identities.Where(identity => batch.Familiar.Contains(identity.SourceKey)).GroupBy(identity => identity.Source, identity => identity.SourceKey))
        {
            var sourceKeys = source.Distinct().ToList();
            foreach (var row in await db.ImportedRecords.Where(row => row.Source == source.Key && sourceKeys.Contains(row.SourceKey)).Select(row => new { row.SourceKey, row.PersonId }).Distinct().ToListAsync(cancellation))
                Under(source.Key, row.SourceKey).Add(row.PersonId);
        }

        // A card that went out from here comes back under the person's own identifier.
        var own = identities.Select(identity => identity.OwnId).OfType<Guid>();
        var ids = peopleByKey.Values.Concat(own).Concat(peopleBySource.Values.SelectMany(list => list)).Distinct().ToList();
        if (ids.Count == 0) return;
        var whole = db.People.Include(person => person.Contacts).Include(person => person.Interests).ThenInclude(interest => interest.Topic).AsSplitQuery();
        foreach (var person in await whole.Where(person => ids.Contains(person.Id)).ToListAsync(cancellation)) people[person.Id] = person;
        foreach (var row in await db.ImportedRecords.AsNoTracking().Where(row => ids.Contains(row.PersonId)).OrderBy(row => row.Id).ToListAsync(cancellation)) Said(row.PersonId).Add(row);
    }

    private List<Guid> Under(string source, string sourceKey) =>
        peopleBySource.TryGetValue($"{source}|{sourceKey}", out var list) ? list : peopleBySource[$"{source}|{sourceKey}"] = [];

    private List<ImportedRecord> Said(Guid person) => said.TryGetValue(person, out var list) ? list : said[person] = [];

    private Person? Whom(ContactRecord record, RecordIdentity identity)
    {
        if (identity.OwnId is { } own && people.TryGetValue(own, out var mine)) return mine;
        var candidates = Under(identity.Source, identity.SourceKey);
        if (identity.IsIdentifier && Identified(candidates, record) is { } identified) return identified;
        foreach (var key in identity.Keys)
        {
            if (peopleByKey.TryGetValue(key, out var id) && people.TryGetValue(id, out var person) && !IsAnother(person, identity) && MayBe(person, record, key)) return person;
        }

        // Without an identifier the same source says the same name again: an update, if nothing speaks against it.
        return !identity.IsIdentifier && candidates is [var only] && !ofThisFile.Contains(only) && people.TryGetValue(only, out var same) && SameCard(same, record, identity) ? same : null;
    }

    /// <summary>A source that tells its people apart knows this one under another identifier.</summary>
    private bool IsAnother(Person person, RecordIdentity identity) =>
        identity.TellsApart && Said(person.Id).Exists(row => row.Source == identity.Source && row.SourceKey != identity.SourceKey && row.SourceKey.StartsWith("uid:", StringComparison.Ordinal));

    /// <summary>Some programs write one identifier into all of their cards: within one file it holds only where the names do not speak against it.</summary>
    private Person? Identified(List<Guid> candidates, ContactRecord record)
    {
        var known = candidates.Select(people.GetValueOrDefault).OfType<Person>().ToList();
        return known.Find(person => SameName.Possible(person.Name, record.Name)) ?? known.Find(person => !ofThisFile.Contains(person.Id));
    }

    /// <summary>
    /// An exact address, number or profile makes one person of two sources. Within one file, where the owner keeps two cards for
    /// two people, and for a number, which a household shares, the names must not speak against it.
    /// </summary>
    private bool MayBe(Person person, ContactRecord record, string key) =>
        (!key.StartsWith("tel:", StringComparison.Ordinal) && !IsShared(key) && !ofThisFile.Contains(person.Id)) || SameName.Possible(person.Name, record.Name);

    private static bool IsShared(string key) => key.StartsWith("mail:", StringComparison.Ordinal)
        && key[5..key.IndexOf('@', StringComparison.Ordinal)] is "info" or "office" or "contact" or "hello" or "mail" or "sales" or "support" or "admin" or "kontakt" or "team";

    private bool SameCard(Person person, ContactRecord record, RecordIdentity identity)
    {
        var before = Said(person.Id).Where(row => row.Source == identity.Source && row.SourceKey == identity.SourceKey).Select(row => RecordIdentity.Read(row.Record)).LastOrDefault();
        if (before is null) return false;
        if (before.Organisation.Length > 0 && record.Organisation.Length > 0) return Fold.Words(before.Organisation) == Fold.Words(record.Organisation);
        if (before.Birthday is not null && record.Birthday is not null) return before.Birthday == record.Birthday;
        return before.Contacts.Count == 0 || record.Contacts.Count == 0;
    }

    /// <summary>What the source said of the person last time; what it says again in this file is no "last time".</summary>
    private ImportedRecord? Before(Person person, RecordIdentity identity) =>
        Said(person.Id).LastOrDefault(row => row.Source == identity.Source && row.SourceKey == identity.SourceKey && !saidInThisFile.Contains(Mark(row.Hash)));

    /// <summary>What a source does not say any more is not known by its hash either: it may come back, and is a change then.</summary>
    private void Forget(Person person, ImportedRecord? before)
    {
        if (before is null) return;
        Said(person.Id).Remove(before);
        db.ImportedRecords.Remove(before);
    }

    private Person Add(Incoming one, IReadOnlyDictionary<string, Topic> interests)
    {
        var person = one.Draft!;
        person.AlsoCaresAbout(Cared(one.Record, interests), "import", today);
        newcomers.Add(person.Id, one);
        people[person.Id] = person;
        ofThisFile.Add(person.Id);
        return person;
    }

    private bool Merge(Person person, ImportedRecord? before, ContactRecord record, IReadOnlyDictionary<string, Topic> interests)
    {
        // A name alone does not tell a newer card of one address book from a card of another: then nothing that was said is dropped.
        var mayDrop = before?.SourceKey.StartsWith("name:", StringComparison.Ordinal) == false;
        var others = Said(person.Id).Where(row => !mayDrop || row.SourceKey != before!.SourceKey || row.Source != before.Source).Select(row => RecordIdentity.Read(row.Record)).ToList();
        var was = person.ToRecord();
        var lastSaid = before is null ? null : RecordIdentity.Read(before.Record);
        var merged = Merging.ThreeWay(was, lastSaid, record, others, region);
        // A source may go on saying a word that the owner has made another one for a topic.
        var kept = merged.Interests.Select(TopicName.Of).OfType<TopicName>().Select(name => interests.TryGetValue(name.Key, out var topic) ? topic.Key : name.Key).ToHashSet();
        var changed = !Same(was, merged) || !kept.SetEquals(person.Interests.Select(interest => interest.Topic.Key)) || record.Photo is not null || record.SourceCard is not null;
        if (!changed) return false;
        if (newcomers.TryGetValue(person.Id, out var one)) newcomers[person.Id] = one with { Document = null };
        person.Describe(merged, region, now);
        db.Interests.RemoveRange(person.CaresAbout([.. person.Interests.Select(interest => interest.Topic).Concat(interests.Values).Where(topic => kept.Contains(topic.Key))], "import", today));
        return true;
    }

    private static bool Same(ContactRecord a, ContactRecord b) => RecordIdentity.JsonOf(a) == RecordIdentity.JsonOf(b);

    private static IEnumerable<Topic> Cared(ContactRecord record, IReadOnlyDictionary<string, Topic> interests) =>
        record.Interests.Select(TopicName.Of).OfType<TopicName>().Select(name => interests.GetValueOrDefault(name.Key)).OfType<Topic>();

    private void Remember(Person person, ContactRecord record, RecordIdentity identity)
    {
        var row = new ImportedRecord(person.Id, identity.Source, identity.SourceKey, identity.Hash, identity.Json, newcomers.ContainsKey(person.Id) ? run.Id : null);
        if (newcomers.ContainsKey(person.Id)) remembered.Add(row);
        else db.ImportedRecords.Add(row);
        Said(person.Id).Add(row);
        Under(identity.Source, identity.SourceKey).Add(person.Id);
        foreach (var key in identity.Keys) peopleByKey.TryAdd(key, person.Id);
        whose[record] = person;
    }

    private async Task KeepPhotosAsync(IEnumerable<ContactRecord> records, CancellationToken cancellation)
    {
        var told = records.Where(record => record.Photo is not null || record.SourceCard is not null).ToList();
        var ids = told.Select(record => whose[record].Id).Distinct().ToList();
        var old = ids.Where(id => !newcomers.ContainsKey(id)).ToList();
        var photos = old.Count == 0 ? [] : await db.PersonPhotos.Where(photo => old.Contains(photo.PersonId)).ToDictionaryAsync(photo => photo.PersonId, cancellation);
        var cards = old.Count == 0 ? [] : (await db.PersonCards.Where(card => old.Contains(card.PersonId)).ToListAsync(cancellation)).ToLookup(card => (card.PersonId, card.Uid)).ToDictionary(group => group.Key, group => group.First());
        foreach (var record in told)
        {
            var person = whose[record];
            if (record.Photo is { } portrait)
            {
                if (photos.TryGetValue(person.Id, out var photo)) photo.Replace(portrait);
                else Add(photos[person.Id] = new PersonPhoto(person.Id, portrait), person, newPhotos);
                person.ShowPhoto(true);
            }

            if (record.SourceCard is not { } text) continue;
            if (cards.TryGetValue((person.Id, record.Uid), out var card)) card.Replace(text);
            else Add(cards[(person.Id, record.Uid)] = new PersonCard(person.Id, record.Uid, text), person, newCards);
        }
    }

    private void Add<T>(T row, Person person, List<T> ofNewcomers)
        where T : class
    {
        if (newcomers.ContainsKey(person.Id)) ofNewcomers.Add(row);
        else db.Set<T>().Add(row);
    }
}
