using System.Text;
using CsCheck;
using Handful.Formats.VCards;
using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

/// <summary>What holds for every card, not only for those somebody thought of.</summary>
public class VCardPropertyTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.String["abc XYZ,;:\\\"'^=n-/@.0123"],
        Gen.String["äöüßé山田ゆきЖ \u2028"],
        Gen.OneOf("😀", "\\n", "\\,", "BEGIN:VCARD", "END:VCARD", "a\\", "=C3=BC", "^n", new string('x', 200), new string('ü', 80)))
        .Select(Clean);

    private static readonly Gen<string> Some = Line.Select(text => text.Length == 0 ? "x" : text);

    private static readonly Gen<string> Lines = Line.Array[0, 4].Select(lines => Clean(string.Join('\n', lines)));

    private static readonly Gen<PartialDate> Date =
        Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Int[1605, 2100]), Gen.Int[0, 12], Gen.Int[0, 31]).Select(PartialDate.Of)
            .Select(date => date ?? PartialDate.Of(1984, 6, 3)!.Value);

    private static readonly Gen<string> Label = Gen.OneOf(Gen.OneOf("", "home", "work", "mobile", "home fax", "work mobile", "other", "anniversary", "spouse"), Line);

    private static readonly Gen<ContactValue> Contact =
        Gen.Select(Gen.Enum<ContactKind>(), Some, Label, Gen.Bool).Select((kind, value, label, preferred) => new ContactValue(kind, kind switch
        {
            ContactKind.Profile => "https://www.linkedin.com/in/" + value.Replace(' ', '-'),
            ContactKind.Website => "https://example.com/page/" + value.Replace(' ', '-'),
            _ => value,
        }, label, preferred));

    private static readonly Gen<ContactRecord> Record =
        from name in Some
        from parts in Line.Array[9]
        from work in Line.Array[3]
        from notes in Lines
        from met in Lines
        from birthday in Date.Nullable()
        from dates in Gen.Select(Label, Date).Select((label, date) => new LabelledDate(label, date)).Array[0, 3]
        from relations in Gen.Select(Label, Some).Select((label, who) => new Relation(label, who)).Array[0, 3]
        from contacts in Contact.Array[0, 6]
        from groups in Some.Array[0, 3]
        from interests in Some.Array[0, 3]
        from day in Gen.Int[0, 3_000_000].Nullable()
        select new ContactRecord
        {
            Name = name, GivenName = parts[0], FamilyName = parts[1], AdditionalNames = parts[2], Prefix = parts[3], Suffix = parts[4],
            PhoneticGivenName = parts[5], PhoneticFamilyName = parts[6], Nickname = parts[7], Uid = parts[8],
            Organisation = work[0], Department = work[1], Role = work[2], Notes = notes, HowWeMet = met, Birthday = birthday,
            Dates = [.. dates.Distinct()], Relations = [.. relations.Distinct()],
            Contacts = [.. contacts.DistinctBy(c => (c.Kind, c.Value.ToUpperInvariant()))],
            Groups = [.. groups.Distinct(StringComparer.OrdinalIgnoreCase)], Interests = [.. interests.Distinct()],
            ConnectedOn = day is { } number ? DateOnly.FromDayNumber(number) : null,
        };

    private static readonly Gen<VCardVersion> Version = Gen.OneOf(VCardVersion.V30, VCardVersion.V40);

    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFD)).Trim();

    [Fact]
    public void What_is_written_is_read_back_equal_and_folded_right() =>
        Gen.Select(Record, Version).Sample((record, version) =>
        {
            var text = VCardWriter.ToText(VCardContacts.ToCard(record, null, version));
            Assert.Equal(Said(record), Said(One(text)));
            Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        }, iter: 3000);

    [Fact]
    public void Any_card_brought_to_any_record_tells_that_record() =>
        Gen.Select(Record, Record, Version).Sample((before, after, version) =>
        {
            var source = VCardWriter.ToText(VCardContacts.ToCard(before, null, version));
            var half = before with { Contacts = [.. after.Contacts.Concat(before.Contacts).DistinctBy(c => (c.Kind, c.Value.ToUpperInvariant()))], Notes = after.Notes };
            Assert.Equal(Said(half), Said(One(VCardWriter.ToText(VCardContacts.ToCard(half, source, version)))));
            Assert.Equal(Said(after), Said(One(VCardWriter.ToText(VCardContacts.ToCard(after, source, version)))));
            Assert.Equal(source, VCardWriter.ToText(VCardContacts.ToCard(before, source, version)));
        }, iter: 2000);

    [Fact]
    public void Properties_that_nobody_knows_survive_every_change() =>
        Gen.Select(Record, Line.Array[1, 4], Version).Sample((record, values, version) =>
        {
            var properties = values.Select((value, i) => new VCardProperty($"X-UNKNOWN-{i}", value, "grp", [new("P", value)]));
            var source = VCardWriter.ToText(new VCard(version, [new("FN", "Ada"), .. properties]));
            var card = OneCard(VCardWriter.ToText(VCardContacts.ToCard(record, source, version)));
            return values.Select((value, i) => card.Find($"X-UNKNOWN-{i}")).Zip(values)
                .All(pair => pair.First?.Value == pair.Second && pair.First.Parameter("P") == pair.Second && pair.First.Group == "grp");
        }, iter: 2000);

    [Fact]
    public void No_bytes_at_all_make_the_reader_throw() => Gen.Byte.Array[0, 300].Sample(ReadEverything, iter: 3000);

    [Fact]
    public void No_mutilation_of_a_good_file_makes_the_reader_throw()
    {
        var file = ExporterExamples.AsBytes;
        var change = Gen.Select(Gen.Int[0, file.Length - 1], Gen.OneOf(Gen.Byte, Gen.OneOf(":;=\r\n\"\\,^ "u8.ToArray())));
        Gen.Select(Gen.Int[0, file.Length], Gen.Int[0, file.Length], change.Array[0, 12])
            .Sample((from, to, changes) =>
            {
                var bytes = (byte[])file.Clone();
                foreach (var (at, value) in changes) bytes[at] = value;
                ReadEverything(from < to ? bytes[from..to] : [.. bytes[from..], .. bytes[..to]]);
            }, iter: 3000);
    }

    private static void ReadEverything(byte[] bytes)
    {
        foreach (var reading in Contacts(bytes))
        {
            Assert.True(reading.Value is not null ^ !string.IsNullOrEmpty(reading.Why));
            if (reading.Value is not { } person) continue;
            var same = VCardWriter.ToText(VCardContacts.ToCard(person, person.SourceCard));
            Assert.Equal(person.SourceCard!.TrimEnd('\r', '\n'), same.TrimEnd('\r', '\n'));
            var changed = person with { HowWeMet = "at the lake" };
            var reread = One(VCardWriter.ToText(VCardContacts.ToCard(changed, person.SourceCard)));
            Assert.Equal((changed.Name, changed.HowWeMet), (reread.Name, reread.HowWeMet));
        }
    }
}
