using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;

namespace Handful.Exchange;

/// <summary>What a record of a file is known by when it comes again.</summary>
internal sealed record RecordIdentity(string Source, string SourceKey, byte[] Hash, string Json, IReadOnlyList<string> Keys)
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Whether the source itself tells its people apart by this key; a name alone does not.</summary>
    internal bool IsIdentifier => !SourceKey.StartsWith("name:", StringComparison.Ordinal);

    /// <summary>Whether the source keeps each person once and tells them apart itself, so that two of its records are two people whatever they share.</summary>
    internal bool TellsApart => IsIdentifier && Source is "monica" or "contrack" or "nametag";

    /// <summary>The person of ours that a card names, if it once went out from here.</summary>
    internal Guid? OwnId => SourceKey.StartsWith("uid:urn:uuid:", StringComparison.Ordinal) && Guid.TryParse(SourceKey.AsSpan("uid:urn:uuid:".Length), out var id) ? id : null;

    internal static RecordIdentity Of(ContactRecord record, FileFormat format, string region)
    {
        var source = SourceOf(format);
        var keys = record.Contacts.Select(contact => ContactKey.Of(contact.Kind, contact.Value, region)).OfType<string>().Distinct().ToList();
        var profile = source == "linkedin" ? keys.FirstOrDefault(key => key.StartsWith("web:linkedin.com/", StringComparison.Ordinal)) : null;
        var sourceKey = record.Uid.Length > 0 ? "uid:" + record.Uid : profile ?? "name:" + Fold.Words(record.Name);
        var json = JsonOf(record);
        return new RecordIdentity(source, Text.Line(sourceKey, 300), HashOf(source, json, record), json, keys);
    }

    /// <summary>What a record says. Photo and card have tables of their own; the base of a merge needs neither.</summary>
    internal static string JsonOf(ContactRecord record) => JsonSerializer.Serialize(record with { Photo = null, SourceCard = null }, Compact);

    internal static string SourceOf(FileFormat format) => format switch
    {
        FileFormat.VCard => "vcard",
        FileFormat.LinkedIn or FileFormat.LinkedInArchive => "linkedin",
        FileFormat.Google => "google",
        FileFormat.Outlook => "outlook",
        FileFormat.Monica => "monica",
        FileFormat.Contrack or FileFormat.ContrackCsv => "contrack",
        FileFormat.Nametag => "nametag",
        _ => "csv",
    };

    internal static ContactRecord Read(string json) => JsonSerializer.Deserialize<ContactRecord>(json, Compact) ?? new ContactRecord();

    /// <summary>128 bits of SHA-256 are plenty to tell one owner's records apart, and half the index.</summary>
    private static byte[] HashOf(string source, string json, ContactRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(source));
        // A card is all there is to a record of a vCard file; elsewhere it is a part of it.
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(source == "vcard" ? record.SourceCard ?? json : json + record.SourceCard));
        if (source != "vcard" && record.Photo is { } photo) hash.AppendData(photo.Bytes);
        return hash.GetHashAndReset()[..16];
    }
}
