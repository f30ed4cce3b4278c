using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Handful.Storage;

/// <summary>
/// Every word that stands in the owner's search documents, once. A misspelt word is looked for among these, which are few,
/// and not in the documents, which are many. A word of a document that is gone may stay: it leads nowhere.
/// </summary>
internal static class SearchTerms
{
    private const int Shortest = 3;
    private const int Longest = 40;

    /// <summary>The words of <paramref name="document"/> that have a spelling.</summary>
    internal static IEnumerable<string> Of(SearchDocument document) => document.FoldedTitle.Split(' ').Concat(document.FoldedText.Split(' ')).Where(IsSpelt);

    /// <summary>Words that may be there already.</summary>
    internal static async Task AddAsync(Db db, IEnumerable<string> some, CancellationToken cancellation)
    {
        var words = some.Distinct().ToArray();
        if (words.Length == 0) return;
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT OR IGNORE INTO "SearchTerms" ("OwnerId","Word") SELECT {db.OwnerId.ToByteArray(bigEndian: true)}, value FROM json_each({JsonSerializer.Serialize(words)})
                """, cancellation);
        }
        else
        {
            // In one order everywhere, so that two imports never wait for each other in a circle.
            Array.Sort(words, StringComparer.Ordinal);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "SearchTerms" ("OwnerId","Word") SELECT {db.OwnerId}, unnest({words}) ON CONFLICT DO NOTHING
                """, cancellation);
        }
    }

    /// <summary>Numbers have no spelling.</summary>
    private static bool IsSpelt(string word) => word.Length is >= Shortest and <= Longest && !word.AsSpan().ContainsAnyInRange('0', '9');
}
