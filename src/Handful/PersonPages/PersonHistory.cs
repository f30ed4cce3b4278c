using System.Collections;
using System.Text.Json;
using Handful.Changes;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.PersonPages;

/// <summary>One change as it is told: what was done, and field by field how it was before and is since.</summary>
public sealed record ToldChange(Guid Id, DateTimeOffset At, string Kind, string Sentence, DateTimeOffset? UndoneAt, Guid? ImportId, IReadOnlyList<ToldField> Fields);

/// <summary>Empty is nothing.</summary>
public sealed record ToldField(string Field, string Before, string After);

/// <summary>What changed about a person.</summary>
public sealed class PersonHistory(Db db, ChangeLog log, Circles circles)
{
    private const int LongestWords = 200;
    private const int MostFields = 20;

    /// <summary>What a row is called by where it came or went whole.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["ContactPoint"] = "Value", ["Interest"] = "TopicId", ["Promise"] = "Words", ["ConversationTopic"] = "TopicId", ["Conversation"] = "Notes", ["Guest"] = "Name",
    };

    /// <summary>Made from others, or of no use to a reader.</summary>
    private static readonly HashSet<string> Silent = ["SortName", "BirthdayInYear", "HasPhoto", "Place", "Key", "Hash", "Record", "Text", "Bytes", "MediaType", "PersonId", "ConversationId", "GatheringId", "CreatedAt"];

    public async Task<Page<ToldChange>> OfAsync(Guid person, PageRequest page, CancellationToken cancellation = default)
    {
        var changes = await log.OfPersonAsync(person, page, cancellation);
        var images = new Dictionary<Guid, IReadOnlyList<RowImage>>();
        foreach (var change in changes.Items) images[change.Id] = await ImagesAsync(change, person, cancellation);
        var names = await NamesAsync(images.Values.SelectMany(rows => rows), cancellation);
        return new Page<ToldChange>(
            [.. changes.Items.Select(change => new ToldChange(change.Id, change.At, change.Kind, change.Sentence, change.UndoneAt, change.ImportId, [.. images[change.Id].SelectMany(image => Tell(image, names)).DistinctBy(field => field).Take(MostFields)]))],
            changes.Total, changes.Number, changes.Size);
    }

    /// <summary>One change after the other, so that no more than the photos of one are held at once.</summary>
    private async Task<IReadOnlyList<RowImage>> ImagesAsync(ChangeLine change, Guid person, CancellationToken cancellation)
    {
        // What a file said is among the rows of a thousand others; its page says more.
        if (change.ImportId is not null) return [];
        var rows = await db.Changes.Where(row => row.Id == change.Id).Select(row => row.Rows).SingleOrDefaultAsync(cancellation);
        return [.. RowImages.Unpack(rows ?? []).Where(image => image.Table is "Person" or "PersonPhoto" || Named.ContainsKey(image.Table)).Where(image => image.Table is "Conversation" or "ConversationTopic" || image.People.Contains(person))];
    }

    private IEnumerable<ToldField> Tell(RowImage image, Dictionary<Guid, string> names)
    {
        if (db.Model.GetEntityTypes().SingleOrDefault(type => type.ClrType.Name == image.Table) is not { } type) yield break;
        if (image.Before is null || image.After is null)
        {
            if (image.Table == "PersonPhoto") yield return new ToldField("Photo", image.Before is null ? "" : "a photo", image.After is null ? "" : "a photo");
            if (Named.TryGetValue(image.Table, out var name) && type.FindProperty(name) is { } column)
                yield return new ToldField(RowWords.Sentence(RowWords.Called(image.Table)), Words(column, image.Before, names), Words(column, image.After, names));
            yield break;
        }

        foreach (var column in image.Changed.Select(type.FindProperty).OfType<IProperty>().Where(column => !FollowsAttribute.IsOn(column) && (image.Table == "ContactPoint" || !Silent.Contains(column.Name)) && column.Name is not ("Key" or "PersonId")))
            yield return new ToldField(RowWords.Sentence(RowWords.Column(column.Name)), Words(column, image.Before, names), Words(column, image.After, names));
    }

    private static string Words(IProperty column, IReadOnlyDictionary<string, JsonElement>? side, Dictionary<Guid, string> names)
    {
        if (side is null || !side.TryGetValue(column.Name, out var kept)) return "";
        return Text.Line(Say(RowImage.Read(column, kept), names), LongestWords);
    }

    private static string Say(object? value, Dictionary<Guid, string> names) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "yes" : "no",
        DateOnly day => DateWords.Exact(day),
        DateTimeOffset instant => DateWords.Exact(DateOnly.FromDateTime(instant.LocalDateTime)),
        Guid id => names.GetValueOrDefault(id, ""),
        byte[] => "",
        IEnumerable many => string.Join(", ", many.Cast<object>()),
        _ => value.ToString() ?? "",
    };

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<RowImage> images, CancellationToken cancellation)
    {
        var ids = images.SelectMany(image => new[] { image.Before, image.After }.OfType<IReadOnlyDictionary<string, JsonElement>>())
            .Select(side => side.TryGetValue("TopicId", out var id) ? RowImage.GuidOf(id) : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        var names = (await circles.ListAsync(cancellation)).ToDictionary(circle => circle.Id, circle => circle.Name);
        foreach (var topic in await db.Set<Topic>().Where(topic => ids.Contains(topic.Id)).Select(topic => new { topic.Id, topic.Name }).ToListAsync(cancellation)) names[topic.Id] = topic.Name;
        return names;
    }
}
