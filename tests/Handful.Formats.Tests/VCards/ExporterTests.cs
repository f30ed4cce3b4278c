using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

public class ExporterTests
{
    [Fact]
    public void An_Android_phones_quoted_printable_card_is_read_whole()
    {
        var person = One(ExporterExamples.Android21);
        Assert.Equal(("Jürgen Müller", "Müller", "Jürgen"), (person.Name, person.FamilyName, person.GivenName));
        Assert.Equal(
            [
                new(ContactKind.Phone, "+49 30 901820", "mobile", true),
                new(ContactKind.Phone, "030 901821", "Laube"),
                new(ContactKind.Email, "juergen@example.org", "home"),
                new(ContactKind.Postal, "Gartenstraße 7\n10115 Berlin\nDeutschland", "home"),
            ],
            person.Contacts);
        Assert.Equal(("Mag Äpfel\nund Birnen", "Jojo"), (person.Notes, person.Nickname));
        Assert.Equal([new LabelledDate("anniversary", PartialDate.Of(2011, 5, 7)!.Value)], person.Dates);
        Assert.Equal([new Relation("spouse", "Kim")], person.Relations);
        Assert.Equal(["Garten"], person.Groups);
        Assert.Equal(Convert.FromBase64String(ExporterExamples.Pixel), person.Photo?.Bytes);
    }

    [Fact]
    public void An_iPhones_labels_and_its_birthday_without_a_year_are_understood()
    {
        var person = One(ExporterExamples.IPhone30);
        Assert.Equal(("Example Ltd", "Research", "Dr."), (person.Organisation, person.Department, person.Prefix));
        Assert.Equal(
            [
                new(ContactKind.Email, "chidi@example.com", "work", true),
                new(ContactKind.Phone, "+1 555 0100", "mobile"),
                new(ContactKind.Postal, "5 Elm Street\nSpringfield, IL 62701\nUSA", "home", true),
                new(ContactKind.Profile, "https://www.linkedin.com/in/chidi-example", "homepage"),
                new(ContactKind.Profile, "https://twitter.com/chidi"),
            ],
            person.Contacts);
        Assert.Equal([new Relation("spouse", "Tess")], person.Relations);
        Assert.Equal([new LabelledDate("anniversary", PartialDate.Of(2015, 9, 12)!.Value)], person.Dates);
        Assert.Equal(PartialDate.Of(0, 2, 29), person.Birthday);
    }

    [Fact]
    public void A_Macs_phonetic_names_own_labels_and_escaped_note_are_understood()
    {
        var person = One(ExporterExamples.MacOs30);
        Assert.Equal(("ゆき", "たなか"), (person.PhoneticGivenName, person.PhoneticFamilyName));
        Assert.Equal(
            [new(ContactKind.Phone, "+81 3 5550 0100", "Atelier"), new(ContactKind.Messenger, "xmpp:yuki@example.org", "home", true)],
            person.Contacts);
        Assert.Equal("likes kayaks, tea\nand quiet rooms", person.Notes);
        Assert.Equal("11111111-2222-3333-4444-555555555555:ABPerson", person.Uid);
    }

    [Fact]
    public void Googles_own_group_is_left_out_and_its_constants_become_words()
    {
        var person = One(ExporterExamples.Google30);
        Assert.Equal(["Choir"], person.Groups);
        Assert.Contains(new ContactValue(ContactKind.Website, "http://www.example.com/mara", "profile"), person.Contacts);
        Assert.Equal(PartialDate.Of(0, 6, 3), person.Birthday);
    }

    [Fact]
    public void Outlooks_printed_label_does_not_double_the_address()
    {
        var person = One(ExporterExamples.Outlook21);
        Assert.Equal("Beispiel, Söhne", person.Organisation);
        Assert.Equal(
            [
                new(ContactKind.Phone, "+49 40 5550100", "work"),
                new(ContactKind.Phone, "+49 40 5550101", "work fax"),
                new(ContactKind.Postal, "Haus B\nHafen 1\n20457 Hamburg\nDeutschland", "work", true),
                new(ContactKind.Email, "ole@example.com", "", true),
            ],
            person.Contacts);
        Assert.Equal([new Relation("manager", "Ida Beck")], person.Relations);
        Assert.Equal("image/png", person.Photo?.MediaType);
    }

    [Fact]
    public void Nextclouds_quoted_types_links_and_escaped_photo_are_understood()
    {
        var person = One(ExporterExamples.Nextcloud40);
        Assert.Equal(
            [
                new(ContactKind.Email, "noor@example.org", "home", true),
                new(ContactKind.Phone, "+31-20-555-0100", "home mobile"),
                new(ContactKind.Postal, "Gracht 9\n3511 Utrecht\nNederland", "work"),
                new(ContactKind.Profile, "https://social.example/@noor"),
            ],
            person.Contacts);
        Assert.Equal([new Relation("sibling", "Bram")], person.Relations);
        Assert.Equal(PartialDate.Of(1984, 6, 3), person.Birthday);
        Assert.Equal("image/png", person.Photo?.MediaType);
    }

    [Fact]
    public void Thunderbirds_card_says_which_address_comes_first()
    {
        var person = One(ExporterExamples.Thunderbird40);
        Assert.Equal(
            [
                new(ContactKind.Email, "gia@example.com", "", true),
                new(ContactKind.Email, "gia@work.example"),
                new(ContactKind.Phone, "+39 06 555 0100", "work"),
                new(ContactKind.Website, "https://www.example.com", "work"),
                new(ContactKind.Messenger, "matrix:u/gia:example.org"),
            ],
            person.Contacts);
        Assert.Equal(PartialDate.Of(0, 2, 29), person.Birthday);
    }
}
