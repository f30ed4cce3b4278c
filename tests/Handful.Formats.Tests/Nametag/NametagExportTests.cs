using Handful.Formats.Tests.Support;

namespace Handful.Formats.Tests.Nametag;

public class NametagExportTests
{
    private static readonly RecordTally Tally = new();
    private static readonly List<Reading<ContactRecord>> Readings = [.. ContactFiles.Read(Files.Utf8(ElsewhereFiles.Nametag), FileFormat.Nametag, null, Tally)];
    private static readonly ContactRecord Runa = Readings[0].Value!;
    private static readonly ContactRecord Stelle = Readings[1].Value!;

    [Fact]
    public void It_is_known_by_its_names_wrapped_or_not()
    {
        Assert.Equal(FileFormat.Nametag, ContactFiles.Recognise(Files.Utf8(ElsewhereFiles.Nametag), "").Format);
        var wrapped = $$"""{"success": true, "data": {{ElsewhereFiles.Nametag}}}""";
        Assert.Equal(FileFormat.Nametag, ContactFiles.Recognise(Files.Utf8(wrapped), "").Format);
        Assert.Equal(3, ContactFiles.Read(Files.Utf8(wrapped), FileFormat.Nametag).Count());
    }

    [Fact]
    public void What_Handful_has_a_place_for_is_in_it()
    {
        Assert.Equal(("p1", "Runa Solbakken Ibarra", "Solbakken Ibarra", "Coach", "Rowhouse"), (Runa.Uid, Runa.Name, Runa.FamilyName, Runa.Role, Runa.Organisation));
        Assert.Equal((42, new DateOnly(2026, 5, 1), new DateOnly(2021, 5, 1)), (Runa.StayInTouchDays!.Value, Runa.LastTalkedOn!.Value, Runa.ConnectedOn!.Value));
        Assert.Equal(["Rowers"], Runa.Groups);
        Assert.Equal(["+4790055222", "runa@rowhouse.example", "Pier 4\nMolde", "https://rowhouse.example", "runa.made.up"], Runa.Contacts.Select(contact => contact.Value));
        Assert.Equal("anniversary", Assert.Single(Runa.Dates).Label);
        Assert.Equal(("Stelle", "Stellan"), (Stelle.Name, Stelle.GivenName));
        Assert.Null(Stelle.StayInTouchDays);
    }

    [Fact]
    public void The_year_1604_is_none_and_a_birthday_is_one_in_any_language() => Assert.Equal(PartialDate.Of(0, 7, 22), Runa.Birthday);

    [Fact]
    public void A_row_says_what_the_person_is_to_the_other()
    {
        Assert.Equal([new Relation("child", "Stelle")], Runa.Relations);
        Assert.Equal([new Relation("parent", "Runa Solbakken Ibarra"), new Relation("", "Outside Person")], Stelle.Relations);
    }

    [Theory]
    [InlineData("**Likes** herons")]
    [InlineData("- To you: friend")]
    [InlineData("- Rowers: Tuesdays")]
    [InlineData("- Boat shed: 62.7, 7.1")]
    [InlineData("- X-SHOE: 42")]
    [InlineData("- Tea or coffee: tea")]
    [InlineData("- Stellan Solbakken: row in one boat")]
    [InlineData("- Picture: abc.jpg, which is not in the export")]
    [InlineData("**2 May 2026, Regatta**\n\nRuna won by a *length*.")]
    public void What_has_no_place_is_in_the_notes(string words) => Assert.Contains(words, Runa.Notes, StringComparison.Ordinal);

    [Fact]
    public void Every_record_is_counted_once()
    {
        Assert.Equal(Records.In(ElsewhereFiles.Nametag, FileFormat.Nametag), Tally.Lines.Sum(line => line.Read));
        Assert.Contains(new RecordCount("journal entries", 1, 1, "kept in notes"), Tally.Lines);
        Assert.Contains(new RecordCount("journal entries", 1, 0, "left out: of nobody in the file"), Tally.Lines);
        Assert.Contains(new RecordCount("people", 1, 0, "left out: could not be read"), Tally.Lines);
    }
}
