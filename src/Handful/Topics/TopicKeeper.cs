using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Topics;

/// <summary>Puts topics right: what they are called, which two are one, and which is not wanted any more.</summary>
public sealed class TopicKeeper(Db db, TopicList topics, TopicJoining joining)
{
    /// <summary>Calls it <paramref name="words"/>, and gives it other words; null leaves the one or the other as it is.</summary>
    public async Task<Outcome<Topic>> CorrectAsync(Guid id, string? words, IReadOnlyList<string>? aliases, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } topic) return Refusal.Missing("This topic");
        if (words is not null && TopicName.Of(words) is null) return Refusal.BecauseOf("name", $"A topic needs a name of up to {TopicName.Longest} characters.");
        foreach (var (field, said) in (aliases ?? []).Select(alias => ("aliases", alias)).Prepend(("name", words ?? topic.Name)))
        {
            if (await TakenAsync(topic, said, field, cancellation) is { } refusal) return refusal;
        }

        var before = topic.Name;
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        if (words is not null && TopicName.Of(words) is { } name) topic.Rename(name);
        if (aliases is not null) topic.AlsoCall(topic.Name == before ? aliases : aliases.Append(before));
        db.Note(ChangeNote.Corrected(topic.Name == before ? $"Changed the other words for {topic.Name}." : $"Renamed the topic {before} to {topic.Name}."));
        await db.SaveChangesAsync(cancellation);
        await RewriteAsync(cancellation);
        await all.CommitAsync(cancellation);
        return topic;
    }

    public async Task<Outcome<Topic>> AlsoCallAsync(Guid id, string alias, CancellationToken cancellation = default)
    {
        if (await topics.FindAsync(id, cancellation) is not { } topic) return Refusal.Missing("This topic");
        return TopicName.Of(alias) is { } name
            ? await CorrectAsync(id, null, [.. topic.Aliases, name.Name], cancellation)
            : Refusal.BecauseOf("alias", "Say which other word you use for it.");
    }

    public async Task<Outcome<Topic>> NoLongerCallAsync(Guid id, string alias, CancellationToken cancellation = default)
    {
        if (await topics.FindAsync(id, cancellation) is not { } topic) return Refusal.Missing("This topic");
        return topic.Aliases.Contains(alias)
            ? await CorrectAsync(id, null, [.. topic.Aliases.Where(other => other != alias)], cancellation)
            : Refusal.Missing("This other word");
    }

    /// <summary>Makes one topic of two: everything that names <paramref name="gone"/> names <paramref name="keep"/>, and its name becomes another word for that.</summary>
    public async Task<Outcome<Topic>> MergeAsync(Guid keep, Guid gone, CancellationToken cancellation = default)
    {
        if (keep == gone) return Refusal.BecauseOf("other", "These are one topic already.");
        var (kept, over) = (await LoadAsync(keep, cancellation), await LoadAsync(gone, cancellation));
        if (kept is null || over is null) return Refusal.Missing("One of these topics");
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        using (db.NoteWhole(new ChangeNote("merged", $"Made {over.Name} one topic with {kept.Name}.")))
        {
            await joining.GiveOverAsync(over, kept, cancellation);
            if (over.AddedAt is { } added) kept.Add(added);
            kept.AlsoCall([.. kept.Aliases, over.Name, .. over.Aliases]);
            await db.SaveChangesAsync(cancellation);
            db.Topics.Remove(over);
            await db.SaveChangesAsync(cancellation);
            await RewriteAsync(cancellation);
        }

        await all.CommitAsync(cancellation);
        return kept;
    }

    /// <summary>That by this topic the owner meant <paramref name="words"/>: it is called so, or becomes one with the topic that is.</summary>
    public async Task<Outcome<Topic>> MeantAsync(Guid id, string words, CancellationToken cancellation = default) =>
        await topics.NamedAsync(words, cancellation) is { } known && known.Id != id
            ? await MergeAsync(known.Id, id, cancellation)
            : await CorrectAsync(id, words, null, cancellation);

    /// <summary>Into the trash; refused while anybody or anything names it.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } topic) return Refusal.Missing("This topic");
        if (await IsNamedAsync(id, cancellation)) return new Refusal(Refusal.Conflict, $"{topic.Name} is still named, by a person, a conversation or you. Only a topic that nobody names can go.");
        db.Note(ChangeNote.Removed("topic", topic.Name));
        db.Topics.Remove(topic);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Whether any row of whatever feature points at it.</summary>
    public async Task<bool> IsNamedAsync(Guid id, CancellationToken cancellation = default)
    {
        foreach (var link in TopicJoining.LinksTo(db))
        {
            if (await Rows.AnyPointsAtAsync(db, link, id, cancellation)) return true;
        }

        return false;
    }

    private Task<Topic?> LoadAsync(Guid id, CancellationToken cancellation) => db.Topics.SingleOrDefaultAsync(topic => topic.Id == id, cancellation);

    private async Task<Refusal?> TakenAsync(Topic topic, string words, string field, CancellationToken cancellation) =>
        await topics.NamedAsync(words, cancellation) is { } other && other.Id != topic.Id
            ? new Refusal(Refusal.Conflict, $"{words} is a topic of yours already{(other.Name == words ? "" : $", under the name {other.Name}")}. Make the two one instead.", field)
            : null;

    /// <summary>People and conversations are found by the names of their topics.</summary>
    private Task RewriteAsync(CancellationToken cancellation) =>
        db.LastChange is { } change ? SearchIndexWriter.RewriteAsync(db, RowImages.Unpack(change.Rows), cancellation) : Task.CompletedTask;
}
