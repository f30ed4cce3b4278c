using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handful.Formats.VCards;

namespace Handful.Formats.Tests.VCards;

/// <summary>Short ways from text and bytes to what a reader makes of them.</summary>
internal static class CardFiles
{
    public static string Card(string version, params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VCARD", "VERSION:" + version, .. lines, "END:VCARD", ""]);

    public static Reading<VCard>[] Cards(string text) => Cards(Encoding.UTF8.GetBytes(text));

    public static Reading<VCard>[] Cards(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. VCardReader.Read(stream)];
    }

    public static Reading<ContactRecord>[] Contacts(string text) => Contacts(Encoding.UTF8.GetBytes(text));

    public static Reading<ContactRecord>[] Contacts(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. VCardContacts.Read(stream)];
    }

    public static VCard OneCard(string text) => Assert.Single(Cards(text)).Value ?? throw new InvalidDataException("refused");

    public static ContactRecord One(string text) => One(Encoding.UTF8.GetBytes(text));

    public static ContactRecord One(byte[] bytes)
    {
        var reading = Assert.Single(Contacts(bytes));
        return reading.Value ?? throw new InvalidDataException(reading.Why);
    }

    /// <summary>The person a card with these lines beside N and FN tells of.</summary>
    public static ContactRecord Person(string version, params string[] lines) => One(Card(version, ["N:Moss;Ada;;;", "FN:Ada Moss", .. lines]));

    /// <summary>Everything a record says, for comparing: records hold lists, which compare by reference.</summary>
    public static string Said(ContactRecord record) => JsonSerializer.Serialize(record with { SourceCard = null }, Legible);

    private static readonly JsonSerializerOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
