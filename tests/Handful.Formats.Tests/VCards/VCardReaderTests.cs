using System.Text;
using Handful.Formats.VCards;
using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

public class VCardReaderTests
{
    private static readonly string Ada = Card("3.0", "FN:Ada");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\n  \r\n")]
    public void An_empty_file_yields_nothing(string text) => Assert.Empty(Cards(text));

    [Fact]
    public void A_file_of_nothing_but_junk_is_refused_once()
    {
        var refused = Assert.Single(Cards("<html>\n<body>Not found</body>\n"));
        Assert.Equal((1, "This text is not part of any card."), (refused.At, refused.Why));
        Assert.StartsWith("<html>", refused.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_between_cards_is_one_note_and_the_cards_are_read()
    {
        var readings = Cards(Ada + "\r\nSent from\r\nmy phone\r\n" + Ada);
        Assert.Equal([(1, true), (2, false), (2, true)], readings.Select(r => (r.At, r.Value is not null)));
    }

    [Fact]
    public void A_card_that_another_begins_in_is_refused_and_the_other_read()
    {
        var readings = Cards("BEGIN:VCARD\nVERSION:3.0\nFN:Lost\n" + Ada);
        Assert.Equal("This card breaks off before its end.", readings[0].Why);
        Assert.Contains("Lost", readings[0].Raw, StringComparison.Ordinal);
        Assert.Equal((2, "Ada"), (readings[1].At, readings[1].Value?.Find("FN")?.Text));
    }

    [Fact]
    public void A_card_the_file_breaks_off_in_is_refused()
    {
        var readings = Cards(Ada + Ada[..30]);
        Assert.Equal([null, "This card breaks off before its end."], readings.Select(r => r.Why));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Every_line_end_is_understood(string end)
    {
        var cards = Cards((Ada + Card("3.0", "FN:Bo", "NOTE:one", " two")).Replace("\r\n", end, StringComparison.Ordinal));
        Assert.Equal(["Ada", "Bo"], cards.Select(card => card.Value?.Find("FN")?.Text));
        Assert.Equal("onetwo", cards[1].Value?.Find("NOTE")?.Text);
    }

    [Theory]
    [InlineData("3.0", "onetwo")]
    [InlineData("4.0", "onetwo")]
    [InlineData("2.1", "one two")]
    public void Folding_takes_away_what_its_version_put_there(string version, string note) =>
        Assert.Equal(note, OneCard(Card(version, "NOTE:one", " two")).Find("NOTE")?.Text);

    [Fact]
    public void A_character_split_by_folding_is_put_together_again()
    {
        var bytes = Encoding.UTF8.GetBytes(Card("3.0", "FN:Jürgen"));
        var split = Array.IndexOf(bytes, (byte)0xC3) + 1;
        byte[] folded = [.. bytes[..split], .. "\r\n "u8, .. bytes[split..]];
        Assert.Equal("Jürgen", One(folded).Name);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Every_byte_order_mark_is_understood(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. coding.GetPreamble(), .. coding.GetBytes(Card("3.0", "FN:Zoë 😀") + Card("3.0", "NOTE:" + new string('ß', 100_000), "FN:Bo"))];
        Assert.Equal(["Zoë 😀", "Bo"], Contacts(bytes).Select(r => r.Value?.Name));
    }

    [Theory]
    [InlineData("FN;CHARSET=SHIFT_JIS:", "shift_jis", "山田太郎")]
    [InlineData("FN;CHARSET=windows-1251:", "windows-1251", "Анна")]
    [InlineData("FN;CHARSET=ISO-2022-JP:", "iso-2022-jp", "山田")]
    [InlineData("FN;CHARSET=ISO-8859-1:", "windows-1252", "Jürgen")]
    [InlineData("FN;CHARSET=x-none:", "windows-1252", "Jürgen")]
    [InlineData("FN:", "windows-1252", "Jürgen")]
    [InlineData("FN;CHARSET=ISO-8859-1:", "utf-8", "Jürgen")]
    public void Each_value_is_decoded_by_its_set_or_by_its_looks(string start, string encoding, string name)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE:größer\r\n" + start),
            .. CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(name) ?? Encoding.GetEncoding(encoding).GetBytes(name),
            .. "\r\nEND:VCARD\r\n"u8];
        var person = One(bytes);
        Assert.Equal((name, "größer"), (person.Name, person.Notes));
        Assert.Equal(name, One(person.SourceCard!).Name);
    }

    [Theory]
    [InlineData("2.1", "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1252:J=FCrgen")]
    [InlineData("2.1", "FN;QUOTED-PRINTABLE:J=FCrgen")]
    [InlineData("3.0", "FN;ENCODING=QUOTED-PRINTABLE:J=C3=BCr=", "gen")]
    [InlineData("3.0", "FN;encoding=quoted-printable:J=C3=\r\n =BCrgen")]
    [InlineData("2.1", "FN;CHARSET=x-none;ENCODING=QUOTED-PRINTABLE:J=FCrgen")]
    public void Quoted_printable_is_decoded_wherever_it_stands(string version, params string[] lines) =>
        Assert.Equal("Jürgen", One(Card(version, lines)).Name);

    [Fact]
    public void A_soft_break_before_an_empty_line_ends_the_value() =>
        Assert.Equal(("Ann", "Acme"), One(Card("2.1", "FN;QUOTED-PRINTABLE:Ann=", "", "ORG:Acme")) is var a ? (a.Name, a.Organisation) : default);

    [Fact]
    public void Base64_is_read_folded_bare_spaced_and_without_padding()
    {
        var pixel = ExporterExamples.Pixel;
        string[][] manners =
        [
            ["PHOTO;ENCODING=b;TYPE=PNG:" + pixel],
            ["PHOTO;BASE64:", "  " + pixel[..50], "  " + pixel[50..]],
            ["PHOTO;ENCODING=BASE64;TYPE=PNG:" + pixel[..50], pixel[50..], ""],
            ["PHOTO;ENCODING=b:" + pixel.TrimEnd('=')],
            ["PHOTO:data:image/png;base64," + pixel],
        ];
        foreach (var lines in manners)
        {
            var person = Person("3.0", [.. lines, "TITLE:Gardener"]);
            Assert.Equal(Convert.FromBase64String(pixel), person.Photo?.Bytes);
            Assert.Equal("Gardener", person.Role);
        }
    }

    [Fact]
    public void An_agents_card_belongs_to_its_property()
    {
        foreach (var agent in new[] { "AGENT:\r\nBEGIN:VCARD", "AGENT:BEGIN:VCARD" })
        {
            var person = Person("2.1", agent, "VERSION:2.1", "FN:The Agent", "TITLE:Agent", "END:VCARD", "TITLE:Painter");
            Assert.Equal(("Ada Moss", "Painter"), (person.Name, person.Role));
        }
    }

    [Fact]
    public void Cards_within_cards_end_at_ten()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("BEGIN:VCARD\nFN:Doll\nAGENT:\n", depth))
            + "BEGIN:VCARD\nFN:Inmost\nEND:VCARD\n" + string.Concat(Enumerable.Repeat("END:VCARD\n", depth));

        Assert.Equal("Doll", One(Nested(10)).Name);
        var readings = Cards(Nested(11) + Ada);
        Assert.Equal("This card holds cards within cards more than 10 deep.", readings[0].Why);
        Assert.Equal("Ada", readings[1].Value?.Find("FN")?.Text);
    }

    [Fact]
    public void A_line_beyond_all_measure_is_refused_and_reading_goes_on()
    {
        var readings = Cards(Card("3.0", "FN:Big", "NOTE:" + new string('x', 20_100_000)) + Ada);
        Assert.Equal("This card has a line of more than 20 million characters.", readings[0].Why);
        Assert.Equal("Ada", readings[1].Value?.Find("FN")?.Text);
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_is_read_the_same()
    {
        using var drops = new Drops(ExporterExamples.AsBytes);
        Assert.Equal(
            Cards(ExporterExamples.AsBytes).Select(r => r.Value?.Source),
            VCardReader.Read(drops).Select(r => r.Value?.Source));
    }

    [Fact]
    public void Groups_parameters_and_carets_are_taken_apart()
    {
        var property = OneCard(Card("4.0", "Item1.X-Thing;TYPE=a,\"b;c\";Label=\"x:y\";Said=^'Hi^'^n^^:v:w;x")).Properties[^1];
        Assert.Equal(("Item1", "X-Thing", "v:w;x"), (property.Group, property.Name, property.Value));
        Assert.Equal(["a", "b;c"], property.Parameters[0].Values);
        Assert.Equal(("x:y", "\"Hi\"\n^"), (property.Parameter("LABEL"), property.Parameter("said")));
    }

    [Theory]
    [InlineData(@"a\nb\Nc", "a\nb\nc")]
    [InlineData(@"a\,b\;c\\d", @"a,b;c\d")]
    [InlineData(@"odd \q \", @"odd \q \")]
    public void Escapes_are_undone_and_odd_ones_left(string value, string text) => Assert.Equal(text, VCardText.Unescape(value));

    [Fact]
    public void Lower_case_and_a_missing_version_do_no_harm()
    {
        var person = One("begin:vcard\nfn:Ada\ntel;cell:+1 555 0100\nend:vcard\n");
        Assert.Equal([new(ContactKind.Phone, "+1 555 0100", "mobile")], person.Contacts);
    }

    [Fact]
    public void A_note_whose_lines_were_not_escaped_is_kept_whole() =>
        Assert.Equal("first\nsecond\n\nthird", Person("3.0", "NOTE:first", "second", "", "third").Notes);

    /// <summary>A stream as slow as a network's.</summary>
    private sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
