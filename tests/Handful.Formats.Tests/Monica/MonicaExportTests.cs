using Handful.Formats.Tests.Support;

namespace Handful.Formats.Tests.Monica;

public class MonicaExportTests
{
    private static readonly RecordTally Tally = new();
    private static readonly List<Reading<ContactRecord>> Readings = [.. ContactFiles.Read(Files.Utf8(ElsewhereFiles.Monica), FileFormat.Monica, null, Tally)];
    private static readonly ContactRecord Birte = Of("birte");

    [Fact]
    public void The_export_is_known_by_its_names_whatever_their_order() =>
        Assert.All((string[])[ElsewhereFiles.Monica, """{"account": {"data": []}, "x": [1, 2], "app_version": "4.0"}""", "\uFEFF" + ElsewhereFiles.Monica], text =>
            Assert.Equal(FileFormat.Monica, ContactFiles.Recognise(Files.Utf8(text), "").Format));

    [Fact]
    public void Saved_again_in_UTF16_it_is_read_all_the_same()
    {
        using var file = Files.Utf16(ElsewhereFiles.Monica);
        Assert.Equal(FileFormat.Monica, ContactFiles.Recognise(file, "").Format);
        Assert.Equal(Readings.Count, ContactFiles.Read(file, FileFormat.Monica).Count());
    }

    [Fact]
    public void Other_JSON_is_not_taken_for_it() =>
        Assert.All((string[])["""{"a": 1}""", "{", "{\"account\":", "[{}]", """{"people": []}"""], text => Assert.NotNull(ContactFiles.Recognise(Files.Utf8(text), "x.json").Why));

    [Fact]
    public void Everybody_comes_but_the_owner_the_partial_and_the_nameless() =>
        Assert.Equal(["Birte Halvorsen", "Oskar Lind", "Ludmila Petrak", "Wendel Aas", "Zelda Quist", "Tom Grau", "Thomas Grau"], Readings.Where(reading => reading.Value is not null).Select(reading => reading.Value!.Name));

    [Fact]
    public void Twins_stay_two() => Assert.Equal(("tom", "thomas"), (Of("tom").Uid, Of("thomas").Uid));

    [Fact]
    public void What_Handful_has_a_place_for_is_in_it()
    {
        Assert.Equal(("Bibi", "Fjordkano", "Boatbuilder", new PartialDate?(PartialDate.Of(new DateOnly(1979, 4, 30)))), (Birte.Nickname, Birte.Organisation, Birte.Role, Birte.Birthday));
        Assert.Equal(["canoes", "choir", "Starred"], Birte.Groups);
        Assert.Equal((new DateOnly(2022, 8, 13), "Through Oskar Lind."), (Birte.ConnectedOn!.Value, Birte.HowWeMet));
        Assert.Equal((40, new DateOnly(2026, 5, 2)), (Birte.StayInTouchDays!.Value, Birte.LastTalkedOn!.Value));
        Assert.Equal(["birte@fjordkano.example", "+47 900 55 123", "https://www.linkedin.com/in/birte-invented", "https://toots.example/@birte", "Naustveien 3\n6899 Lysvik\nNO"], Birte.Contacts.Select(contact => contact.Value));
        Assert.Equal("image/png", Birte.Photo!.MediaType);
        Assert.Contains("X-KAYAK:red\r\n", Birte.SourceCard, StringComparison.Ordinal);
        Assert.Equal(["Phone"], Of("oskar").Groups);
    }

    [Fact]
    public void A_birthday_without_a_year_has_none() => Assert.Equal(PartialDate.Of(0, 7, 22), Of("oskar").Birthday);

    [Fact]
    public void An_age_is_a_note_and_no_birthday()
    {
        Assert.Null(Of("ludmila").Birthday);
        Assert.Contains("About 41 years old, as of 2024", Of("ludmila").Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_reminded_of_the_dead()
    {
        var wendel = Of("wendel");
        Assert.Null(wendel.Birthday);
        Assert.Null(wendel.StayInTouchDays);
        Assert.Contains("Died 17 February 2025", wendel.Notes, StringComparison.Ordinal);
        Assert.Equal(["born 1939-05-16", "died 2025-02-17"], wendel.Dates.Select(date => $"{date.Label} {date.Date}"));
    }

    [Fact]
    public void Who_is_not_active_is_archived() => Assert.Equal(["zelda"], Readings.Select(reading => reading.Value).OfType<ContactRecord>().Where(person => person.Archived).Select(person => person.Uid));

    [Fact]
    public void A_row_says_what_the_other_is_to_this_one_and_pairs_are_one_bond()
    {
        Assert.Equal([new Relation("child", "Pia Halvorsen")], Birte.Relations);
        Assert.Equal([new Relation("boss", "Ludmila Petrak")], Of("oskar").Relations);
        Assert.Equal([new Relation("subordinate", "Oskar Lind")], Of("ludmila").Relations);
        Assert.Contains("Pia Halvorsen, child, born 5 November 2016", Birte.Notes, StringComparison.Ordinal);
        Assert.Contains("To you: mentor", Of("wendel").Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_bond_is_told_to_both()
    {
        var half = ElsewhereFiles.Monica.Replace("""{"uuid": "x4", "properties": {"type": "subordinate", "contact_is": "ludmila", "of_contact": "oskar"}}""", "{}", StringComparison.Ordinal);
        Assert.Equal([new Relation("subordinate", "Oskar Lind")], People(half).Single(person => person.Uid == "ludmila").Relations);
    }

    [Fact]
    public void An_activity_is_one_conversation_with_all_who_were_there()
    {
        var talk = Assert.Single(Readings.SelectMany(reading => reading.Value?.Talks ?? []), talk => talk.Key == "activity:act1");
        Assert.Equal(("activities", "met", new DateOnly(2026, 4, 25)), (talk.Kind, talk.Channel, talk.On));
        Assert.Equal(["oskar"], talk.Others);
        Assert.Equal("Steamed the planks (did sport activities together)\n\nSix of us at the **boathouse**.", talk.Notes);
        Assert.Contains(talk, Birte.Talks);
    }

    [Fact]
    public void What_was_only_planned_at_the_export_is_a_note()
    {
        Assert.DoesNotContain(Birte.Talks, talk => talk.Key == "activity:act2");
        Assert.Contains("20 June 2026, Launch", Birte.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_and_conversations_keep_who_said_what()
    {
        Assert.Equal(("The keel is laid.\n\nThey called.", "Joy, Relief", "call"), Talk("call:c1"));
        Assert.Equal(("You called.", "", "call"), Talk("call:c2"));
        Assert.Equal(("By Telegram.\n\n**You:** Is Saturday on?\n\n**Birte Halvorsen, 13 April 2026:** Bring gloves", "", "message"), Talk("conversation:v1"));
        Assert.Equal("", Assert.Single(Of("ludmila").Talks).Notes);

        (string, string, string) Talk(string key) => Birte.Talks.Where(talk => talk.Key == key).Select(talk => (talk.Notes, talk.Felt, talk.Channel)).Single();
    }

    [Fact]
    public void Tasks_are_promises_and_those_done_are_kept()
    {
        Assert.Equal(["Send the varnish recipe", "Return her clamps"], Birte.Promises.Select(promise => promise.Text));
        Assert.Equal([false, true], Birte.Promises.Select(promise => promise.Done));
        Assert.Equal(new DateOnly(2026, 4, 1), Birte.Promises[1].DoneOn);
    }

    [Theory]
    [InlineData("Builds canoes by the fjord.")]
    [InlineData("- Gender: Seafarer")]
    [InlineData("- Stay in touch every 40 days, next on 11 June 2026")]
    [InlineData("### Food\n\nNo walnuts")]
    [InlineData("- Debt: you owe them 45.50 EUR, open")]
    [InlineData("- Debt: they owed you 12 NOK, settled")]
    [InlineData("- Gift given: Paddle, 12 May 2024, 60.00, for: Pia Halvorsen, of ash, photo: paddle.png")]
    [InlineData("- Gift received: Cloudberry jam")]
    [InlineData("**5 February 2024, a favourite**\n\nLooks for cedar planks.")]
    [InlineData("- Ask about the launch, every 2 weeks from 3 November 2026, switched off")]
    [InlineData("- The day you met, every year from 13 August 2022")]
    [InlineData("- Boathouse: 61.2, 7.1")]
    [InlineData("- Trilobite, small animal")]
    [InlineData("- New job: Master builder, 1 May 2023, After six years")]
    [InlineData("- Christened a boat, 16 June 2025, boat: Skarv")]
    [InlineData("- lost.jpg, image/jpeg, 20 KB, the picture itself is not in the export")]
    [InlineData("**launch.txt, text/plain, 21 bytes**\n\nLaunch on Midsummer")]
    [InlineData("- plans.pdf, application/pdf, 88 KB, the file itself is not in the export")]
    public void What_has_no_place_is_in_the_notes(string words) => Assert.Contains(words, Birte.Notes, StringComparison.Ordinal);

    [Fact]
    public void Secrets_of_the_account_go_nowhere() =>
        Assert.DoesNotContain("TOPSECRETSEED", string.Join('\n', Readings.Select(reading => $"{reading.Value} {reading.Value?.Notes} {reading.Why} {reading.Raw}")), StringComparison.Ordinal);

    [Fact]
    public void Every_record_is_counted_once()
    {
        Assert.Equal(Records.In(ElsewhereFiles.Monica, FileFormat.Monica), Tally.Lines.Sum(line => line.Read));
        Assert.Contains(new RecordCount("contacts", 7, 7, "kept as people"), Tally.Lines);
        Assert.Contains(new RecordCount("contacts", 1, 0, "left out: your own contact"), Tally.Lines);
        Assert.Contains(new RecordCount("contacts", 1, 0, "left out: could not be read"), Tally.Lines);
        Assert.Contains(new RecordCount("activities", 2, 2, "kept as conversations"), Tally.Lines);
        Assert.Contains(new RecordCount("activities", 1, 1, "kept in notes"), Tally.Lines);
        Assert.Contains(new RecordCount("activities", 1, 0, "left out: of nobody in the file"), Tally.Lines);
        Assert.Contains(new RecordCount("journal entries", 1, 0, "left out: your journal has no place here yet"), Tally.Lines);
    }

    [Fact]
    public void A_broken_part_is_refused_with_its_number_and_the_rest_is_read()
    {
        var broken = ElsewhereFiles.Monica.Replace("""{"uuid": "x1", "properties""", """ 5, {"uuid": "x1", "properties""", StringComparison.Ordinal).Replace("""{"uuid": "c2",""", """ "call", {"uuid": "c2",""", StringComparison.Ordinal)
            .Replace("""{"uuid": "zelda",""", """ [1], {"uuid": "zelda",""", StringComparison.Ordinal);
        var readings = ContactFiles.Read(Files.Utf8(broken), FileFormat.Monica).ToList();
        Assert.Equal(7, readings.Count(reading => reading.Value is not null));
        Assert.Equal(["1 Call 2 of Birte Halvorsen", "6 This is no contact", "10 This contact has no", "1 Relationship 1 of the"],
            readings.Where(reading => reading.Value is null).Select(reading => $"{reading.At} {string.Join(' ', reading.Why!.Split(':')[0].Split(' ').Take(reading.At == 1 ? 5 : 4))}").Select(why => why.Replace(" account", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Half_a_character_costs_only_itself()
    {
        var person = Assert.Single(People("""{"app_version": "4", "account": {"data": [{"type": "contact", "values": [{"uuid": "a", "properties": {"first_name": "Ti\ud800na", "description": "caf\u00e9 \ud83d"}}]}]}}"""));
        Assert.Equal(("Tina", "café"), (person.Name, person.Notes.Split('\n')[0].Trim()));
    }

    private static ContactRecord Of(string uid) => Readings.Select(reading => reading.Value).OfType<ContactRecord>().Single(person => person.Uid == uid);

    private static IEnumerable<ContactRecord> People(string text) => ContactFiles.Read(Files.Utf8(text), FileFormat.Monica).Select(reading => reading.Value).OfType<ContactRecord>();
}
