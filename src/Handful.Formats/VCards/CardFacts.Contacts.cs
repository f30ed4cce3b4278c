namespace Handful.Formats.VCards;

/// <content>Ways to reach the person, and their labels.</content>
internal sealed partial class CardFacts
{
    private void AddLink(VCardProperty property)
    {
        var link = CleanText.Line(property.Text);
        AddContact(SocialLinks.NetworkOf(link).Length > 0 ? ContactKind.Profile : ContactKind.Website, link, property);
    }

    private void AddProfile(string value, VCardProperty property)
    {
        // A link tells its network by itself; of a bare handle the TYPE is all there is to know.
        var label = GroupLabel(property) ?? (value.Contains("://", StringComparison.Ordinal) ? "" : Networks.NetworkNamed(property));
        AddContact(ContactKind.Profile, value, property, label);
    }

    private void AddContact(ContactKind kind, string value, VCardProperty property, string? label = null)
    {
        if (value.Length == 0) return;
        var preferred = property.Parameters.Count > 0 && (property.HasType("pref") || property.Parameter("PREF") is "1");
        Contacts.Add(new(property, new ContactValue(kind, value, label ?? Label(property), preferred)));
    }

    /// <summary>LABEL says on one envelope what an ADR says in parts; only where there is no such ADR does it add anything.</summary>
    private void TakeEnvelopes()
    {
        if (envelopes.Count == 0) return;
        var told = Contacts.Where(one => one.Property.Key == "ADR").DistinctBy(one => one.Item.Label).ToDictionary(one => one.Item.Label, one => one.Item);
        foreach (var envelope in envelopes)
        {
            if (told.TryGetValue(Label(envelope), out var same)) Contacts.Add(new(envelope, same));
            else AddContact(ContactKind.Postal, CleanText.Lines(envelope.Text), envelope);
        }
    }

    private void AddDate(string label, VCardProperty property)
    {
        if (CardDates.Read(property) is { } date) Dates.Add(new(property, new LabelledDate(label, date)));
    }

    private static void AddText(List<Told<string>> list, VCardProperty property)
    {
        if (CleanText.Line(property.Text) is { Length: > 0 } text) list.Add(new(property, text));
    }

    private string Label(VCardProperty property) => GroupLabel(property) ?? CardLabels.OfTypes(property);

    private string? GroupLabel(VCardProperty property)
    {
        if (property.Group.Length == 0) return null;
        if (labels is null)
        {
            labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var label in card.Properties.Where(one => one.Group.Length > 0 && one.Key == "X-ABLABEL"))
                labels.TryAdd(label.Group, CardLabels.Cleaned(label.Text));
        }
        return labels.TryGetValue(property.Group, out var text) && text.Length > 0 ? text : null;
    }

    private static string Phone(VCardProperty property)
    {
        var text = CleanText.Line(property.Text);
        if (!text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return text;
        var parts = text[4..].Split(';');
        var extension = parts.Skip(1).FirstOrDefault(part => part.StartsWith("ext=", StringComparison.OrdinalIgnoreCase));
        var number = Uri.UnescapeDataString(parts[0]).Trim();
        return extension is null ? number : CleanText.Line($"{number} ext. {extension[4..]}");
    }

    private static string Email(VCardProperty property)
    {
        var text = CleanText.Line(property.Text);
        if (!text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return text;
        return CleanText.Line(Uri.UnescapeDataString(text[7..].Split('?')[0]));
    }
}
