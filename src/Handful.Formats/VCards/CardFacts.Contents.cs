using System.Globalization;

namespace Handful.Formats.VCards;

/// <content>Groups, notes and what else is believed whole.</content>
internal sealed partial class CardFacts
{
    private void TakeGroups(VCardProperty property)
    {
        Sources.Add((Meaning.Groups, property));
        foreach (var list in VCardText.Split(property.Decoded, ','))
        {
            foreach (var part in VCardText.Split(list, ';'))
            {
                var name = CleanText.Line(VCardText.Unescape(part));
                groupsSeen ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                if (name.Length > 0 && groupsSeen.Add(name)) (IsPrograms(name) ? ProgramsGroups : Groups).Add(name);
            }
        }
    }

    private static bool IsPrograms(string group) =>
        group.TrimStart('*', ' ').Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
            is "MYCONTACTS" or "STARRED" or "SYSTEMGROUP:MYCONTACTS";

    private void TakeNote(VCardProperty property)
    {
        Sources.Add((Meaning.Note, property));
        if (CleanText.Lines(property.Text) is { Length: > 0 } text && (notesSeen ??= []).Add(text)) Notes.Add(text);
    }

    private void TakePhoto(VCardProperty property)
    {
        var photo = Photo is null ? Portraits.Read(property) : null;
        if (photo is not null) Prefer(Meaning.Photo, property);
        else Sources.Add((Meaning.Photo, property));
        Photo ??= photo;
    }

    private void TakeConnection(VCardProperty property)
    {
        Sources.Add((Meaning.ConnectedOn, property));
        var text = CleanText.Line(property.Text);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) ConnectedOn ??= day;
    }
}
