using System.Collections.Concurrent;
using Handful.Accounts;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Exchange.Archive;

/// <summary>
/// What an archive holds: every table of the model that belongs to an owner, so that a new one is in it from its first day. A row that
/// is part of another (a person's contacts, what came up in a conversation) stands within it; tables stand after those they point at.
/// </summary>
internal sealed class ArchiveShape
{
    /// <summary>Raised when one Handful would take an archive of another for something it is not.</summary>
    internal const int Version = 1;

    /// <summary>The first name in every archive, by which it is recognised; its value is the version.</summary>
    internal const string Mark = Formats.Json.HandfulArchive.Mark;

    internal const string OwnerName = "owner";

    /// <summary>Tables and columns that stay out, each with its reason.</summary>
    internal static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        ["AccessTokens"] = "They open the Handful that made them, and only their hashes are known.",
        ["ImportRuns"] = "They tell what this program did with files that are gone.",
        ["ImportRefusals"] = "They belong to the import runs.",
        ["Changes"] = "What was done is taken back where it was done: its rows are kept in the form of that database.",
        ["ChangedPeople"] = "They belong to the changes.",
        ["SearchDocuments"] = "Made anew from the rows.",
        ["ImportedRecords.MadeBy"] = "It names an import run.",
        ["NameKeys"] = "Made anew from the rows.",
        ["TwinsDue"] = "Made anew from the rows.",
        ["OwnModels"] = "A key belongs to it, which opens a machine of the owner's.",
        ["TopicVectors"] = "The owner's model makes them anew.",
        ["TwinPairs"] = "Found anew; the owner's word that two are not the same is in.",
        ["Owners.Id"] = "An archive becomes the network of whoever brings it in.",
        ["Owners.CreatedAt"] = "When this Handful was made says nothing of the network.",
    };

    private static readonly ConcurrentDictionary<IModel, ArchiveShape> Known = new();

    private ArchiveShape(IModel model)
    {
        var tables = model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Owned)) && !LeftOut.ContainsKey(type.GetTableName()!))
            .Select(ArchiveTable.Of).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        foreach (var table in tables) table.FindItsPlace(tables);
        Tables = InOrder(tables);
        Owner = [.. model.FindEntityType(typeof(Owner))!.GetProperties().Where(column => !LeftOut.ContainsKey($"Owners.{column.Name}")).Select(ArchiveColumn.Of)];
        Json = new ArchiveContract(tables, Owner).Options;
    }

    internal System.Text.Json.JsonSerializerOptions Json { get; }

    internal IReadOnlyList<ArchiveColumn> Owner { get; }

    /// <summary>Those that stand at the top, in the order in which their rows may be written.</summary>
    internal IReadOnlyList<ArchiveTable> Tables { get; }

    internal static ArchiveShape Of(Db db) => Known.GetOrAdd(db.Model, model => new ArchiveShape(model));

    private static List<ArchiveTable> InOrder(List<ArchiveTable> tables)
    {
        var ordered = new List<ArchiveTable>();
        void Put(ArchiveTable table)
        {
            if (ordered.Contains(table)) return;
            foreach (var earlier in table.PointsAt.Where(other => other != table)) Put(earlier);
            ordered.Add(table);
        }

        tables.ForEach(Put);
        return ordered.FindAll(table => table.StandsAlone);
    }
}
