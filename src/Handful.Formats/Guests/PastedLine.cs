using System.Text.RegularExpressions;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>Takes one written line apart: first what can be known by its shape (addresses, links, brackets), then name, role and organisation.</summary>
internal static partial class PastedLine
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "guests", "guestlist", "attendees", "participants", "speakers", "total", "totals", "sent", "list", "rsvp", "rsvps", "hi", "hello", "hey", "dear",
        "thanks", "cheers", "regards", "subject", "date", "when", "where", "everyone", "confirmed", "gäste", "teilnehmer", "gesendet", "invités", "invitados",
    };

    // Small words stand in sentences and not in names; names like "My" or "An" are written with a capital.
    private static readonly HashSet<string> SentenceWords = new(StringComparer.Ordinal)
        { "for", "from", "the", "my", "with", "is", "are", "to", "on", "at", "please", "list", "guests", "people", "coming", "confirmed", "in", "this", "will", "be" };

    /// <summary>The guest of the line; without a name where the line names nobody.</summary>
    public static GuestDraft Guest(int at, string line)
    {
        var guest = new GuestDraft(at);
        var shouted = line.Any(char.IsLetter) && line.Count(char.IsLetter) > 8 && !line.Any(char.IsLower);
        line = Shapes(guest, line);
        var organised = Brackets(guest, ref line);
        var fields = Fields(line);
        guest.Name = fields.Count > 0 ? Name(fields[0]) : "";
        Describe(guest, [.. fields.Skip(1)], organised);
        if (!shouted) return guest;
        guest.Role = PersonNames.Spoken(guest.Role);
        guest.Organisation = PersonNames.Spoken(guest.Organisation);
        return guest;
    }

    private static string Shapes(GuestDraft guest, string line)
    {
        if (Email().Match(line) is { Success: true } email)
        {
            guest.Email = GuestDraft.CleanEmail(email.Groups["address"].Value);
            line = line.Remove(email.Index, email.Length).Insert(email.Index, " ");
        }
        foreach (Match link in Link().Matches(line)) guest.Link("Link", link.Value.TrimEnd('.', ',', ')'));
        line = Link().Replace(line, " ");
        if (Phone().Match(line) is { Success: true } phone)
        {
            guest.Phone = phone.Value.Trim();
            line = line.Remove(phone.Index, phone.Length);
        }
        // Of which network "@ada" is, nobody can say: it is kept, but is no link.
        if (Handle().Match(line) is { Success: true } handle)
        {
            guest.Answer("Handle", handle.Value.Trim());
            line = line.Remove(handle.Index, handle.Length);
        }
        if (Interests().Match(line) is { Success: true } interests)
        {
            guest.Interest(interests.Groups["list"].Value);
            line = line.Remove(interests.Index, interests.Length);
        }
        if (Status.Match(line, Math.Max(0, line.Length - 60)) is { Success: true } status)
        {
            guest.WhyNot = GuestStatus.WhyNot(status.Groups["word"].Value);
            line = line[..status.Index];
        }
        return Companion().Replace(PersonNames.WithoutPronouns(line), "");
    }

    // Whether brackets told the organisation: then what follows the role is about interests.
    private static bool Brackets(GuestDraft guest, ref string line)
    {
        if (Bracket().Match(line) is not { Success: true } bracket) return false;
        line = line.Remove(bracket.Index, bracket.Length).Insert(bracket.Index, " ");
        guest.Organisation = bracket.Groups["inside"].Value.Trim();
        return guest.Organisation.Length > 0;
    }

    // The name first, then what else the line says.
    private static List<string> Fields(string line)
    {
        line = line.Trim(' ', ',', '-', '–', '—', ':', '|', ';');
        if (Quoted().Match(line) is { Success: true } quoted) return [quoted.Groups["name"].Value, .. Rest(line[quoted.Length..])];
        if (line.Split(['\t', '|', ';']) is { Length: > 1 } columns) return [.. columns.Select(Words.OneLine).Where(column => column.Length > 0)];
        if (FamilyFirst().IsMatch(line)) return [line];
        return Separator().Match(line) is { Success: true } separator ? [line[..separator.Index], .. Rest(line[(separator.Index + separator.Length)..])] : [line];
    }

    private static IEnumerable<string> Rest(string text)
    {
        var parts = text.Split([",", " – ", " — ", " - ", "|"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(part => part.Trim(' ', '-', '–', ':')).Where(part => part.Length > 0 && !Degree().IsMatch(part));
    }

    private static string Name(string text)
    {
        text = Words.OneLine(text);
        if (FamilyFirst().Match(text) is { Success: true } turned) text = $"{turned.Groups["given"].Value} {turned.Groups["family"].Value}";
        var name = PersonNames.Tidy(Honorific().Replace(text.Trim('"', '“', '”', ' ', ','), ""));
        var words = name.Split(' ');
        var isSentence = Headings.Contains(words[0]) || words.Any(SentenceWords.Contains);
        return PersonNames.LooksLikeOne(name) && !isSentence ? name : "";
    }

    private static void Describe(GuestDraft guest, List<string> fields, bool organised)
    {
        if (fields.Count == 0) return;
        if (At().Match(fields[0]) is { Success: true } at)
        {
            guest.Role = at.Groups["role"].Value.Trim();
            if (guest.Organisation.Length == 0) guest.Organisation = at.Groups["place"].Value.Trim();
            organised = true;
        }
        else guest.Role = fields[0];
        if (fields.Count > 1 && !organised) guest.Organisation = fields[1];
        foreach (var subject in fields.Skip(organised ? 1 : 2)) guest.Interest(subject);
    }

    private static readonly Regex Status = new(
        $@"\s*[(\[–—:,-]+\s*(?<word>{string.Join('|', GuestStatus.AtEndOfLine)})\s*[)\]]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"[<(\[]?\s*(mailto:)?(?<address>[^\s<>()\[\],;:""|]+@[^\s<>()\[\],;:""|@]+\.[^\s<>()\[\],;:""|@.]+)\s*[>)\]]?", AnyCase, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(https?://|www\.)\S+|\b[a-z0-9-]*\.?linkedin\.com/\S+", AnyCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\p{L}0-9])(\+|00|0|\()[0-9][0-9 ()./-]{6,22}[0-9](?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<=^|\s)@[A-Za-z0-9_.]{2,40}(?=$|\s|,)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Handle();

    [GeneratedRegex(@"[(\[]\s*(interests?|interested in|topics?|likes?|into)\s*:?\s*(?<list>[^()\[\]]*)[)\]]", AnyCase, 1000)]
    private static partial Regex Interests();

    [GeneratedRegex(@"(\s*\+\s*[0-9]{1,2}|\s*(&|\+|and|with)\s+(a\s+|his\s+|her\s+|their\s+)?(partner|guest|plus one|wife|husband|friend)s?)\s*(?=$|,|\))", AnyCase, 1000)]
    private static partial Regex Companion();

    [GeneratedRegex(@"[(\[](?<inside>[^()\[\]]*)[)\]]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^[""“](?<name>[^""“”]+)[""”]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+[–—-]\s+|,\s*|:\s+|\s+@\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<family>\p{Lu}[\p{L}’'-]+),\s*(?<given>\p{Lu}[\p{L}’'-]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FamilyFirst();

    [GeneratedRegex(@"^(?<role>.+?)\s+(at|@|bei|chez)\s+(?<place>.+)$", AnyCase, 1000)]
    private static partial Regex At();

    [GeneratedRegex(@"^((Dr|Prof|Mr|Mrs|Ms|Mx|Ing|Herr|Frau|Sir|Dame)\.?\s+)+(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"^(([A-Z][A-Za-z]{0,4}\.\s?){1,4}[A-Za-z]{0,4}|MBA|PhD|MD|MSc|BSc|MA|BA|LLM|JD|CPA|PMP|CFA|RN|Jr|Sr|II|III)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Degree();
}
