using Handful.Formats;
using Handful.Kernel;
using Handful.People;

namespace Handful.Exchange;

/// <summary>Brings what a source says together with what is known, so that the owner's edits stay and nothing is lost.</summary>
public static class Merging
{
    /// <param name="known">The person as they are now, the owner's edits included.</param>
    /// <param name="before">What the same source said last time, or null where it speaks of the person for the first time.</param>
    /// <param name="incoming">What it says now.</param>
    /// <param name="others">What other sources said: what they know stays even where this source dropped it.</param>
    /// <param name="region">The owner's country, in which telephone numbers are compared.</param>
    public static ContactRecord ThreeWay(ContactRecord known, ContactRecord? before, ContactRecord incoming, IReadOnlyList<ContactRecord> others, string region)
    {
        string Word(Func<ContactRecord, string> field) => Choose(field(known), before is null ? null : field(before), field(incoming), "");
        return known with
        {
            Name = Word(record => record.Name),
            GivenName = Word(record => record.GivenName),
            AdditionalNames = Word(record => record.AdditionalNames),
            FamilyName = Word(record => record.FamilyName),
            Prefix = Word(record => record.Prefix),
            Suffix = Word(record => record.Suffix),
            PhoneticGivenName = Word(record => record.PhoneticGivenName),
            PhoneticFamilyName = Word(record => record.PhoneticFamilyName),
            Nickname = Word(record => record.Nickname),
            Organisation = Word(record => record.Organisation),
            Department = Word(record => record.Department),
            Role = Word(record => record.Role),
            HowWeMet = Word(record => record.HowWeMet),
            Notes = Notes(known.Notes, before?.Notes, incoming.Notes),
            Birthday = Choose(known.Birthday, before?.Birthday, incoming.Birthday, null),
            ConnectedOn = Choose(known.ConnectedOn, before?.ConnectedOn, incoming.ConnectedOn, null),
            Dates = List(known, before, incoming, others, record => record.Dates, date => $"{Fold.Words(date.Label)}|{date.Date}"),
            Relations = List(known, before, incoming, others, record => record.Relations, relation => $"{Fold.Words(relation.Label)}|{Fold.Words(relation.Name)}"),
            Contacts = List(known, before, incoming, others, record => record.Contacts, contact => KeyOf(contact, region)),
            Groups = List(known, before, incoming, others, record => record.Groups, Fold.Words),
            Interests = List(known, before, incoming, others, record => record.Interests, Fold.Words),
        };
    }

    internal static string KeyOf(ContactValue contact, string region) =>
        ContactKey.Of(contact.Kind, contact.Value, region) ?? $"{contact.Kind}|{Fold.Words(contact.Value)}";

    private static T Choose<T>(T known, T? before, T incoming, T nothing)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(incoming, nothing)) return known;
        if (same.Equals(known, nothing)) return before is null || same.Equals(before, nothing) ? incoming : known;
        return before is not null && same.Equals(known, before) ? incoming : known;
    }

    private static string Notes(string known, string? before, string incoming)
    {
        if (before is not null) return Choose(known, before, incoming, "");
        if (incoming.Length == 0 || known.Contains(incoming, StringComparison.Ordinal)) return known;
        return known.Length == 0 ? incoming : $"{known}\n\n{incoming}";
    }

    private static List<T> List<T>(ContactRecord known, ContactRecord? before, ContactRecord incoming, IReadOnlyList<ContactRecord> others, Func<ContactRecord, IReadOnlyList<T>> field, Func<T, string> key)
    {
        HashSet<string> Keys(ContactRecord? record) => record is null ? [] : [.. field(record).Select(key)];
        var (said, now, mine) = (Keys(before), Keys(incoming), Keys(known));
        bool Dropped(T item) => said.Contains(key(item)) && !now.Contains(key(item)) && !others.Any(other => field(other).Any(theirs => key(theirs) == key(item)));
        return
        [
            .. field(known).Where(item => !Dropped(item)),
            // What the source said before and the owner took away since stays away.
            .. field(incoming).Where(item => !mine.Contains(key(item)) && !said.Contains(key(item))).DistinctBy(key),
        ];
    }
}
