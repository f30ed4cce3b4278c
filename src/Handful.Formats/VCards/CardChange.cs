using System.Globalization;

namespace Handful.Formats.VCards;

/// <summary>Brings a card to what a record says, property by property, touching only what differs.</summary>
internal sealed class CardChange
{
    private static readonly HashSet<string> OfTheOldValue = new(StringComparer.OrdinalIgnoreCase)
    {
        "ENCODING", "CHARSET", "VALUE", "SORT-AS", "CALSCALE", "X-APPLE-OMIT-YEAR",
    };

    private readonly VCard source;
    private readonly VCardVersion version;
    private readonly CardFacts facts;
    private readonly CardLines lines;
    private readonly ContactWriting writing;

    public CardChange(VCard source, VCardVersion version)
    {
        (this.source, this.version) = (source, version);
        facts = new CardFacts(source);
        lines = new CardLines(source.Properties);
        writing = new ContactWriting(version, lines.NewGroup);
    }

    public VCard To(ContactRecord record)
    {
        var known = ContactReading.Of(facts, source);
        ChangeNames(record, known);
        ChangeWork(record, known);
        ChangeLists(record);
        ChangeRest(record, known);
        if (!lines.IsChanged && source.Source is not null) return source;
        Complete(record);
        return new VCard(version, lines.All);
    }

    private void ChangeNames(ContactRecord record, ContactRecord known)
    {
        if (record.Uid != known.Uid) SetText(Meaning.Uid, "UID", record.Uid);
        if (record.Name != known.Name) SetText(Meaning.DisplayName, "FN", record.Name);
        var isPhoneticNew = (record.PhoneticGivenName, record.PhoneticFamilyName) != (known.PhoneticGivenName, known.PhoneticFamilyName);
        if (PersonNames.Of(record) != facts.Names || (isPhoneticNew && facts.SortsByReading))
            Set(Meaning.Names, PersonNames.Of(record).IsEmpty ? null : new VCardProperty("N", PersonNames.Of(record).ToValue()));
        if (isPhoneticNew) ChangePhoneticNames(record);
        if (record.Nickname != known.Nickname) SetText(Meaning.Nickname, "NICKNAME", record.Nickname);
    }

    private void ChangePhoneticNames(ContactRecord record)
    {
        Set(Meaning.PhoneticFamilyName, null);
        Set(Meaning.PhoneticGivenName, null);
        Add("X-PHONETIC-FIRST-NAME", record.PhoneticGivenName);
        Add("X-PHONETIC-LAST-NAME", record.PhoneticFamilyName);
    }

    private void ChangeWork(ContactRecord record, ContactRecord known)
    {
        if (record.Role != known.Role) SetText(Meaning.Role, "TITLE", record.Role);
        if ((record.Organisation, record.Department) == (known.Organisation, known.Department)) return;
        var organisation = VCardText.Escape(record.Organisation);
        var value = record.Department.Length == 0 ? organisation : $"{organisation};{VCardText.Escape(record.Department)}";
        Set(Meaning.Organisation, value.Length == 0 ? null : new VCardProperty("ORG", value));
    }

    private void ChangeLists(ContactRecord record)
    {
        lines.Change(facts.Contacts, record.Contacts, writing.Write, ContactReading.SameAddress);
        lines.Change(facts.Dates, record.Dates, writing.Write, EqualityComparer<LabelledDate>.Default);
        lines.Change(facts.Relations, record.Relations, writing.Write, EqualityComparer<Relation>.Default);
        lines.Change(facts.Interests, record.Interests, writing.WriteInterest, EqualityComparer<string>.Default);
        if (facts.Groups.SequenceEqual(record.Groups)) return;
        var groups = string.Join(',', facts.ProgramsGroups.Concat(record.Groups).Select(VCardText.Escape));
        SetOnly(Meaning.Groups, groups.Length == 0 ? null : new VCardProperty("CATEGORIES", groups));
    }

    private void ChangeRest(ContactRecord record, ContactRecord known)
    {
        if (record.Birthday != known.Birthday) Set(Meaning.Birthday, record.Birthday is { } day ? Birthday(day) : null);
        if (record.Notes != known.Notes) SetOnly(Meaning.Note, Text("NOTE", record.Notes));
        if (record.HowWeMet != known.HowWeMet) SetText(Meaning.HowWeMet, "X-HANDFUL-HOW-WE-MET", record.HowWeMet);
        if (record.ConnectedOn != known.ConnectedOn)
            SetText(Meaning.ConnectedOn, "X-HANDFUL-CONNECTED-ON", record.ConnectedOn?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        if (record.Photo is not { } photo || photo.Bytes.AsSpan().SequenceEqual(known.Photo?.Bytes)) return;
        Set(Meaning.Photo, Portraits.Write(photo, version));
    }

    /// <summary>RFC 2426 has no birthday without its day.</summary>
    private VCardProperty Birthday(PartialDate day) =>
        CardDates.Write(day.HasDay || version == VCardVersion.V40 ? "BDAY" : "X-HANDFUL-BIRTHDAY", day, version);

    /// <summary>What a card must have: FN, and in 3.0 N too (RFC 2426 §3.1).</summary>
    private void Complete(ContactRecord record)
    {
        if (version == VCardVersion.V30 && lines.All.All(line => line.Key != "N"))
            lines.Insert(new VCardProperty("N", PersonNames.Of(record).ToValue()));
        if (lines.All.Any(line => line.Key == "FN" && line.Text.Trim().Length > 0)) return;
        Set(Meaning.DisplayName, null);
        lines.Insert(new VCardProperty("FN", VCardText.Escape(record.Name)));
    }

    private void Add(string name, string text)
    {
        if (text.Length > 0) lines.Add(new VCardProperty(name, VCardText.Escape(text)));
    }

    private void SetText(Meaning meaning, string name, string text) => Set(meaning, Text(name, text));

    private static VCardProperty? Text(string name, string text) =>
        text.Length == 0 ? null : new VCardProperty(name, VCardText.Escape(text));

    /// <summary>Puts a property where the one that was believed stands; without one, none of its meaning stays.</summary>
    private void Set(Meaning meaning, VCardProperty? property)
    {
        var known = facts.Sources.Where(one => one.Meaning == meaning).Select(one => one.Property).ToArray();
        if (property is null) lines.Remove(known);
        else if (known.Length == 0) lines.Add(property);
        else lines.Replace(known[0], Inheriting(known[0], property));
    }

    /// <summary>As <see cref="Set"/>, where the one property tells what several told before.</summary>
    private void SetOnly(Meaning meaning, VCardProperty? property)
    {
        Set(meaning, property);
        if (property is not null) lines.Remove(facts.Sources.Where(one => one.Meaning == meaning).Select(one => one.Property));
    }

    private static VCardProperty Inheriting(VCardProperty old, VCardProperty property)
    {
        if (old.Key != property.Key || property.Parameters.Count > 0) return property;
        var parameters = property.Key is "PHOTO" or "BDAY" ? [] : old.Parameters.Where(one => !OfTheOldValue.Contains(one.Name)).ToArray();
        return new VCardProperty(old.Name, property.Value, old.Group, parameters);
    }
}
