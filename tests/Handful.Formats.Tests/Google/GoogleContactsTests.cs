using Handful.Formats.Google;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests.Google;

public class GoogleContactsTests
{
    private const string New = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
        + "Organization Title,Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
        + "Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,"
        + "Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,"
        + "Custom Field 2 - Label,Custom Field 2 - Value\n";

    private const string Old = "Name,Given Name,Additional Name,Family Name,Given Name Yomi,Family Name Yomi,Birthday,Hobby,Notes,Group Membership,"
        + "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,IM 1 - Type,IM 1 - Service,IM 1 - Value\n";

    [Fact]
    public void The_form_since_2024_is_read_whole()
    {
        var ada = Only(New + "Ada,B.,Fictional,エイダ,ミステリ,Dr.,PhD,Addie,,Engines,Lead,Core,1984-12-03,\"line 1\nline 2\",Rowers ::: * myContacts ::: * starred,* Work,"
            + "ada@example.com ::: a2@example.org,,a3@example.net,Mobile,+44 7700 900100,Home,,1 Main St,Bath,BA1 1AA,UK,Spouse,Vincent,Profile,https://www.linkedin.com/in/Ada/,"
            + "Anniversary, --06-15,Met,PyCon,Allergy to small talk,yes\n");
        Assert.Equal(("Dr. Ada B. Fictional", "Addie", "PhD", "Engines", "Core", "Lead"), (ada.Name, ada.Nickname, ada.Suffix, ada.Organisation, ada.Department, ada.Role));
        Assert.Equal(("エイダ", "ミステリ"), (ada.PhoneticGivenName, ada.PhoneticFamilyName));
        Assert.Equal(
            [
                new(ContactKind.Email, "ada@example.com", "work", Preferred: true), new(ContactKind.Email, "a2@example.org", "work"),
                new(ContactKind.Email, "a3@example.net"), new(ContactKind.Phone, "+44 7700 900100", "mobile"),
                new(ContactKind.Postal, "1 Main St\nBA1 1AA Bath\nUK", "home"), new(ContactKind.Profile, "https://www.linkedin.com/in/ada", "Profile"),
            ],
            ada.Contacts);
        Assert.Equal(["Rowers"], ada.Groups);
        Assert.Equal([new("spouse", "Vincent")], ada.Relations);
        Assert.Equal([new("anniversary", PartialDate.Of(0, 6, 15)!.Value)], ada.Dates);
        Assert.Equal(("PyCon", "line 1\nline 2\nAllergy to small talk: yes"), (ada.HowWeMet, ada.Notes));
    }

    [Fact]
    public void The_old_form_is_read_from_UTF_16()
    {
        var ada = GoogleContacts.Read(Utf16(Old + "Ada B. Fictional,Ada,B.,Fictional,,, --04-01,chess;tea,,Rowers ::: * myContacts,* Home,ada@example.com,Mobile,"
            + "+44 7700 900100,,Engines,Lead,Home,XMPP,ada@jabber.example\n")).Single().Value!;
        Assert.Equal(("Ada B. Fictional", "Engines", "Lead"), (ada.Name, ada.Organisation, ada.Role));
        Assert.Equal(PartialDate.Of(0, 4, 1), ada.Birthday);
        Assert.Equal(["chess", "tea"], ada.Interests);
        Assert.Contains(new ContactValue(ContactKind.Messenger, "ada@jabber.example", "XMPP"), ada.Contacts);
    }

    [Fact]
    public void Whoever_has_only_an_address_is_called_by_it() =>
        Assert.Equal("only@example.com", Only(New + ",,,,,,,,,,,,,,* otherContacts,,only@example.com,,,,,,,,,,,,,,,,,,,,\n").Name);

    [Fact]
    public void A_row_with_a_group_and_nothing_else_is_refused() =>
        Assert.Equal("This line names nobody.", GoogleContacts.Read(Utf8(New + ",,,,,,,,,,,,,,* myContacts,,,,,,,,,,,,,,,,,,,,,,\n")).Single().Why);

    private static ContactRecord Only(string text) => GoogleContacts.Read(Utf8(text)).Single().Value!;
}
