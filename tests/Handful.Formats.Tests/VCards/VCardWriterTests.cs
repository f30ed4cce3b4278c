using Handful.Formats.VCards;
using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

public class VCardWriterTests
{
    [Fact]
    public void A_card_is_written_with_its_version_first_and_every_line_ended()
    {
        using var writer = new StringWriter();
        VCardWriter.Write(writer, new VCard(VCardVersion.V40, [new("FN", "Ada"), new("TEL", "1", "item1", [new("TYPE", ["home", "cell"])])]));
        Assert.Equal("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nitem1.TEL;TYPE=home,cell:1\r\nEND:VCARD\r\n", writer.ToString());
    }

    [Fact]
    public void Names_and_values_that_would_break_the_file_are_made_harmless()
    {
        var card = new VCard(VCardVersion.V40, [new("X BAD:\r\n", "a\r\nEND:VCARD\0"), new("::", "gone"), new("N", "x", "", [new("S;A", "a\"b\n;c\u0001")])]);
        Assert.Equal("BEGIN:VCARD\r\nVERSION:4.0\r\nX-BAD----:a\\nEND:VCARD\r\nN;S-A-=\"a^'b^n;c\":x\r\nEND:VCARD\r\n", VCardWriter.ToText(card));
    }

    [Fact]
    public void A_new_card_of_21_is_written_as_30() =>
        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n", VCardWriter.ToText(new VCard(VCardVersion.V21, [])), StringComparison.Ordinal);

    [Fact]
    public void A_card_at_the_end_of_a_file_gets_its_line_end() =>
        Assert.Equal(Card("3.0", "FN:Ada"), VCardWriter.ToText(OneCard(Card("3.0", "FN:Ada").TrimEnd())));

    [Fact]
    public void Lines_that_a_program_left_too_long_are_folded_once_the_card_changes()
    {
        var source = Card("4.0", "FN:Ada", "X-LONG:" + new string('ö', 100));
        var text = VCardWriter.ToText(VCardContacts.ToCard(One(source) with { Role = "Cook" }, source));
        Assert.DoesNotContain(text.Split("\r\n"), line => System.Text.Encoding.UTF8.GetByteCount(line) > 75);
        Assert.Equal(new string('ö', 100), OneCard(text).Find("X-LONG")?.Value);
    }

    [Fact]
    public void No_fold_looks_like_a_soft_break()
    {
        var value = string.Concat(Enumerable.Repeat("x==", 100)) + "x";
        var text = VCardWriter.ToText(new VCard(VCardVersion.V40, [new("X-SUM", value), new("X-SUM", "y" + value)]));
        Assert.DoesNotContain("=\r\n", text, StringComparison.Ordinal);
        Assert.Equal(value, OneCard(text).Find("X-SUM")?.Value);
    }
}
