using System.Text.RegularExpressions;
using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>Reads guests from lines as people write and paste them, one person a line, in whatever style each line has.</summary>
internal static partial class PastedGuests
{
    private const int Longest = 1000;

    public static IEnumerable<GuestReading> Read(IEnumerable<PhysicalLine> lines)
    {
        var roll = new GuestRoll();
        GuestDraft? before = null;
        foreach (var (number, text, _) in lines)
        {
            var line = Bullet().Replace(Clean(text), "");
            if (line.Length == 0) continue;
            if (line.Length > Longest || line.Contains('\uFFFD', StringComparison.Ordinal))
            {
                roll.Add(GuestReading.Refused(number, "This line is no name of a guest.", text));
                continue;
            }
            if (Guests(number, line) is not { } guests)
            {
                roll.Add(GuestReading.Refused(number, "This line took too long to read.", text));
                continue;
            }
            foreach (var guest in guests)
            {
                if (guest.Name.Length == 0 && guest.Email.Length > 0) guest.Name = NameOfAddress(guest, before);
                if (guest.Name.Length > 0) roll.Add(guest);
            }
            if (guests.TrueForAll(guest => guest.Name.Length == 0)) roll.Add(GuestReading.LeftOut(number, "This line names no guest."));
            before = guests[^1];
        }
        return roll.Readings();
    }

    /// <summary>Null where a busy machine, or a line made for it, lets a pattern run out of time.</summary>
    private static List<GuestDraft>? Guests(int number, string line)
    {
        try
        {
            return [.. Several(line).Select(part => PastedLine.Guest(number, part))];
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // Tabs part fields here, so they outlive the cleaning.
    private static string Clean(string text) => string.Join('\t', text.Split('\t').Select(Words.Clean)).Trim();

    // An address alone on its line belongs to the name on the line above, where it fits.
    private static string NameOfAddress(GuestDraft guest, GuestDraft? before) =>
        before is { Email: "", At: var at } && at == guest.At - 1 && PersonNames.InEmail(before.Name, guest.Email)
            ? before.Name
            : PersonNames.FromEmail(guest.Email);

    // "Ada Fictional, Engineer; Bea Beispiel, Potter" are two people, "Beispiel, Bea; Potter; Kiln & Co" is one.
    private static string[] Several(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var people = parts.Length > 1 && Array.TrueForAll(parts, part =>
            part.Split(',') is { Length: > 1 } fields && fields[0].Contains(' ', StringComparison.Ordinal) && PersonNames.LooksLikeOne(fields[0]));
        return people ? parts : [line];
    }

    [GeneratedRegex(@"^\s*([0-9]{1,3}\s*[.)]\s+|[-*•·–—]\s+|\[[ xX]?\]\s*)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();
}
