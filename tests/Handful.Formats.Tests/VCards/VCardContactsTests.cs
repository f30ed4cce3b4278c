using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

public class VCardContactsTests
{
    [Theory]
    [InlineData("Ada Moss", "FN:Ada Moss", "N:Other;Name")]
    [InlineData("Dr. Ada May Ann Moss Jr., M.D.", "N:Moss;Ada;May,Ann;Dr.;Jr.\\, M.D.")]
    [InlineData("Ada Moss", "FN:", "N:Moss;Ada;;;")]
    [InlineData("山田 太郎", "N:山田;太郎;;;")]
    [InlineData("Addy", "NICKNAME:Addy", "ORG:Acme")]
    [InlineData("Acme", "ORG:Acme;Sales", "EMAIL:ada@example.com")]
    [InlineData("ada@example.com", "TEL:+1 555 0100", "EMAIL:ada@example.com")]
    public void A_person_is_called_by_the_best_that_the_card_has(string name, params string[] lines) =>
        Assert.Equal(name, One(Card("3.0", lines)).Name);

    [Fact]
    public void A_card_to_call_nobody_by_is_refused() =>
        Assert.Equal("This card has no name, organisation or address to call the person by.", Assert.Single(Contacts(Card("3.0", "TEL:1"))).Why);

    [Theory]
    [InlineData("KIND:group")]
    [InlineData("X-ADDRESSBOOKSERVER-KIND:group")]
    public void A_group_is_no_person(string kind) =>
        Assert.Equal("This card is a group, not a person.", Assert.Single(Contacts(Card("4.0", "FN:Choir", kind))).Why);

    [Theory]
    [InlineData("BDAY:1984-06-03", "1984-06-03")]
    [InlineData("BDAY:19840603", "1984-06-03")]
    [InlineData("BDAY:--0603", "--06-03")]
    [InlineData("BDAY:--06-03", "--06-03")]
    [InlineData("BDAY:1604-06-03", "--06-03")]
    [InlineData("BDAY;X-APPLE-OMIT-YEAR=1900:1900-06-03", "--06-03")]
    [InlineData("BDAY:1984-06-03T00:00:00Z", "1984-06-03")]
    [InlineData("BDAY;VALUE=date-time:19840603T120000Z", "1984-06-03")]
    [InlineData("BDAY:03.06.1984", "1984-06-03")]
    [InlineData("BDAY:6/25/1984", "1984-06-25")]
    [InlineData("BDAY:1984-06", "1984-06")]
    [InlineData("BDAY:1984", "1984")]
    [InlineData("BDAY;VALUE=text:around 1984", null)]
    [InlineData("BDAY:1984-02-30", null)]
    [InlineData("BDAY:3/6/1984", null)]
    public void Birthdays_come_in_many_forms_and_a_doubtful_one_is_none(string line, string? date) =>
        Assert.Equal(date, Person("3.0", line).Birthday?.ToString());

    [Theory]
    [InlineData("TEL;WORK;FAX:1", ContactKind.Phone, "1", "work fax")]
    [InlineData("TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+1-555-0100;ext=7", ContactKind.Phone, "+1-555-0100 ext. 7", "mobile")]
    [InlineData("EMAIL:mailto:ada%40example.com?subject=x", ContactKind.Email, "ada@example.com", "")]
    [InlineData("URL;TYPE=work:www.example.com", ContactKind.Website, "www.example.com", "work")]
    [InlineData("URL:https://de.linkedin.com/in/ada", ContactKind.Profile, "https://de.linkedin.com/in/ada", "")]
    [InlineData("URL:https://bsky.app/profile/ada.example", ContactKind.Profile, "https://bsky.app/profile/ada.example", "")]
    [InlineData("URL:https://social.example/@ada", ContactKind.Profile, "https://social.example/@ada", "")]
    [InlineData("URL:https://github.com", ContactKind.Website, "https://github.com", "")]
    [InlineData("URL:https://notlinkedin.com/in/ada", ContactKind.Website, "https://notlinkedin.com/in/ada", "")]
    [InlineData("X-TWITTER:@ada", ContactKind.Profile, "https://x.com/ada", "")]
    [InlineData("X-SOCIALPROFILE;type=twitter;x-user=ada:x-apple:ada", ContactKind.Profile, "https://x.com/ada", "")]
    [InlineData("X-SOCIALPROFILE;type=gamenet:ada7", ContactKind.Profile, "ada7", "gamenet")]
    [InlineData("X-AIM;HOME:ada7", ContactKind.Messenger, "aim:ada7", "home")]
    [InlineData("X-JABBER:ada@example.org", ContactKind.Messenger, "xmpp:ada@example.org", "")]
    [InlineData("IMPP;X-SERVICE-TYPE=Skype:skype:ada", ContactKind.Messenger, "skype:ada", "")]
    [InlineData("LABEL;HOME:1 Elm Street\\nSpringfield", ContactKind.Postal, "1 Elm Street\nSpringfield", "home")]
    [InlineData("ADR;LABEL=\"1 Elm Street^nSpringfield\":;;;;;;", ContactKind.Postal, "1 Elm Street\nSpringfield", "")]
    public void Each_way_to_reach_somebody_has_its_kind_value_and_label(string line, ContactKind kind, string value, string label) =>
        Assert.Equal([new(kind, value, label)], Person("3.0", line).Contacts);

    [Theory]
    [InlineData("TEL;PREF:1")]
    [InlineData("TEL;TYPE=home,pref:1")]
    [InlineData("TEL;PREF=1:1")]
    public void Every_versions_way_to_prefer_one_is_understood(string line) => Assert.True(Person("3.0", line).Contacts[0].Preferred);

    [Theory]
    [InlineData("RELATED;TYPE=friend;VALUE=text:Bo Birch", "friend", "Bo Birch")]
    [InlineData("X-SPOUSE:Bo Birch", "spouse", "Bo Birch")]
    [InlineData("X-EVOLUTION-ASSISTANT:Bo Birch", "assistant", "Bo Birch")]
    [InlineData("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo Birch;0;mentor;;", "mentor", "Bo Birch")]
    public void Other_people_are_told_in_many_ways(string line, string label, string name) =>
        Assert.Equal([new Relation(label, name)], Person("4.0", line).Relations);

    [Fact]
    public void A_relation_that_is_only_an_identifier_names_nobody() =>
        Assert.Empty(Person("4.0", "RELATED;TYPE=friend:urn:uuid:7e5d0f3a").Relations);

    [Fact]
    public void The_same_address_twice_is_one() =>
        Assert.Single(Person("3.0", "EMAIL;TYPE=work:ada@example.com", "EMAIL:Ada@Example.com").Contacts);

    [Fact]
    public void Notes_are_joined_and_interests_listed()
    {
        var person = Person("4.0", "NOTE:one", "NOTE:two", "INTEREST:kayaks", "HOBBY;LEVEL=high:baking");
        Assert.Equal("one\n\ntwo", person.Notes);
        Assert.Equal(["kayaks", "baking"], person.Interests);
    }

    [Fact]
    public void A_title_comes_before_a_role() => Assert.Equal("Chair", Person("3.0", "ROLE:Executive", "TITLE:Chair").Role);

    [Fact]
    public void A_reading_given_for_sorting_counts_only_for_names_not_in_letters()
    {
        Assert.Equal("たなか", One(Card("4.0", "FN:田中ゆき", "N;SORT-AS=\"たなか,ゆき\":田中;ゆき;;;")).PhoneticFamilyName);
        Assert.Equal("", One(Card("4.0", "FN:Noor de Vries", "N;SORT-AS=\"Vries,Noor\":de Vries;Noor;;;")).PhoneticFamilyName);
        Assert.Equal("ﾀﾛｳ", One(Card("2.1", "N:山田;太郎", "SOUND;X-IRMC-N:ﾔﾏﾀﾞ;ﾀﾛｳ;;;")).PhoneticGivenName);
    }

    [Theory]
    [InlineData("PHOTO;VALUE=uri:https://example.com/ada.jpg")]
    [InlineData("PHOTO;ENCODING=b:PHN2Zz48L3N2Zz4=")]
    [InlineData("PHOTO;ENCODING=b:!!!")]
    public void A_link_or_a_picture_no_browser_shows_is_no_photo(string line) => Assert.Null(Person("3.0", line).Photo);

    [Fact]
    public void Control_characters_do_not_get_through() =>
        Assert.Equal("Ada Moss", One(Card("2.1", "FN;QUOTED-PRINTABLE:=01Ada=0D=0AMoss=00")).Name);
}
