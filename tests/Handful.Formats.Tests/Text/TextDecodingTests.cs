using System.Text;
using CsCheck;
using Handful.Formats.Text;

namespace Handful.Formats.Tests.Text;

public class TextDecodingTests
{
    private static readonly string[] Letters = ["a", "Z", " ", "\n", "ä", "Ł", "山", "🌲"];

    private const string Umlauts = "Björn Müller, Ærø, größer";

    public static TheoryData<byte[]> Encodings() => new(
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Umlauts)],
        Encoding.UTF8.GetBytes(Umlauts),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Umlauts)],
        [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Umlauts)],
        Encoding.Unicode.GetBytes(Umlauts),
        Encoding.BigEndianUnicode.GetBytes(Umlauts),
        Support.Files.Windows1252(Umlauts).ToArray());

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text(byte[] bytes)
    {
        Assert.Equal(Umlauts, Text(bytes));
        Assert.True(TextDecoding.IsText(bytes));
    }

    [Fact]
    public void An_old_letter_far_into_a_file_of_plain_letters_is_still_read()
    {
        var bytes = Enumerable.Repeat((byte)'a', 100_000).Append((byte)0xF6).ToArray();
        Assert.EndsWith("aö", Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void One_broken_byte_does_not_spoil_the_other_letters_of_a_UTF_8_file()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Müller, Zsófia, Łódź "), 0xE9, (byte)'t', 0xE9];
        Assert.Equal("Müller, Zsófia, Łódź été", Text(bytes));
    }

    [Fact]
    public void Bytes_with_zeros_are_no_text() => Assert.False(TextDecoding.IsText([1, 0, 0, 0, 5, 0, 0, 9]));

    [Fact]
    public void The_stream_stays_open()
    {
        using var file = Support.Files.Utf8("text");
        TextDecoding.Open(file).Dispose();
        Assert.True(file.CanRead);
    }

    [Fact]
    public void Any_text_comes_back_from_UTF_8() =>
        Gen.Int[0, Letters.Length - 1].Array[0, 200].Select(picks => string.Concat(picks.Select(i => Letters[i]))).Sample(text => Assert.Equal(text, Text(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 300].Sample(bytes => Assert.NotNull(Text(bytes)));

    private static string Text(byte[] bytes)
    {
        using var text = TextDecoding.Open(new MemoryStream(bytes));
        return text.ReadToEnd();
    }
}
