using CsCheck;
using Handful.Formats.Guests;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests.Guests;

public class GuestListsTests
{
    private const string Luma = "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,qr_code_url,ticket_name,"
        + "What's your company?,What's your role?,What would you like to talk about?,What can you help others with?,What are you looking for?,LinkedIn,Favourite word\n";

    [Fact]
    public void Answers_are_sorted_by_the_words_of_their_questions()
    {
        var ada = Only(Luma + "g1,Ada Fictional,Ada,Fictional, Ada@Example.com ,+44 7700 900100,,approved,,,Standard,Engines,Lead,\"chess, tea\",code review,a mentor,"
            + "linkedin.com/in/Ada,calm\n");
        Assert.Equal(("g1", "Ada Fictional", "ada@example.com", "+44 7700 900100"), (ada.Id, ada.Name, ada.Email, ada.Phone));
        Assert.Equal(("Engines", "Lead", "https://www.linkedin.com/in/ada"), (ada.Organisation, ada.Role, ada.Profile));
        Assert.Equal(["chess", "tea"], ada.Interests);
        Assert.Equal(["code review"], ada.Gives);
        Assert.Equal(["a mentor"], ada.Wants);
        Assert.Equal([("Favourite word", "calm")], ada.Answers);
    }

    [Theory]
    [InlineData("declined", "Ada Fictional has declined.")]
    [InlineData("waitlist", "Ada Fictional is on the waiting list.")]
    [InlineData("invited", "Ada Fictional is invited and has not answered.")]
    [InlineData("pending_approval", "Ada Fictional is not confirmed yet.")]
    public void Whoever_does_not_come_is_left_out_and_said_so(string status, string why)
    {
        var reading = Read($"{Luma}g1,Ada Fictional,,,a@example.com,,,{status},,,,,,,,,,\n").Single();
        Assert.Equal((GuestReadingKind.LeftOut, why), (reading.Kind, reading.Why));
        Assert.Null(reading.AsReading().Value);
    }

    [Fact]
    public void Whoever_is_at_the_door_comes_whatever_the_status_says() =>
        Assert.Equal("Ada Fictional", Only(Luma + "g1,Ada Fictional,,,a@example.com,,,pending_approval,2026-09-24T16:00:00Z,,,,,,,,,\n").Name);

    [Fact]
    public void Declined_and_then_approved_is_coming_in_either_order() =>
        Gen.Bool.Sample(turned =>
        {
            const string Declined = "g1,Ada Fictional,,,ada@example.com,+44 7700 900100,,declined,,,,,,,,,,\n";
            const string Approved = "g2,Ada Fictional,,,ADA@example.com,,,approved,,,,Engines,,,,,,\n";
            var readings = Read(Luma + (turned ? Approved + Declined : Declined + Approved));
            var ada = Assert.Single(readings, reading => reading.Kind == GuestReadingKind.Guest).Guest!;
            Assert.Equal(("+44 7700 900100", "Engines"), (ada.Phone, ada.Organisation));
            Assert.Equal("Ada Fictional is on this list more than once.", Assert.Single(readings, reading => reading.Guest is null).Why);
        });

    [Theory]
    [InlineData("Ada Fictional 🌲", "a@example.com", "Ada Fictional")]
    [InlineData("ADA O'FICTIONAL-MCROE", "a@example.com", "Ada O'Fictional-McRoe")]
    [InlineData("a.fictional", "a.fictional@example.com", "A. Fictional")]
    [InlineData("", "ada.fictional@example.com", "Ada Fictional")]
    [InlineData("Ada Fictional (she/her)", "", "Ada Fictional")]
    public void Names_are_tidied(string written, string email, string name) =>
        Assert.Equal(name, Only($"{Luma}g1,{written},,,{email},,,approved,,,,,,,,,,\n").Name);

    [Fact]
    public void A_plus_one_without_a_name_is_nobody_to_meet()
    {
        var readings = Read(Luma + "g1,Ada Fictional,,,ada@example.com,,,approved,,,,,,,,,,\ng2,Ada Fictional +1,,,ada+guest@example.com,,,approved,,,,,,,,,,\n");
        Assert.Equal("Ada Fictional", Assert.Single(readings, reading => reading.Guest is not null).Guest!.Name);
        Assert.Equal("Ada Fictional brings somebody who is not named.", readings[1].Why);
    }

    [Fact]
    public void Lines_in_an_answer_are_subjects_and_their_commas_part_nothing() =>
        Assert.Equal(["ROS on cheap boards", "Soil, how deep?", "Why so fast"],
            Only(Luma + "g1,Ada,,,a@example.com,,,approved,,,,,,\"ROS on cheap boards\nSoil, how deep?\n\"\"Why so fast\"\"\",,,,\n").Interests);

    private const string Eventbrite = "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Home City,Company,Job Title,Which topics interest you?,"
        + "\"Anything we should know (access, diet)?\",Dietary requirements\n";

    [Fact]
    public void A_second_ticket_with_the_buyers_address_is_another_guest_without_it()
    {
        var guests = Guests(Eventbrite + "1,Cleo,Other,ada@example.com,12,Attending,Bath,,,,,\n1,Ada,Fictional,ada@example.com,11,Checked In,,,,chess | tea,,\n");
        Assert.Equal([("Cleo Other", "", "Bath"), ("Ada Fictional", "ada@example.com", "")], guests.Select(guest => (guest.Name, guest.Email, guest.Place)));
        Assert.Equal(["chess", "tea"], guests[1].Interests);
    }

    [Fact]
    public void What_is_asked_for_the_hosts_kitchen_and_stairs_is_never_kept()
    {
        var ada = Only(Eventbrite + "1,Ada,Fictional,ada@example.com,11,Attending,,,,,\"Wheelchair user,\nno nuts\",vegan\n");
        Assert.Empty(ada.Answers);
        Assert.Empty(ada.Interests);
    }

    [Theory]
    [InlineData("Not Attending", "Ada Fictional has declined.")]
    [InlineData("Refunded", "Ada Fictional has been given the money back.")]
    [InlineData("Deleted", "Ada Fictional has been taken off the list.")]
    public void Eventbrite_says_in_its_own_words_who_does_not_come(string status, string why) =>
        Assert.Equal(why, Read($"{Eventbrite}1,Ada,Fictional,ada@example.com,11,{status},,,,,,\n").Single().Why);

    [Fact]
    public void A_ticket_without_a_name_is_nobody() =>
        Assert.Equal("This line names nobody yet.", Read(Eventbrite + "1,Info Requested,Info Requested,ada@example.com,11,Attending,,,,,,\n").Single().Why);

    [Fact]
    public void Meetup_calls_tabs_a_spreadsheet_and_tells_people_apart_by_number()
    {
        var text = "Name,Attendance,User ID,Title,Event Host,RSVP,Guests,URL of Member Profile,What are you working on?\n"
            + "Ada F.,Y,user 1,Organizer,Yes,Yes,0,https://www.meetup.com/x/members/1/,Lead at Engines; chess, tea\nAda F.,,user 2,,,Yes,2,https://www.meetup.com/x/members/2/,\n"
            + "Bea,,user 3,,,Waitlist,0,,\nCleo,,user 4,,,No,0,,\n";
        using var file = Utf8(text.Replace(", tea", " and tea", StringComparison.Ordinal).Replace(',', '\t'));
        var readings = GuestLists.Read(file, "guests.xls").ToList();
        var first = readings[0].Guest!;
        Assert.Equal(("user 1", "Lead", "Engines", "https://www.meetup.com/x/members/1/"), (first.Id, first.Role, first.Organisation, first.Profile));
        Assert.Equal(["chess and tea"], first.Interests);
        Assert.Equal("user 2", readings[1].Guest!.Id);
        Assert.Equal(["Bea is on the waiting list.", "Cleo has declined."], readings.Skip(2).Select(reading => reading.Why));
    }

    private const string Pretix = "Event slug;Order code;Position ID;Status;Email;Phone number;Product;Attendee name;Attendee name: Given name;Attendee name: Family name;"
        + "Attendee email;Company;Address;City;Order comment;Topics – Energy;Topics – Arts;Company;Invoice address name;Address;City;Payment providers\r\n";

    [Fact]
    public void The_invoice_is_not_the_guest_and_an_order_lends_its_address_to_one()
    {
        var guests = Guests(Pretix
            + "e;A;1;paid;ada@example.com;+44 7700 900100;Ticket;Ada Fictional;Ada;Fictional;ada@example.com;Engines;;Bath;late;Yes;No;Billing Ltd;Accounts;1 Way;London;\r\n"
            + "e;A;2;paid;ada@example.com;+44 7700 900100;Ticket;Bea Beispiel;Bea;Beispiel;;;;;;No;Yes;Billing Ltd;Accounts;1 Way;London;\r\n"
            + "e;B;1;paid;cleo@example.com;;Ticket;Cleo Other;Cleo;Other;;;;;;Yes;Yes;;;;;\r\n");
        Assert.Equal([("A-1", "Ada Fictional", "ada@example.com", "Engines", "Bath"), ("A-2", "Bea Beispiel", "", "", ""), ("B-1", "Cleo Other", "cleo@example.com", "", "")],
            guests.Select(guest => (guest.Id, guest.Name, guest.Email, guest.Organisation, guest.Place)));
        Assert.Equal(["Energy"], guests[0].Interests);
        Assert.Equal(["Arts"], guests[1].Interests);
        Assert.Equal(("+44 7700 900100", ""), (guests[0].Phone, guests[1].Phone));
        Assert.All(guests, guest => Assert.Empty(guest.Answers));
    }

    [Theory]
    [InlineData("canceled", "has cancelled")]
    [InlineData("expired", "expired")]
    [InlineData("pending", "not confirmed")]
    public void Only_paid_orders_of_pretix_come(string status, string words) =>
        Assert.Contains(words, Read($"{Pretix}e;A;1;{status};;;;Ada;;;;;;;;;;;;;;\r\n").Single().Why, StringComparison.Ordinal);

    [Fact]
    public void Tito_leaves_tickets_without_an_owner_and_void_ones_out()
    {
        var readings = Read("Number,Ticket,Ticket Full Name,Ticket First Name,Ticket Last Name,Ticket Email,Ticket Company Name,Void Status,Ticket Reference,Order Name,Order Email,Job title,Dietary requirements,What would you love to discuss?\n"
            + "1,Full,Ada Fictional,Ada,Fictional,ada@example.com,Engines,,X-1,Bea Beispiel,bea@example.com,Lead,vegan,\"chess, tea\"\n"
            + "2,Full,,,,,,,X-2,Bea Beispiel,bea@example.com,,,\n3,Full,Cleo Other,Cleo,Other,cleo@example.com,,true,X-3,,,,,\n");
        Assert.Equal(("Ada Fictional", "Lead"), (readings[0].Guest!.Name, readings[0].Guest!.Role));
        Assert.Equal(["chess", "tea"], readings[0].Guest!.Interests);
        Assert.Empty(readings[0].Guest!.Answers);
        Assert.Equal(["This line names nobody yet.", "Cleo Other has been taken off the list."], readings.Skip(1).Select(reading => reading.Why));
    }

    [Fact]
    public void A_plain_table_needs_no_event_site()
    {
        var ada = Only("id,name,interests,wants,gives,purpose,knows,available\n7,Ada Fictional,chess; tea,a mentor; a cofounder,code review,clean rivers,Bea,20:00\n");
        Assert.Equal(("7", "Ada Fictional", "clean rivers"), (ada.Id, ada.Name, ada.Purpose));
        Assert.Equal(["chess", "tea"], ada.Interests);
        Assert.Equal(["a mentor", "a cofounder"], ada.Wants);
        Assert.Equal(["code review"], ada.Gives);
        Assert.Equal(["Bea"], ada.Knows);
        Assert.Equal(["20:00"], ada.Available);
        Assert.Empty(ada.Answers);
    }

    [Theory]
    [InlineData("name,knows,avoid,available", ",")]
    [InlineData("Name;Already knows;Not with;Availability", ";")]
    [InlineData("Name;Kennt schon;Nicht mit;Verfügbar", ";")]
    [InlineData("Name\tKennt\tMeidet\tRunden", "\t")]
    public void Whom_somebody_knows_and_avoids_and_when_they_are_there_are_lists(string header, string parting)
    {
        var ada = Only($"{header}\n{string.Join(parting, "Ada Fictional", "\"g2; Beispiel, Bea\"", "\"Cleo Other;nobody\"", "\"1;3-4\"")}\n");
        Assert.Equal(["g2", "Beispiel, Bea"], ada.Knows);
        Assert.Equal(["Cleo Other"], ada.Avoid);
        Assert.Equal(["1", "3-4"], ada.Available);
        Assert.Empty(ada.Answers);
    }

    [Theory]
    [InlineData("Is there anybody you would rather not meet?")]
    [InlineData("Who do you not want to meet?")]
    [InlineData("Wen möchtest du nicht treffen?")]
    public void A_wish_not_to_meet_somebody_is_no_answer_and_no_want(string question)
    {
        var ada = Only($"Name,{question},Whom do you already know?\nAda Fictional,Bea Beispiel,Cleo Other\n");
        Assert.Equal(["Bea Beispiel"], ada.Avoid);
        Assert.Equal(["Cleo Other"], ada.Knows);
        Assert.Empty(ada.Answers);
        Assert.Empty(ada.Wants);
    }

    [Fact]
    public void Lines_about_one_person_bring_their_wishes_together()
    {
        var ada = Only("name,email,avoid,available\nAda Fictional,ada@example.com,Bea,1-2\nAda Fictional,ada@example.com,Cleo,3\n");
        Assert.Equal(["Bea", "Cleo"], ada.Avoid);
        Assert.Equal(["1-2"], ada.Available);
    }

    [Fact]
    public void What_a_biography_offers_is_something_to_give()
    {
        var file = Windows1252("First Name;Last Name;Email;Affiliation;City;Interests;Attendance Status;Bio\n"
            + "Zsófia;Fiktív;z@example.com;Kékhíd;Köln;\"Go; folk dance\";Checked-in;Developer in Köln. Offers code review.\n");
        var guest = GuestLists.Read(file, "list.csv").Single().Guest!;
        Assert.Equal(("Zsófia Fiktív", "Kékhíd", "Köln"), (guest.Name, guest.Organisation, guest.Place));
        Assert.Equal(["code review"], guest.Gives);
    }

    [Fact]
    public void The_same_name_without_an_address_is_the_same_guest() =>
        Assert.Equal("ada@example.com", Only("Name,Email\nAda Fictional,\nAda Fictional,ada@example.com\n").Email);

    [Fact]
    public void The_same_name_with_two_addresses_is_two_guests() =>
        Assert.Equal(2, Guests("Name,Email\nAda Fictional,ada@example.com\nAda Fictional,fictional@example.org\n").Count);

    [Fact]
    public void Fifty_thousand_of_one_name_are_no_slower_than_of_many()
    {
        // Compared each with each they would take minutes.
        var rows = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"Ada Fictional,a{i}@example.com\n"));
        Assert.Equal(50_000, Guests("Name,Email\n" + rows).Count);
    }

    [Fact]
    public void A_file_of_pasted_lines_is_read_as_such() =>
        Assert.Equal(["Ada Fictional", "Bea Beispiel"], Guests("Guests for Thursday\n- Ada Fictional, Lead at Engines\n- Bea Beispiel (Kiln & Co)\n").Select(guest => guest.Name));

    [Fact]
    public void Who_comes_does_not_hang_on_the_order_of_the_lines() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Array[1, 12].SelectMany(rows => Gen.Shuffle(rows, rows.Length).Select(shuffled => (rows, shuffled))).Sample(pair =>
        {
            static string Line((int Name, int Email, bool Comes) row) =>
                $"{People[row.Name]},{Address(row.Name, row.Email)},{(row.Comes ? "yes" : "no")}\n";
            static IEnumerable<string> Coming(IEnumerable<(int, int, bool)> rows) =>
                Guests("Name,Email,RSVP\n" + string.Concat(rows.Select(Line))).Select(guest => guest.Name).Order(StringComparer.Ordinal);
            Assert.Equal(Coming(pair.rows), Coming(pair.shuffled));
        });

    [Fact]
    public void Every_row_has_its_reading_and_nothing_throws() =>
        Gen.Select(Gen.Int[0, Headers.Length - 1], Gen.String[Gen.Char["ab@. ,;|+1\"\n"], 0, 200]).Sample((at, text) =>
            Assert.All(Read(Headers[at] + text), reading => Assert.True(reading.Guest is null ? reading.Why!.Length > 0 : reading.Guest.Name.Length > 0)));

    private static readonly string[] Headers = [Luma, Eventbrite, Pretix, "Name,Email,RSVP\n", "id,name,interests\n", ""];
    private static readonly string[] People = ["Ada Fictional", "Bea Beispiel", "Cleo Other"];

    private static string Address(int person, int which) =>
        which == 0 ? "" : $"{People[person].Split(' ')[0]}@{(which == 1 ? "example.com" : "example.org")}";

    private static List<GuestReading> Read(string text)
    {
        using var file = Utf8(text);
        return [.. GuestLists.Read(file, "guests.csv")];
    }

    private static List<GuestRecord> Guests(string text) => [.. Read(text).Where(reading => reading.Guest is not null).Select(reading => reading.Guest!)];

    private static GuestRecord Only(string text) => Assert.Single(Guests(text));
}
