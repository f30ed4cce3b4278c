using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>
/// The fixed columns of one event site's export, by folded name. Its other columns are registration questions. Columns are found by
/// name and never by place, since the sites reorder them; where a name repeats (pretix gives company and address once for the guest
/// and once for the invoice) the first stands for the guest.
/// </summary>
internal sealed record Exporter(Func<IReadOnlySet<string>, bool> Wrote, IReadOnlyDictionary<string, GuestField> Columns, bool NamesFromEmail)
{
    /// <summary>Beginnings of names of columns that tell nothing of the guest.</summary>
    private IReadOnlyList<string> IgnoredStarts { get; init; } = [];

    private static readonly Exporter[] Known =
    [
        new(has => has.Contains("approval status") && (has.Contains("api id") || has.Contains("qr code url") || has.Contains("ticket type id")),
            Fields("api id|guest id=Id;name=Name;first name=GivenName;last name=FamilyName;email=Email;phone number=Phone;approval status=Status;"
                + "checked in at=CheckedIn;created at|custom source|qr code url|amount|amount tax|amount discount|currency|coupon code|eth address|"
                + "solana address|survey response rating|survey response feedback|ticket type id|ticket name=Ignore"),
            NamesFromEmail: true),
        new(has => has.Contains("attendee status") && (has.Contains("order") || has.Contains("attendee")),
            Fields("order=Order;attendee=Id;first name|attendee first name=GivenName;last name|attendee last name|surname|attendee surname=FamilyName;"
                + "email|email address|attendee email=Email;"
                + "cell phone|phone|phone number=Phone;attendee status=Status;home city=Place;home country=Country;company=Organisation;job title=Role;"
                + "website|blog=Profile;order date|order time|quantity|price tier|ticket type|ticket price|group|order type|currency|total paid|fees paid|"
                + "eventbrite fees|eventbrite payment processing|event name|event id|venue name|barcode|date attending|gender|age|birth date|prefix|suffix|"
                + "buyer first name|buyer last name|buyer email=Ignore"),
            NamesFromEmail: false) { IgnoredStarts = ["home ", "work ", "billing ", "shipping ", "tax ", "barcode ", "order "] },
        new(has => has.Contains("url of member profile") || (has.Contains("rsvp") && has.Contains("user id")),
            Fields("name=Name;user id=PersonId;rsvp=Status;url of member profile=Profile;"
                + "attendance|title|event host|guests|rsvped on|joined group on|notes=Ignore"),
            NamesFromEmail: false),
        new(has => has.Contains("order code") && (has.Contains("attendee name") || has.Contains("pseudonymization id")),
            Fields("order code=Order;position id=Id;status=Status;email|e mail=OrderEmail;phone number=OrderPhone;attendee name=Name;"
                + "attendee name given name=GivenName;attendee name family name=FamilyName;attendee email=Email;company=Organisation;city=Place;"
                + "country=Country;job title=Role;address|zip code|state|event slug|event name|product|variation|price|voucher|pseudonymization id|"
                + "follow up date|vat id|sales channel|e mail address verified|email address verified|payment providers|ticket secret|blocked|"
                + "valid from|valid until=Ignore"),
            NamesFromEmail: false) { IgnoredStarts = ["order ", "tax ", "seat ", "invoice ", "attendee name ", "check in", "external "] },
        new(has => has.Contains("ticket reference") && (has.Contains("ticket full name") || has.Contains("unique ticket url") || has.Contains("registration name")),
            Fields("ticket reference=Id;ticket full name=Name;ticket first name=GivenName;ticket last name=FamilyName;ticket email=Email;"
                + "ticket company name=Organisation;ticket phone number=Phone;ticket job title=Role;void status=Void;order reference=Order;"
                + "number|ticket|event|price|tags=Ignore"),
            NamesFromEmail: false) { IgnoredStarts = ["ticket ", "unique ", "order ", "registration ", "payment ", "void "] },
    ];

    /// <summary>The site whose columns these are, or null.</summary>
    public static Exporter? Of(IReadOnlyList<string> header)
    {
        var names = header.Select(Words.Fold).ToHashSet();
        return Array.Find(Known, exporter => exporter.Wrote(names));
    }

    /// <summary>Whether any site's export has a column of that name.</summary>
    public static bool Knows(string name) => Array.Exists(Known, exporter => exporter.Columns.ContainsKey(Words.Fold(name)));

    /// <summary>The field of a fixed column, or null where the column is a question.</summary>
    public GuestField? FieldOf(string name)
    {
        var folded = Words.Fold(name);
        if (Columns.TryGetValue(folded, out var field)) return field;
        return IgnoredStarts.Any(start => folded.StartsWith(start, StringComparison.Ordinal)) ? GuestField.Ignore : null;
    }

    private static Dictionary<string, GuestField> Fields(string lists)
    {
        var fields = new Dictionary<string, GuestField>(StringComparer.Ordinal);
        foreach (var list in lists.Split(';'))
            foreach (var name in list.Split('=')[0].Split('|'))
                fields.Add(name, Enum.Parse<GuestField>(list.Split('=')[1]));
        return fields;
    }
}
