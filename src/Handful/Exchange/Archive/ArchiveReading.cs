using System.Text.Json;
using Handful.Accounts;
using Handful.Formats;
using Handful.Storage;
using Handful.People;

namespace Handful.Exchange.Archive;

/// <summary>Why an archive is not taken, and where in it.</summary>
internal sealed class ArchiveFaultException(string sentence) : Exception(sentence);

/// <summary>Reads an archive some rows at a time, and sees that they hang together.</summary>
internal sealed class ArchiveReading(ArchiveShape shape, Stream file)
{
    private const int BatchSize = 1000;
    private const int LargestBatch = 8 << 20;

    private readonly ArchivePieces pieces = new(file);

    /// <summary>The ids that others point at, with the row itself where they hold it.</summary>
    private readonly Dictionary<ArchiveTable, Dictionary<Guid, Owned?>> known = [];

    internal sealed record Batch(Owner? Owner, ArchiveTable? Table, IReadOnlyList<Owned> Rows);

    /// <summary>"Line 12 (people)".</summary>
    internal string Where => pieces.Where;

    /// <exception cref="ArchiveFaultException">At the first thing that is not right.</exception>
    internal IEnumerable<Batch> Batches()
    {
        if (pieces.Token()?.Type != JsonTokenType.StartObject || Name() != ArchiveShape.Mark) throw new ArchiveFaultException("This is no archive of Handful.");
        Expect(pieces.Value((ref reader) => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : 0, out var version) && version == ArchiveShape.Version, version > ArchiveShape.Version
            ? "This archive was made by a newer Handful. Update Handful, then bring it again."
            : $"{pieces.Where}: the version of an archive is {ArchiveShape.Version}.");
        var next = 0;
        while (Name() is { } name)
        {
            pieces.In = name;
            if (name == ArchiveShape.OwnerName)
            {
                Expect(next++ == 0, $"{pieces.Where}: \"{name}\" stands once, before all others.");
                pieces.Value((ref reader) => JsonSerializer.Deserialize<Entry<Owner>>(ref reader, shape.Json)!.Row, out var owner);
                yield return new Batch(owner, null, []);
                continue;
            }

            Expect(next > 0, $"{pieces.Where}: \"{ArchiveShape.OwnerName}\" must stand before it.");
            var at = shape.Tables.TakeWhile(table => table.Name != name).Count();
            Expect(at < shape.Tables.Count, $"{pieces.Where}: this Handful knows no \"{name}\".");
            Expect(at + 1 >= next, $"{pieces.Where}: \"{name}\" stands twice, or after something that points at it.");
            next = at + 2;
            foreach (var rows in Rows(shape.Tables[at])) yield return new Batch(null, shape.Tables[at], rows);
        }

        // White space only may follow.
        pieces.Token();
    }

    private IEnumerable<IReadOnlyList<Owned>> Rows(ArchiveTable table)
    {
        Expect(pieces.Token()?.Type == JsonTokenType.StartArray, $"{pieces.Where}: \"{table.Name}\" is a list.");
        var batch = new List<Owned>();
        var held = 0L;
        while (pieces.Value((ref reader) => table.Read(ref reader, shape.Json), out var row))
        {
            Tie(table, row!);
            foreach (var part in table.Parts)
            {
                foreach (var one in part.RowsOf(row!))
                {
                    part.Key.Set(one, row!.Id);
                    Tie(part.Table, one);
                }
            }

            batch.Add(row!);
            held += pieces.Length;
            if (batch.Count < BatchSize && held < LargestBatch) continue;
            yield return batch;
            (batch, held) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>To the rows it points at, which must have come before it.</summary>
    private void Tie(ArchiveTable table, Owned row)
    {
        // The picture is sent to browsers as what it is said to be.
        if (row is PersonPhoto photo) Expect(ContactPhoto.MediaTypeOf(photo.Bytes) == photo.MediaType, $"{pieces.Where}: this photo is not what its mediaType says.");
        foreach (var reference in table.References)
        {
            if (reference.Key.Of(row) is not Guid id) continue;
            Owned? there = null;
            Expect(known.TryGetValue(reference.To, out var others) && others.TryGetValue(id, out there), $"{pieces.Where}: {reference.Key.NameInFile} {id} points at nothing that stands before it.");
            reference.Holder?.Set(row, there);
        }

        if (!table.IsPointedAt) return;
        if (!known.TryGetValue(table, out var rows)) known[table] = rows = [];
        Expect(rows.TryAdd(row.Id, table.IsHeld ? row : null), $"{pieces.Where}: the id {row.Id} stands twice.");
    }

    private string? Name() => pieces.Token() is { Type: JsonTokenType.PropertyName, Name: { } name } ? name : null;

    private static void Expect(bool so, string otherwise)
    {
        if (!so) throw new ArchiveFaultException(otherwise);
    }
}
