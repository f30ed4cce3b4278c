using System.Globalization;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;

namespace Handful.Twins;

/// <summary>One field in which two people can differ, as it is shown.</summary>
public sealed record JoinField(string Name, string Label, string Kept, string Other)
{
    /// <summary>Both say something, and not the same: the owner chooses.</summary>
    public bool Differs => Kept.Length > 0 && Other.Length > 0 && Fold.Words(Kept) != Fold.Words(Other);
}

/// <summary>One entry of a list: a number, a group, an interest.</summary>
public sealed record JoinEntry(string Key, string Label, string Text, bool Kept, bool Other)
{
    public bool InBoth => Kept && Other;
}

/// <summary>How two people become one. Pure: what the owner chose is passed in, and nothing that was said is lost but what they left out.</summary>
internal static class Joining
{
    internal const string Name = "name";
    internal const string Notes = "notes";
    internal const string OnlyMyNotes = "notes-of-kept";
    internal const string Circle = "circle";
    internal const string Photo = "photo";

    /// <summary>Every field but circle and photo, which are no part of a record, in the order of the page.</summary>
    internal static IReadOnlyList<JoinField> Fields(ContactRecord kept, ContactRecord other)
    {
        JoinField Of(string name, string label, Func<ContactRecord, string?> value) => new(name, label, value(kept) ?? "", value(other) ?? "");
        return
        [
            Of(Name, "Name", WholeName),
            Of("nickname", "Nickname", record => record.Nickname),
            Of("role", "Role", record => record.Role),
            Of("organisation", "Organisation", record => record.Organisation),
            Of("department", "Department", record => record.Department),
            Of("birthday", "Birthday", record => record.Birthday is { } date ? SayDate(date) : ""),
            Of("how", "How you met", record => record.HowWeMet),
            Of("met", "Met on", record => record.ConnectedOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            Of(Notes, "Notes", record => record.Notes),
        ];
    }

    internal static IReadOnlyList<JoinEntry> Entries(Person kept, Person other) =>
    [
        .. Of(kept, other, "contact", person => person.Contacts.OrderBy(point => point.Place).Select(point => (KindWord(point.Kind), point.Value, point.Key ?? Fold.Words(point.Value)))),
        .. Of(kept, other, "interest", person => person.Interests.Select(interest => ("Cares about", interest.Topic.Name, interest.Topic.Key))),
        .. Of(kept, other, "need", person => person.Needs.Select(need => ("Looks for", need, Fold.Words(need)))),
        .. Of(kept, other, "offer", person => person.Offers.Select(offer => ("Could give", offer, Fold.Words(offer)))),
        .. Of(kept, other, "date", person => person.Dates.Select(date => (date.Label.Length > 0 ? SentenceCase(date.Label) : "A day", SayDate(date.Date), $"{Fold.Words(date.Label)} {date.Date}"))),
        .. Of(kept, other, "relation", person => person.Relations.Select(relation => (relation.Label.Length > 0 ? SentenceCase(relation.Label) : "Close to", relation.Name, Fold.Words($"{relation.Label} {relation.Name}")))),
        .. Of(kept, other, "group", person => person.Groups.Select(group => ("Group", group, Fold.Words(group)))),
    ];

    /// <summary>What the one person is described by. <paramref name="choice"/> has been checked against the entries by whoever showed them.</summary>
    internal static PersonDescription Describe(Person kept, Person other, JoinChoice choice)
    {
        var (mine, theirs) = (kept.ToRecord(), other.ToRecord());
        var differing = Fields(mine, theirs).Where(field => field.Differs).Select(field => field.Name).ToHashSet();
        ContactRecord Side(string field, bool mineIsEmpty) => mineIsEmpty || (differing.Contains(field) && choice.FromOther.Contains(field)) ? theirs : mine;
        var name = Side(Name, false);
        var wanted = Entries(kept, other).Where(entry => entry.InBoth || choice.With is null || choice.With.Contains(entry.Key)).Select(entry => entry.Key).ToHashSet();
        IEnumerable<T> Both<T>(string kind, Func<ContactRecord, IEnumerable<T>> list, Func<T, string> key) =>
            list(mine).Concat(list(theirs)).DistinctBy(key).Where(entry => wanted.Contains($"{kind}:{key(entry)}"));
        var points = kept.Contacts.OrderBy(point => point.Place).Concat(other.Contacts.OrderBy(point => point.Place)).DistinctBy(point => point.Key ?? Fold.Words(point.Value))
            .Where(point => wanted.Contains($"contact:{point.Key ?? Fold.Words(point.Value)}"));
        var record = name with
        {
            Nickname = Side("nickname", mine.Nickname.Length == 0).Nickname,
            PhoneticGivenName = name.PhoneticGivenName.Length > 0 ? name.PhoneticGivenName : mine.PhoneticGivenName + theirs.PhoneticGivenName,
            PhoneticFamilyName = name.PhoneticFamilyName.Length > 0 ? name.PhoneticFamilyName : mine.PhoneticFamilyName + theirs.PhoneticFamilyName,
            Role = Side("role", mine.Role.Length == 0).Role, Organisation = Side("organisation", mine.Organisation.Length == 0).Organisation,
            Department = Side("department", mine.Department.Length == 0).Department, Birthday = Side("birthday", mine.Birthday is null).Birthday,
            HowWeMet = Side("how", mine.HowWeMet.Length == 0).HowWeMet, ConnectedOn = Side("met", mine.ConnectedOn is null).ConnectedOn,
            Notes = NotesOf(mine, theirs, differing.Contains(Notes), choice),
            Contacts = [.. points.Select(point => point.ToValue())],
            Dates = [.. Both("date", side => side.Dates, date => $"{Fold.Words(date.Label)} {date.Date}")],
            Relations = [.. Both("relation", side => side.Relations, relation => Fold.Words($"{relation.Label} {relation.Name}"))],
            Groups = [.. Both("group", side => side.Groups, Fold.Words)],
        };
        return new PersonDescription(
            record, null, [.. kept.Needs.Concat(other.Needs).DistinctBy(Fold.Words).Where(need => wanted.Contains($"need:{Fold.Words(need)}"))],
            [.. kept.Offers.Concat(other.Offers).DistinctBy(Fold.Words).Where(offer => wanted.Contains($"offer:{Fold.Words(offer)}"))]);
    }

    internal static bool Wants(JoinChoice choice, string topicKey) => choice.With is null || choice.With.Contains($"interest:{topicKey}");

    private static IEnumerable<JoinEntry> Of(Person kept, Person other, string kind, Func<Person, IEnumerable<(string Label, string Text, string Key)>> list)
    {
        var (mine, theirs) = (list(kept).DistinctBy(entry => entry.Key).ToList(), list(other).DistinctBy(entry => entry.Key).ToList());
        var (keys, others) = (mine.Select(entry => entry.Key).ToHashSet(), theirs.Select(entry => entry.Key).ToHashSet());
        return mine.Concat(theirs.Where(entry => !keys.Contains(entry.Key))).Select(entry => new JoinEntry($"{kind}:{entry.Key}", entry.Label, entry.Text, keys.Contains(entry.Key), others.Contains(entry.Key)));
    }

    private static string NotesOf(ContactRecord mine, ContactRecord theirs, bool differ, JoinChoice choice)
    {
        if (!differ) return mine.Notes.Length > 0 ? mine.Notes : theirs.Notes;
        if (choice.FromOther.Contains(Notes)) return theirs.Notes;
        return choice.FromOther.Contains(OnlyMyNotes) ? mine.Notes : $"{mine.Notes}\n\n{theirs.Notes}";
    }

    private static string WholeName(ContactRecord record) => Text.Line(string.Join(' ', new[]
    {
        record.Name,
        record.Prefix.Length > 0 && !record.Name.Contains(record.Prefix, StringComparison.Ordinal) ? $"({record.Prefix})" : "",
        record.Suffix.Length > 0 && !record.Name.Contains(record.Suffix, StringComparison.Ordinal) ? $"({record.Suffix})" : "",
    }.Where(part => part.Length > 0)));

    private static string SayDate(PartialDate date)
    {
        var month = date.Month > 0 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(date.Day > 0 ? date.Day : "")} {month} {(date.Year > 0 ? date.Year : "")}").Trim();
    }

    private static string SentenceCase(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string KindWord(ContactKind kind) => kind switch
    {
        ContactKind.Email => "E-mail",
        ContactKind.Postal => "Address",
        _ => kind.ToString(),
    };
}
