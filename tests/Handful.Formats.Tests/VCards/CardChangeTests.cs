using System.Text;
using Handful.Formats.VCards;
using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

public class CardChangeTests
{
    private static string Changed(string source, Func<ContactRecord, ContactRecord> change, VCardVersion version = VCardVersion.V40)
    {
        var record = change(One(source));
        var text = VCardWriter.ToText(VCardContacts.ToCard(record, source, version));
        Assert.Equal(Said(record), Said(One(text)));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        return text;
    }

    [Theory]
    [MemberData(nameof(ExporterExamples.All), MemberType = typeof(ExporterExamples))]
    public void A_card_of_which_nothing_changed_comes_back_exactly(string source) =>
        Assert.Equal(source, VCardWriter.ToText(VCardContacts.ToCard(One(source), source)));

    [Theory]
    [MemberData(nameof(ExporterExamples.All), MemberType = typeof(ExporterExamples))]
    public void Whatever_program_wrote_it_a_change_is_read_back_and_nothing_else_with_it(string source)
    {
        foreach (var version in new[] { VCardVersion.V30, VCardVersion.V40 })
        {
            Changed(source, person => person with { Notes = "new, and longer than a line: " + new string('ü', 60) }, version);
            Changed(source, person => person with { Name = "Someone Else", FamilyName = "Else", GivenName = "Someone" }, version);
            Changed(source, person => person with { Contacts = [.. person.Contacts.Reverse()] }, version);
            Changed(source, person => person with { Contacts = [.. person.Contacts.Skip(1), new(ContactKind.Phone, "+1 555 0199", "boat", true)] }, version);
            Changed(source, person => person with { Contacts = [], Dates = [], Relations = [], Groups = [], Birthday = null }, version);
            Changed(source, person => person with { Organisation = "", Department = "", Role = "", Nickname = "", PhoneticFamilyName = "Other" }, version);
        }
    }

    [Fact]
    public void What_is_not_understood_keeps_its_value_and_parameters()
    {
        var source = Card("3.0", "N:Moss;Ada;;;", "FN:Ada Moss", "item7.X-Odd;foo=\"a;b\":keep\\this;as,it\\,is", "TEL;type=CELL;x-mine=1:123", "item7.X-ABLabel:Odd");
        var text = Changed(source, person => person with { Role = "Painter" });
        Assert.Contains("\r\nitem7.X-Odd;foo=\"a;b\":keep\\this;as,it\\,is\r\nTEL;type=CELL;x-mine=1:123\r\nitem7.X-ABLabel:Odd\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nTITLE:Painter\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_goes_takes_its_label_along()
    {
        var source = Card("3.0", "N:Moss;Ada;;;", "FN:Ada Moss", "item1.TEL:123", "item1.X-ABLabel:Boat", "item2.TEL:456", "item2.X-ABLabel:Barn");
        var text = Changed(source, person => person with { Contacts = [person.Contacts[1]] });
        Assert.DoesNotContain("item1", text, StringComparison.Ordinal);
        Assert.Contains("item2.TEL:456\r\nitem2.X-ABLabel:Barn\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_programs_own_group_stays_when_the_owners_change()
    {
        var text = Changed(ExporterExamples.Google30, person => person with { Groups = ["Rowing, club"] });
        Assert.Contains("CATEGORIES:myContacts,Rowing\\, club\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VCardVersion.V30, "PHOTO;ENCODING=b;TYPE=PNG:iVBOR")]
    [InlineData(VCardVersion.V40, "PHOTO:data:image/png;base64,iVBOR")]
    public void A_21_card_that_changes_is_written_anew_with_all_that_it_told(VCardVersion version, string photo)
    {
        var text = Changed(ExporterExamples.Outlook21, person => person with { Role = "Koch" }, version).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.StartsWith($"BEGIN:VCARD\r\nVERSION:{(version == VCardVersion.V30 ? "3.0" : "4.0")}\r\n", text, StringComparison.Ordinal);
        Assert.Contains(photo, text, StringComparison.Ordinal);
        Assert.Contains("ORG:Beispiel\\, Söhne;Einkauf\r\n", text, StringComparison.Ordinal);
        Assert.Contains("X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("QUOTED-PRINTABLE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_photo_replaces_the_old_and_none_keeps_it()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        var kept = One(VCardWriter.ToText(VCardContacts.ToCard(One(ExporterExamples.Nextcloud40) with { Photo = null, Role = "Cook" }, ExporterExamples.Nextcloud40)));
        Assert.Equal("image/png", kept.Photo?.MediaType);
        Changed(ExporterExamples.Nextcloud40, person => person with { Photo = new ContactPhoto("image/jpeg", jpeg) });
    }

    [Fact]
    public void A_card_without_the_names_its_version_asks_for_gets_them_when_it_changes()
    {
        var text = Changed(Card("3.0", "EMAIL:ada@example.com"), person => person with { Role = "Cook" });
        Assert.Contains("FN:ada@example.com\r\nN:;;;;\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_in_a_foreign_character_set_can_be_stored_and_given_back()
    {
        byte[] bytes = [.. "BEGIN:VCARD\r\nVERSION:3.0\r\nFN;CHARSET=windows-1251:"u8, .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Анна"), .. "\r\nEND:VCARD\r\n"u8];
        var source = One(bytes).SourceCard!;
        Assert.Contains("FN;CHARSET=UTF-8:Анна\r\n", source, StringComparison.Ordinal);
        Assert.Equal(source, VCardWriter.ToText(VCardContacts.ToCard(One(bytes), source)));
    }

    [Fact]
    public void A_source_that_is_no_card_is_as_good_as_none() =>
        Assert.Contains("FN:Ada\r\n", VCardWriter.ToText(VCardContacts.ToCard(new ContactRecord { Name = "Ada" }, "nothing")), StringComparison.Ordinal);
}
