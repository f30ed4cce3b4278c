using Handful.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Storage;

/// <summary>What an owner is about to do, in the words in which they will read it again.</summary>
/// <param name="Kind">One of <see cref="Change"/>'s kinds, or a word of the feature's own, such as "merged".</param>
/// <param name="Sentence">What was done, with its full stop.</param>
/// <param name="People">Whom it is about, beside those whose rows it touches.</param>
/// <param name="Subject">What was removed: "person", "conversation" …; the trash says so.</param>
/// <param name="Title">Its name.</param>
/// <param name="ImportId">The import that does it, which is taken back as a whole.</param>
public sealed record ChangeNote(string Kind, string Sentence, IReadOnlyCollection<Guid>? People = null, string Subject = "", string Title = "", Guid? ImportId = null)
{
    public static ChangeNote Added(string sentence) => new(Change.Added, sentence);

    public static ChangeNote Corrected(string sentence) => new(Change.Corrected, sentence);

    /// <summary>For the trash, out of which it can be taken for thirty days.</summary>
    public static ChangeNote Removed(string subject, string title) => new(Change.Removed, $"Removed {Text.Line(title, 120)}.", null, subject, title);
}

/// <summary>Something that an owner did, with the rows it touched as they were before and after: what undo, trash and history are made of.</summary>
public sealed class Change : Owned
{
    public const string Added = "added";
    public const string Corrected = "corrected";
    public const string Removed = "removed";
    public const string Undone = "undone";

    /// <summary>Many rows at once, as a guest list.</summary>
    public const string Brought = "brought";

    private Change()
    {
    }

    internal Change(Guid id, ChangeNote note, DateTimeOffset now)
    {
        (Id, At, Kind) = (id, now, note.Kind);
        (Sentence, Subject, Title, ImportId) = (Text.Line(note.Sentence, 300), note.Subject, Text.Line(note.Title, 200), note.ImportId);
    }

    public DateTimeOffset At { get; private set; }

    public string Kind { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The import it is a part of, with whatever that changed of many people; null where the owner did it themselves.</summary>
    public Guid? ImportId { get; private set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>The change that this one took back, or null.</summary>
    public Guid? Undoes { get; private set; }

    /// <summary>The images of its rows, packed by <see cref="RowImages"/>.</summary>
    public byte[] Rows { get; private set; } = [];

    internal void Hold(byte[] rows) => Rows = rows;

    internal void TakesBack(Guid change) => Undoes = change;

    internal void TakenBack(DateTimeOffset? when) => UndoneAt = when;

    /// <summary>Without what would name somebody who is to be forgotten.</summary>
    internal void Say(string sentence, string title) => (Sentence, Title) = (sentence, title);
}

/// <summary>That a change is about a person: a person's history is one look into an index.</summary>
public sealed class ChangedPerson : Owned
{
    private ChangedPerson()
    {
    }

    internal ChangedPerson(Change change, Guid personId) => (ChangeId, PersonId, At) = (change.Id, personId, change.At);

    public Guid ChangeId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The change's, here too so that a history comes in order from one index.</summary>
    public DateTimeOffset At { get; private set; }
}

internal sealed class ChangeTable : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("Changes");
        builder.HasIndex(change => new { change.OwnerId, change.Kind, change.At });
        builder.HasIndex(change => new { change.OwnerId, change.ImportId, change.At }).HasFilter("\"ImportId\" IS NOT NULL");
    }
}

internal sealed class ChangedPersonTable : IEntityTypeConfiguration<ChangedPerson>
{
    public void Configure(EntityTypeBuilder<ChangedPerson> builder)
    {
        builder.ToTable("ChangedPeople");
        builder.HasOne<Change>().WithMany().HasForeignKey(row => new { row.OwnerId, row.ChangeId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.OwnerId, row.PersonId, row.At, row.ChangeId });
    }
}

public static class ChangeTables
{
    extension(Db db)
    {
        internal DbSet<Change> Changes => db.Set<Change>();

        internal DbSet<ChangedPerson> ChangedPeople => db.Set<ChangedPerson>();
    }
}
