using Handful.Formats.Tests.Support;

namespace Handful.Formats.Tests.Contrack;

public class ContrackExportTests
{
    private static readonly RecordTally Tally = new();
    private static readonly List<Reading<ContactRecord>> Readings = [.. ContactFiles.Read(Files.Utf8(ElsewhereFiles.Contrack), FileFormat.Contrack, null, Tally)];
    private static readonly ContactRecord Solveig = Readings[0].Value!;

    [Fact]
    public void Both_of_its_exports_are_known_by_their_names()
    {
        Assert.Equal(FileFormat.Contrack, ContactFiles.Recognise(Files.Utf8(ElsewhereFiles.Contrack), "").Format);
        Assert.Equal(FileFormat.ContrackCsv, ContactFiles.Recognise(Files.Utf8(ElsewhereFiles.ContrackCsv), "").Format);
    }

    [Fact]
    public void The_trash_and_the_merged_stay_out_and_archived_ones_are_archived()
    {
        Assert.Equal(["Solveig Tarn", "Ivar Away"], Readings.Where(reading => reading.Value is not null).Select(reading => reading.Value!.Name));
        Assert.Equal([false, true], Readings.Where(reading => reading.Value is not null).Select(reading => reading.Value!.Archived));
        Assert.Contains(new RecordCount("contacts", 1, 0, "left out: in Contrack’s trash"), Tally.Lines);
        Assert.Contains(new RecordCount("contacts", 1, 0, "left out: merged into another in Contrack"), Tally.Lines);
    }

    [Fact]
    public void Several_owners_are_all_taken_and_the_report_says_so() =>
        Assert.Contains(new RecordCount("contacts", 2, 2, "kept as people, of all 2 owners: the file does not say whose it is"), Tally.Lines);

    [Fact]
    public void What_Handful_has_a_place_for_is_in_it()
    {
        Assert.Equal(("k-1", "Harbour Master", "Tarnhavn", PartialDate.Of(0, 7, 22)), (Solveig.Uid, Solveig.Role, Solveig.Organisation, Solveig.Birthday));
        Assert.Equal(["Sailors", "harbours"], Solveig.Groups);
        Assert.Equal(["tide tables"], Solveig.Interests);
        Assert.Equal((14, new DateOnly(2026, 5, 3), new DateOnly(2023, 5, 2)), (Solveig.StayInTouchDays!.Value, Solveig.LastTalkedOn!.Value, Solveig.ConnectedOn!.Value));
        Assert.Equal(["solveig@tarnhavn.example", "+4790055987", "https://github.com/solveig-invented", "Molde", "https://tarnhavn.example"], Solveig.Contacts.Select(contact => contact.Value));
    }

    [Theory]
    [InlineData("Knows every tide.")]
    [InlineData("- Speaks of tides")]
    [InlineData("- Tea: green")]
    [InlineData("- Preferences: {\"coffee\":\"none\"}")]
    [InlineData("- Tide School, BSc, 2004 to 2008")]
    [InlineData("- Harbour Master, Tarnhavn, 2021-04 to today")]
    [InlineData("- Perhaps cares about: submarines")]
    [InlineData("Probably kind.")]
    [InlineData("**20 April 2026**\n\nSent the almanac")]
    public void What_has_no_place_is_in_the_notes(string words) => Assert.Contains(words, Solveig.Notes, StringComparison.Ordinal);

    [Fact]
    public void Interactions_are_conversations_and_those_of_the_merged_come_along()
    {
        Assert.Equal(["interaction:n1", "interaction:n3"], Solveig.Talks.Select(talk => talk.Key));
        Assert.Equal(("video", new DateOnly(2026, 5, 1), "Charts\n\nLooked at charts.\nShe wants a pilot.\n\n45 minutes"), (Solveig.Talks[0].Channel, Solveig.Talks[0].On, Solveig.Talks[0].Notes));
        var promise = Assert.Single(Solveig.Promises);
        Assert.Equal(("Find her a pilot", new DateOnly(2026, 6, 15), false, "interaction:n1"), (promise.Text, promise.DueOn!.Value, promise.Done, promise.Talk));
    }

    [Fact]
    public void Every_record_is_counted_once() => Assert.Equal(Records.In(ElsewhereFiles.Contrack, FileFormat.Contrack), Tally.Lines.Sum(line => line.Read));

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_number() =>
        Assert.Equal([(5, "This contact has no name."), (6, "This is no contact: the file has something else in its place."), (5, "Number 5 of the interactions could not be read: the file has something else in its place.")],
            Readings.Where(reading => reading.Value is null).Select(reading => (reading.At, reading.Why!)));

    [Fact]
    public void The_table_has_several_values_in_a_cell()
    {
        var people = ContactFiles.Read(Files.Utf8(ElsewhereFiles.ContrackCsv), FileFormat.ContrackCsv).Select(reading => reading.Value!).ToList();
        Assert.Equal(["solveig@tarnhavn.example", "sol@post.example", "+4790055987", "Molde", "https://tarnhavn.example"], people[0].Contacts.Select(contact => contact.Value));
        Assert.Equal(["harbours", "tides"], people[0].Groups);
        Assert.Equal((new DateOnly(2026, 5, 3), false, true), (people[0].LastTalkedOn!.Value, people[0].Archived, people[1].Archived));
    }
}
