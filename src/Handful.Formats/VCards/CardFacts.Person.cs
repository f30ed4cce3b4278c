namespace Handful.Formats.VCards;

/// <content>Names, work and days.</content>
internal sealed partial class CardFacts
{
    private void TakeNames(VCardProperty property)
    {
        var names = PersonNames.Of(property);
        if (!Names.IsEmpty || names.IsEmpty)
        {
            Sources.Add((Meaning.Names, property));
            return;
        }
        Prefer(Meaning.Names, property);
        Names = names;
        // SORT-AS is a reading only where the name is not written in letters.
        if (property.Parameter("SORT-AS") is null || !(names.Family + names.Given).Any(c => c >= '\u2E80')) return;
        var sortAs = property.Parameters.First(parameter => parameter.Is("SORT-AS")).Values;
        var given = sortAs.Count > 1 ? sortAs[1] : string.Join(' ', sortAs[0].Split(',').Skip(1));
        reading ??= new PersonNames(CleanText.Line(sortAs[0].Split(',')[0]), CleanText.Line(given), "", "", "");
        SortsByReading = true;
    }

    /// <summary>SOUND;X-IRMC-N: the reading of a name on Japanese phones.</summary>
    private void TakeSound(VCardProperty property)
    {
        if (!property.HasType("X-IRMC-N")) return;
        reading ??= PersonNames.Of(property);
        Sources.Add((Meaning.PhoneticFamilyName, property));
    }

    private void BelieveReading(PersonNames names)
    {
        if (PhoneticFamilyName.Length == 0) PhoneticFamilyName = names.Family;
        if (PhoneticGivenName.Length == 0) PhoneticGivenName = names.Given;
    }

    private void TakeTask(VCardProperty property)
    {
        Sources.Add((Meaning.Role, property));
        if (Task.Length == 0) Task = CleanText.Line(property.Text);
    }

    private void TakeOrganisation(VCardProperty property)
    {
        var parts = property.Components.Select(part => CleanText.Line(VCardText.Unescape(part))).ToArray();
        var isFirst = Organisation.Length == 0 && Department.Length == 0 && parts.Any(part => part.Length > 0);
        if (!isFirst)
        {
            Sources.Add((Meaning.Organisation, property));
            return;
        }
        Prefer(Meaning.Organisation, property);
        Organisation = parts[0];
        Department = string.Join(", ", parts.Skip(1).Where(part => part.Length > 0));
    }

    private void TakeNickname(VCardProperty property)
    {
        var names = VCardText.Split(property.Decoded, ',').Select(name => CleanText.Line(VCardText.Unescape(name)));
        var text = string.Join(", ", names.Where(name => name.Length > 0));
        if (Nickname.Length == 0 && text.Length > 0) Prefer(Meaning.Nickname, property);
        else Sources.Add((Meaning.Nickname, property));
        if (Nickname.Length == 0) Nickname = text;
    }

    private void TakeBirthday(VCardProperty property)
    {
        var date = CardDates.Read(property);
        if (Birthday is null && date is not null) Prefer(Meaning.Birthday, property);
        else Sources.Add((Meaning.Birthday, property));
        Birthday ??= date;
    }

    private void TakeAndroid(VCardProperty property)
    {
        if (AndroidCustom.Nickname(property) is { } nickname)
        {
            if (Nickname.Length == 0 && nickname.Length > 0) Prefer(Meaning.Nickname, property);
            else Sources.Add((Meaning.Nickname, property));
            if (Nickname.Length == 0) Nickname = nickname;
        }
        else if (AndroidCustom.Event(property) is { } day)
        {
            if (day.Label != "birthday") Dates.Add(new(property, day));
            else
            {
                if (Birthday is null) Prefer(Meaning.Birthday, property);
                else Sources.Add((Meaning.Birthday, property));
                Birthday ??= day.Date;
            }
        }
        else if (AndroidCustom.Relation(property) is { } relation) Relations.Add(new(property, relation));
    }
}
