using System.Text;
using Handful.Exchange.Archive;
using Handful.Formats.VCards;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

public enum ExportFormat
{
    VCard,
    Csv,
    Json,
}

/// <summary>Everything out again, in open formats.</summary>
public sealed class ExportDesk(Db db, AddressBook people, Circles circles, ArchiveWriter archive)
{
    private static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Task WriteAsync(ExportFormat format, Stream to, CancellationToken cancellation = default) => format switch
    {
        ExportFormat.VCard => WriteCardsAsync(to, cancellation),
        ExportFormat.Csv => WriteTableAsync(to, cancellation),
        _ => archive.WriteAsync(to, cancellation),
    };

    /// <summary>One person's card, or null where the person is not there.</summary>
    public async Task<string?> CardAsync(Guid id, CancellationToken cancellation = default) =>
        await people.FindAsync(id, cancellation) is { } person ? (await CardsAsync([person], cancellation)).Single() : null;

    private async Task WriteCardsAsync(Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, PlainUtf8, leaveOpen: true);
        await foreach (var batch in people.EveryoneAsync(cancellation))
        {
            foreach (var card in await CardsAsync(batch, cancellation)) await text.WriteAsync(card.AsMemory(), cancellation);
        }
    }

    private async Task WriteTableAsync(Stream to, CancellationToken cancellation)
    {
        // With a byte order mark: without it Excel takes the file for the code page of its country.
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(PeopleCsv.HeaderLine.AsMemory(), cancellation);
        var names = (await circles.ListAsync(cancellation)).ToDictionary(circle => circle.Id, circle => circle.Name);
        await foreach (var batch in people.EveryoneAsync(cancellation))
        {
            foreach (var person in batch) await text.WriteAsync(PeopleCsv.Line(person, names[person.CircleId]).AsMemory(), cancellation);
        }
    }

    /// <summary>Made from the card the person came from last, so that what Handful does not understand is given back unchanged.</summary>
    private async Task<List<string>> CardsAsync(IReadOnlyList<Person> batch, CancellationToken cancellation)
    {
        var ids = batch.Select(person => person.Id).ToList();
        var sources = (await db.PersonCards.AsNoTracking().Where(card => ids.Contains(card.PersonId)).OrderBy(card => card.Id).ToListAsync(cancellation)).ToLookup(card => card.PersonId);
        var photographed = batch.Where(person => person.HasPhoto).Select(person => person.Id).ToList();
        var photos = await db.PersonPhotos.AsNoTracking().Where(photo => photographed.Contains(photo.PersonId)).ToDictionaryAsync(photo => photo.PersonId, cancellation);
        return [.. batch.Select(person =>
        {
            var source = sources[person.Id].LastOrDefault();
            var portrait = photos.TryGetValue(person.Id, out var photo) ? new Formats.ContactPhoto(photo.MediaType, photo.Bytes) : null;
            var record = AsItCame.Of(person, source) with { Uid = source is null ? $"urn:uuid:{person.Id}" : source.Uid, Photo = portrait };
            return VCardWriter.ToText(VCardContacts.ToCard(record, source?.Text));
        })];
    }
}
