using System.Text;
using Handful.Exchange;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>Where files that were brought name somebody, beside the rows that came of them.</summary>
public sealed class Mentions(Db db, StorageSettings storage, TimeProvider clock)
{
    /// <summary>Empties the text of refused lines that name the person; the reason stays.</summary>
    internal async Task<int> BlankRefusalsAsync(Person person, CancellationToken cancellation)
    {
        var blanked = 0;
        foreach (var name in NamesOf(person))
            blanked += await db.ImportRefusals.Where(refusal => refusal.Raw.Contains(name)).ExecuteUpdateAsync(set => set.SetProperty(refusal => refusal.Raw, ""), cancellation);
        return blanked;
    }

    /// <summary>Files that wait for an answer of the owner's: one that names the person goes, and its import is over.</summary>
    internal async Task<int> DropUploadsAsync(Person person, CancellationToken cancellation)
    {
        var dropped = 0;
        foreach (var run in await db.ImportRuns.Where(run => run.State == ImportState.AsksForColumns).ToListAsync(cancellation))
        {
            var path = Path.Combine(storage.Incoming, run.StoredAs);
            if (!File.Exists(path) || !await NamesAsync(path, NamesOf(person), cancellation)) continue;
            run.Stop(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            File.Delete(path);
            dropped++;
        }

        return dropped;
    }

    private static List<string> NamesOf(Person person) => [.. person.Contacts.Select(point => point.Value).Prepend(person.Name).Where(name => name.Length > 3).Distinct()];

    /// <summary>A table is a line a person; what is in no encoding of ours names nobody for us.</summary>
    private static async Task<bool> NamesAsync(string path, List<string> names, CancellationToken cancellation)
    {
        using var text = new StreamReader(path, Encoding.UTF8);
        while (await text.ReadLineAsync(cancellation) is { } line)
        {
            if (names.Exists(name => line.Contains(name, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }
}
