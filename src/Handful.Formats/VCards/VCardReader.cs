using System.Text;

namespace Handful.Formats.VCards;

/// <summary>Reads vCard files of all versions as programs really write them.</summary>
public static class VCardReader
{
    /// <summary>
    /// Reads one card after another, holding no more than one in memory. A card that cannot be told from its neighbours is
    /// refused with its reason, and reading goes on with the next. What is in a file never throws; what the stream throws does.
    /// </summary>
    /// <param name="stream">UTF-8, UTF-16 or a legacy set, with or without a byte order mark. It is read from where it stands and stays open.</param>
    /// <returns>The cards and refusals in the file's order. <see cref="Reading{T}.At"/> counts cards, refused ones too; text between
    /// two cards carries the number of the second.</returns>
    public static IEnumerable<Reading<VCard>> Read(Stream stream)
    {
        var scan = new CardScan(stream);
        while (scan.MoveNext())
        {
            if (scan.Stray is { } stray) yield return stray;
            if (scan.Refusal is { } refusal) yield return refusal;
            if (scan.Text is { } text) yield return new Reading<VCard>(scan.At, VCardParsing.Parse(text));
        }
    }

    /// <summary>The first card in a text, or null where there is none.</summary>
    public static VCard? First(string text)
    {
        foreach (var reading in Read(new MemoryStream(Encoding.UTF8.GetBytes(text))))
        {
            if (reading.Value is { } card) return card;
        }
        return null;
    }
}
