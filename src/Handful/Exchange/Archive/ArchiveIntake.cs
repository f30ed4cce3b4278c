using System.Data.Common;
using Handful.Accounts;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Handful.Exchange.Archive;

/// <summary>Brings an archive back into a Handful that is empty: whole, or not at all.</summary>
public sealed class ArchiveIntake(Db db, Household household)
{
    private static readonly Refusal NotEmpty = new(Refusal.Conflict,
        "This is an archive of a whole network. It comes into an empty Handful only, and something is here already, so nothing was changed. "
        + "Bring it into a new data folder: ./handful --data DIR import FILE.", "file");

    /// <param name="file">The archive.</param>
    /// <param name="goesOn">Asked after each batch; when it says false, nothing comes in.</param>
    /// <param name="cancellation">Nothing comes in then either.</param>
    public async Task<Outcome<ImportCounts>> ReadAsync(Stream file, Func<Task<bool>> goesOn, CancellationToken cancellation = default)
    {
        var shape = ArchiveShape.Of(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await IsEmptyAsync(shape, cancellation)) return NotEmpty;
        // The four that every network begins with.
        await db.Set<Circle>().ExecuteDeleteAsync(cancellation);
        var reading = new ArchiveReading(shape, file);
        var tally = new List<RecordCount>();
        try
        {
            foreach (var batch in reading.Batches())
            {
                if (batch.Owner is { } owner) await BecomeAsync(owner, shape, cancellation);
                if (batch.Table is { } table) await TakeInAsync(table, batch.Rows, tally, cancellation);
                if (!await goesOn()) return new ImportCounts();
            }
        }
        catch (ArchiveFaultException wrong)
        {
            return new Refusal(Refusal.Invalid, $"{wrong.Message} Nothing was brought in.", "file");
        }
        catch (DbException wrong) when (IsOfTheRows(wrong))
        {
            return new Refusal(Refusal.Invalid, $"{reading.Where}: an id or a name stands twice before it, or a value is larger than it may be. Nothing was brought in.", "file");
        }

        await transaction.CommitAsync(cancellation);
        await db.CountRowsAsync(cancellation);
        var people = tally.Find(line => line.Kind == "people")?.Read ?? 0;
        return new ImportCounts(people, people, Records: tally);
    }

    private async Task<bool> IsEmptyAsync(ArchiveShape shape, CancellationToken cancellation)
    {
        foreach (var table in shape.Tables.Where(table => table.EntryType != typeof(Entry<Circle>)))
            if (await table.AnyAsync(db, cancellation)) return false;
        return true;
    }

    private async Task BecomeAsync(Owner said, ArchiveShape shape, CancellationToken cancellation)
    {
        var me = await household.MeAsync(cancellation);
        foreach (var column in shape.Owner) column.Set(me, column.Of(said));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task TakeInAsync(ArchiveTable table, IReadOnlyList<Owned> rows, List<RecordCount> tally, CancellationToken cancellation)
    {
        await table.InsertAsync(db, rows, cancellation);
        foreach (var part in table.Parts) await part.Table.InsertAsync(db, rows.SelectMany(part.RowsOf), cancellation);
        var kind = string.Concat(table.Name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
        var so = tally.FindIndex(line => line.Kind == kind);
        if (so < 0) tally.Add(new RecordCount(kind, rows.Count, rows.Count, "kept as they were"));
        else tally[so] = tally[so] with { Read = tally[so].Read + rows.Count, Kept = tally[so].Kept + rows.Count };
    }

    /// <summary>What somebody's hand can do to a file, and no reader sees: a key that stands twice, a text that no index holds.</summary>
    private static bool IsOfTheRows(DbException wrong) =>
        wrong is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_TOOBIG }
        || (wrong is PostgresException { SqlState: { } state } && state[..2] is "22" or "23" or "54");
}
