using Handful.Conversations;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>
/// Writes what an export of another program knows of people beside themselves, once they are in: conversations, promises, the circle they
/// stand in. Each is written once and is the owner's from then on, so the same file again changes nothing.
/// </summary>
public sealed class TalkIntake(Db db, Circles circles, AddressBook book, TimeProvider clock)
{
    private const int BatchSize = 400;
    private const int DepthOfMost = 3;
    private const string TakenOut = "taken out here since";

    /// <summary>Whether exports of that kind know such things.</summary>
    public static bool Serves(FileFormat format) => format is FileFormat.Monica or FileFormat.Contrack or FileFormat.ContrackCsv or FileFormat.Nametag;

    /// <param name="run">Which import it is.</param>
    /// <param name="records">Everybody of the file, by the hash they are in under; without photo and card.</param>
    /// <param name="tally">Told what stays out because the owner took it out.</param>
    public async Task WriteAsync(ImportRun run, IReadOnlyList<(byte[] Hash, ContactRecord Record)> records, RecordTally tally, CancellationToken cancellation = default)
    {
        var source = RecordIdentity.SourceOf(run.Format);
        var byUid = new Dictionary<string, Guid>();
        var people = new List<(ContactRecord Record, Guid Person)>();
        foreach (var some in records.Chunk(BatchSize))
        {
            foreach (var (record, person) in await WhoAsync(some, cancellation))
            {
                people.Add((record, person));
                if (record.Uid.Length > 0) byUid.TryAdd(record.Uid, person);
            }
        }

        foreach (var some in people.SelectMany(pair => pair.Record.Talks.Select(talk => (pair.Person, Talk: talk))).DistinctBy(pair => pair.Talk.Key).Chunk(BatchSize))
            await WriteTalksAsync(run, some, byUid, source, tally, cancellation);
        foreach (var some in people.SelectMany(pair => pair.Record.Promises.Select(promise => (pair.Person, Promise: promise))).DistinctBy(pair => pair.Promise.Key).Chunk(BatchSize))
            await WritePromisesAsync(run, some, source, tally, cancellation);
        foreach (var some in people.Chunk(BatchSize)) await PlaceAsync(run, some, source, cancellation);
    }

    /// <summary>Every record that was taken in is known by its hash.</summary>
    private async Task<List<(ContactRecord Record, Guid Person)>> WhoAsync(IReadOnlyList<(byte[] Hash, ContactRecord Record)> records, CancellationToken cancellation)
    {
        var hashes = records.Select(pair => pair.Hash).ToList();
        var rows = await db.ImportedRecords.Where(row => hashes.Contains(row.Hash)).OrderBy(row => row.Id).Select(row => new { row.Hash, row.PersonId }).ToListAsync(cancellation);
        var known = rows.DistinctBy(row => Convert.ToHexString(row.Hash)).ToDictionary(row => Convert.ToHexString(row.Hash), row => row.PersonId);
        return [.. records.Where(pair => known.ContainsKey(Convert.ToHexString(pair.Hash))).Select(pair => (pair.Record, known[Convert.ToHexString(pair.Hash)]))];
    }

    private async Task<Dictionary<string, ImportedOnce>> WrittenAsync(string source, IEnumerable<string> keys, CancellationToken cancellation)
    {
        var wanted = keys.Select(Key).Distinct().ToList();
        return await db.ImportedOnce.Where(row => row.Source == source && wanted.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancellation);
    }

    private static string Key(string key) => Text.Line(key, 300);

    private async Task WriteTalksAsync(ImportRun run, IReadOnlyList<(Guid Person, TalkRecord Talk)> talks, Dictionary<string, Guid> byUid, string source, RecordTally tally, CancellationToken cancellation)
    {
        var written = await WrittenAsync(source, talks.Select(pair => pair.Talk.Key), cancellation);
        var ids = written.Values.Select(row => row.SubjectId).ToList();
        var there = await db.Conversations.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellation);
        foreach (var (person, talk) in talks)
        {
            if (written.TryGetValue(Key(talk.Key), out var before))
            {
                if (!there.Contains(before.SubjectId)) tally.LeaveOutInstead(talk.Kind, "as conversations", TakenOut);
                continue;
            }

            var present = talk.Others.Where(byUid.ContainsKey).Select(uid => byUid[uid]).Prepend(person).Distinct().ToList();
            var channel = Enum.TryParse<Channel>(talk.Channel, ignoreCase: true, out var known) ? known : Channel.Met;
            var conversation = new Conversation(new ConversationAccount(talk.On, present, DepthOfMost, channel, Notes: talk.Notes, Felt: talk.Felt), clock.GetUtcNow());
            db.Conversations.Add(conversation);
            Remember(source, talk.Key, conversation.Id, written);
        }

        db.Note(ImportUndo.NoteOf(run));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task WritePromisesAsync(ImportRun run, IReadOnlyList<(Guid Person, PromiseRecord Promise)> promises, string source, RecordTally tally, CancellationToken cancellation)
    {
        var written = await WrittenAsync(source, promises.SelectMany(pair => new[] { pair.Promise.Key, pair.Promise.Talk }), cancellation);
        var ids = written.Values.Select(row => row.SubjectId).ToList();
        var there = await db.Promises.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellation);
        // Whole, because a promise that comes in is a part of its conversation.
        var talks = await db.Conversations.Include(row => row.People).Include(row => row.Promises).Include(row => row.Topics).ThenInclude(touched => touched.Topic).AsSplitQuery()
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var (person, told) in promises)
        {
            if (written.TryGetValue(Key(told.Key), out var before))
            {
                if (!there.Contains(before.SubjectId)) tally.LeaveOutInstead(told.Kind, "as promises", TakenOut);
                continue;
            }

            var talk = written.TryGetValue(Key(told.Talk), out var made) && talks.ContainsKey(made.SubjectId) ? made.SubjectId : (Guid?)null;
            var promise = new Promise(new PromiseAccount(told.Text, Mine: true, told.DueOn), person, talk, clock.GetUtcNow());
            if (told.Done) promise.Keep(told.DoneOn is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) : clock.GetUtcNow());
            db.Promises.Add(promise);
            Remember(source, told.Key, promise.Id, written);
        }

        db.Note(ImportUndo.NoteOf(run));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private void Remember(string source, string key, Guid subject, Dictionary<string, ImportedOnce> written)
    {
        var row = new ImportedOnce(source, Key(key), subject);
        db.ImportedOnce.Add(row);
        written[row.Key] = row;
    }

    /// <summary>Puts those who came in now where the source has them, and notes when each was last talked with.</summary>
    private async Task PlaceAsync(ImportRun run, IReadOnlyList<(ContactRecord Record, Guid Person)> some, string source, CancellationToken cancellation)
    {
        var all = await circles.ListAsync(cancellation);
        var rhythms = all.Where(circle => circle.RhythmDays is not null).ToList();
        var placed = await WrittenAsync(source, some.Select(pair => KeyOf(pair.Record)), cancellation);
        var fresh = some.Where(pair => (pair.Record.StayInTouchDays is not null || pair.Record.Archived) && placed.GetValueOrDefault(Key(KeyOf(pair.Record)))?.SubjectId != pair.Person).ToList();
        var loaded = (await book.LoadManyAsync([.. fresh.Select(pair => pair.Person)], cancellation)).ToDictionary(person => person.Id);
        foreach (var (record, id) in fresh)
        {
            if (placed.TryGetValue(Key(KeyOf(record)), out var known)) known.Became(id);
            else Remember(source, KeyOf(record), id, placed);
            // Whoever the owner has brought close here stays there.
            if (!loaded.TryGetValue(id, out var person) || person.ArchivedAt is not null || person.CircleId != all[^1].Id) continue;
            if (record.StayInTouchDays is { } days && rhythms.MinBy(circle => Math.Abs(circle.RhythmDays!.Value - days)) is { } circle) person.JoinCircle(circle, clock.Today());
            if (record.Archived) person.Archive(clock.GetUtcNow());
        }

        db.Note(ImportUndo.NoteOf(run));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        await NoteLastTalksAsync(some, cancellation);
    }

    private static string KeyOf(ContactRecord record) => "place:" + (record.Uid.Length > 0 ? record.Uid : Fold.Words(record.Name));

    private async Task NoteLastTalksAsync(IReadOnlyList<(ContactRecord Record, Guid Person)> some, CancellationToken cancellation)
    {
        var (ids, today) = (some.Select(pair => pair.Person).ToList(), clock.Today());
        var talks = await db.ConversationPeople.Where(row => ids.Contains(row.PersonId) && row.On <= today)
            .GroupBy(row => row.PersonId).Select(group => new { Person = group.Key, On = group.Max(row => row.On) }).ToDictionaryAsync(row => row.Person, row => row.On, cancellation);
        var now = await db.People.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.LastTalkedOn }).ToDictionaryAsync(person => person.Id, person => person.LastTalkedOn, cancellation);
        var (last, told) = (new Dictionary<Guid, DateOnly?>(), new Dictionary<Guid, DateOnly>());
        foreach (var (record, person) in some)
        {
            var talked = talks.TryGetValue(person, out var on) ? on : (DateOnly?)null;
            if (record.LastTalkedOn is { } day && day <= today && day > (talked ?? DateOnly.MinValue) && day > told.GetValueOrDefault(person)) told[person] = day;
            if ((told.TryGetValue(person, out var latest) ? latest : talked) > (now.GetValueOrDefault(person) ?? DateOnly.MinValue)) last[person] = talked;
        }

        await book.ToldOfAsync(last, told, cancellation);
    }
}
