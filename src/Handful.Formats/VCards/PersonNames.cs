using System.Text;

namespace Handful.Formats.VCards;

/// <summary>The parts of N.</summary>
internal readonly record struct PersonNames(string Family, string Given, string Additional, string Prefix, string Suffix)
{
    public static readonly PersonNames None = new("", "", "", "", "");

    public bool IsEmpty => this == None;

    public static PersonNames Of(ContactRecord record) =>
        new(record.FamilyName, record.GivenName, record.AdditionalNames, record.Prefix, record.Suffix);

    public static PersonNames Of(VCardProperty n)
    {
        var parts = n.Components;
        string Part(int at) => at < parts.Count ? Joined(parts[at]) : "";
        return new PersonNames(Part(0), Part(1), Part(2), Part(3), Part(4));
    }

    public string ToValue() => string.Join(';', new[] { Family, Given, Additional, Prefix, Suffix }.Select(VCardText.Escape));

    /// <summary>As a person is called: the family first where it is written in Chinese, Japanese or Korean.</summary>
    public string Composed()
    {
        if (Family.Length > 0 && Family[0] >= '\u2E80') return $"{Family} {Given}".Trim();
        return string.Join(' ', new[] { Prefix, Given, Additional, Family, Suffix }.Where(part => part.Length > 0));
    }

    /// <summary>Several names in one part are parted by commas (RFC 6350 §6.2.2); a comma before a blank is only written ("Doe, Jr.").</summary>
    private static string Joined(string part)
    {
        if (!part.Contains(',', StringComparison.Ordinal)) return CleanText.Line(VCardText.Unescape(part));
        var text = new StringBuilder(part);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == ',' && i + 1 < text.Length && text[i + 1] != ' ') text[i] = ' ';
        }
        return CleanText.Line(VCardText.Unescape(text.ToString()));
    }
}
