using CsCheck;
using Handful.Formats.Guests;

namespace Handful.Formats.Tests.Guests;

public class PastedGuestsTests
{
    [Theory]
    [InlineData("Ada Fictional", "Ada Fictional", "", "", "")]
    [InlineData("1. Ada Fictional, Lead at Engines", "Ada Fictional", "Lead", "Engines", "")]
    [InlineData("2) Ada Fictional, Founder, Engines Ltd", "Ada Fictional", "Founder", "Engines Ltd", "")]
    [InlineData("3) Ada Fictional – Lead @ Engines", "Ada Fictional", "Lead", "Engines", "")]
    [InlineData("- Ada Fictional (Engines)", "Ada Fictional", "", "Engines", "")]
    [InlineData("* Ada Fictional <ada@example.com>", "Ada Fictional", "", "", "ada@example.com")]
    [InlineData("• Ada Fictional <Ada@example.com>, Lead", "Ada Fictional", "Lead", "", "ada@example.com")]
    [InlineData("Ada Fictional | Lead | Engines", "Ada Fictional", "Lead", "Engines", "")]
    [InlineData("Ada Fictional\tLead\tEngines\tada@example.com", "Ada Fictional", "Lead", "Engines", "ada@example.com")]
    [InlineData("\"Fictional, Ada\" <ada@example.com>", "Ada Fictional", "", "", "ada@example.com")]
    [InlineData("Fictional, Ada; Lead; Engines", "Ada Fictional", "Lead", "Engines", "")]
    [InlineData("Ada Fictional (she/her), Lead", "Ada Fictional", "Lead", "", "")]
    [InlineData("Ada Fictional - Lead at Engines - ada@example.com", "Ada Fictional", "Lead", "Engines", "ada@example.com")]
    [InlineData("Dr. Ada Fictional, LL.M., Lead at Engines", "Ada Fictional", "Lead", "Engines", "")]
    [InlineData("Ada Fictional: Lead, Engines", "Ada Fictional", "Lead", "Engines", "")]
    [InlineData("ADA FICTIONAL, LEAD AT HALL ENGINES", "Ada Fictional", "Lead", "Hall Engines", "")]
    [InlineData("ada fictional, lead", "Ada Fictional", "lead", "", "")]
    [InlineData("Ada Fictional +1", "Ada Fictional", "", "", "")]
    [InlineData("Ada Fictional & partner", "Ada Fictional", "", "", "")]
    [InlineData("mailto:ada.fictional@example.com", "Ada Fictional", "", "", "ada.fictional@example.com")]
    [InlineData("李示例, Translator at 出版社", "李示例", "Translator", "出版社", "")]
    [InlineData("Plinka", "Plinka", "", "", "")]
    public void A_guest_is_found_in_whatever_style_the_line_is_written(string line, string name, string role, string organisation, string email)
    {
        var guest = Only(line);
        Assert.Equal((name, role, organisation, email), (guest.Name, guest.Role, guest.Organisation, guest.Email));
    }

    [Fact]
    public void Telephones_links_handles_and_interests_are_told_apart()
    {
        Assert.Equal("+44 7700 900100", Only("Ada Fictional, +44 7700 900100").Phone);
        Assert.Equal("https://www.linkedin.com/in/ada-f", Only("Ada Fictional https://www.linkedin.com/in/Ada-F").Profile);
        Assert.Equal([("Handle", "@adaf")], Only("Ada Fictional @adaf").Answers);
        Assert.Equal(["chess", "tea"], Only("Ada Fictional, Lead at Engines (interests: chess, tea)").Interests);
        Assert.Equal(["chess", "tea"], Only("Ada Fictional [Engines] – lead, chess, tea").Interests);
    }

    [Theory]
    [InlineData("Ada Fictional (maybe)", "Ada Fictional may come, but has not said yes.")]
    [InlineData("Ada Fictional – declined", "Ada Fictional has declined.")]
    [InlineData("Ada Fictional, Lead (waitlist)", "Ada Fictional is on the waiting list.")]
    [InlineData("Guests for Thursday (copied from the thread)", "This line names no guest.")]
    [InlineData("Total: 33 confirmed, 2 maybe", "This line names no guest.")]
    [InlineData("Sent from my phone", "This line names no guest.")]
    [InlineData("See you at 8", "This line names no guest.")]
    public void Lines_of_nobody_who_comes_are_left_out_with_a_reason(string line, string why) =>
        Assert.Equal((GuestReadingKind.LeftOut, why), GuestLists.ReadPasted(line).Select(reading => (reading.Kind, reading.Why)).Single());

    [Fact]
    public void Two_people_may_share_a_line_and_one_person_two_lines()
    {
        var names = Guests("Ada Fictional, Lead at Engines; Bea Beispiel, Potter at Kiln & Co\nCleo Other\ncleo@example.com\nada@example.org\n");
        Assert.Equal(["Ada Fictional", "Bea Beispiel", "Cleo Other", "Ada"], names.Select(guest => guest.Name));
        Assert.Equal("cleo@example.com", names[2].Email);
    }

    [Fact]
    public void Lines_are_counted_from_the_pasted_text() =>
        Assert.Equal([2, 4], GuestLists.ReadPasted("\nAda Fictional\n\nBea Beispiel").Select(reading => reading.At));

    [Fact]
    public void No_text_makes_it_throw_and_every_guest_has_a_name() =>
        Gen.String[Gen.Char["ab Z@.,;:|()[]<>\"+1-–&\t\n"], 0, 200].Sample(text =>
            Assert.All(GuestLists.ReadPasted(text), reading => Assert.True(reading.Guest is null ? reading.Why!.Length > 0 : reading.Guest.Name.Length > 0)));

    [Fact]
    public void Any_letters_at_all_are_survived() => Gen.String[0, 300].Sample(text => Assert.All(GuestLists.ReadPasted(text), reading => Assert.True(reading.At > 0)));

    private static List<GuestRecord> Guests(string text) => [.. GuestLists.ReadPasted(text).Where(reading => reading.Guest is not null).Select(reading => reading.Guest!)];

    private static GuestRecord Only(string line) => Assert.Single(Guests(line));
}
