using Handful.Formats.Outlook;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests.Outlook;

public class OutlookContactsTests
{
    private const string Header = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business State,Business Postal Code,"
        + "Business Country/Region,Home Street,Home City,Home Phone,Business Phone,Mobile Phone,Anniversary,Birthday,Categories,E-mail Address,E-mail Type,"
        + "E-mail 2 Address,E-mail 2 Type,E-mail 3 Address,Notes,Spouse,Web Page\r\n";

    [Fact]
    public void A_person_is_read_with_every_way_to_reach_them()
    {
        var person = OutlookContacts.Read(Windows1252(Header + "Dr.,Gün,,Erfunden,,Beispiel GmbH,Labor,CTO,1 Weg,Köln,NRW,50667,Germany,2 Ufer,Bonn,+49 1,+49 2,+49 3,"
            + "6/15/2010,0/0/00,Friends;Work,g@example.com,SMTP,/o=corp/cn=g,EX,g3@example.org,\"multi\r\nline\",Bea,https://g.example\r\n")).Single().Value!;
        Assert.Equal(("Dr. Gün Erfunden", "Beispiel GmbH", "Labor", "CTO"), (person.Name, person.Organisation, person.Department, person.Role));
        Assert.Equal(
            [
                new(ContactKind.Email, "g@example.com"), new(ContactKind.Email, "g3@example.org"), new(ContactKind.Phone, "+49 3", "mobile"),
                new(ContactKind.Phone, "+49 1", "home"), new(ContactKind.Phone, "+49 2", "work"), new(ContactKind.Postal, "2 Ufer\nBonn", "home"),
                new(ContactKind.Postal, "1 Weg\n50667 Köln NRW\nGermany", "work"), new(ContactKind.Website, "https://g.example"),
            ],
            person.Contacts);
        Assert.Null(person.Birthday);
        Assert.Equal([new("anniversary", PartialDate.Of(2010, 6, 15)!.Value)], person.Dates);
        Assert.Equal(["Friends", "Work"], person.Groups);
        Assert.Equal([new("spouse", "Bea")], person.Relations);
        Assert.Equal("multi\nline", person.Notes);
    }

    [Theory]
    [InlineData("3/4/1985", "2/28/1990", 3, 4)]
    [InlineData("3/4/1985", "28/2/1990", 4, 3)]
    [InlineData("1985-03-04", "", 3, 4)]
    public void Dates_put_the_month_first_unless_another_one_proves_otherwise(string birthday, string other, int month, int day)
    {
        using var file = Utf8($"First Name,Last Name,E-mail Address,Home Street,Business Phone,Birthday\nAda,F,a@example.com,,,{birthday}\nBea,B,b@example.com,,,{other}\n");
        Assert.Equal(PartialDate.Of(1985, month, day), OutlookContacts.Read(file).First().Value!.Birthday);
    }
}
