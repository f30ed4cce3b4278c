using System.Text;

namespace Handful.Formats.VCards;

/// <summary>Finds where each card begins and ends.</summary>
internal sealed class CardScan(Stream stream)
{
    private const int DeepestNesting = 10;
    private const int LargestCard = 64_000_000;

    private const string Unclosed = "This card breaks off before its end.";
    private const string TooLongLine = "This card has a line of more than 20 million characters.";
    private const string TooLarge = "This card is larger than 64 megabytes.";
    private const string TooDeep = "This card holds cards within cards more than 10 deep.";
    private const string NoCard = "This text is not part of any card.";

    private readonly CardBytes bytes = new(stream);
    private readonly StringBuilder stray = new();
    private int cards;
    private int depth;
    private bool inCard;
    private bool agentOpens;
    private string? why;
    private string? raw;

    /// <summary>Text that stood before the card, to be refused first.</summary>
    public Reading<VCard>? Stray { get; private set; }

    /// <summary>A card that cannot be read.</summary>
    public Reading<VCard>? Refusal { get; private set; }

    /// <summary>A whole card's text.</summary>
    public string? Text { get; private set; }

    /// <summary>The number of the card in <see cref="Text"/>.</summary>
    public int At { get; private set; }

    /// <summary>Goes on to the next thing to tell; false at the end.</summary>
    public bool MoveNext()
    {
        (Stray, Refusal, Text) = (null, null, null);
        while (bytes.MoveNext())
        {
            if (bytes.IsTooLong) Spoil(TooLongLine);
            Take(WithoutMark(bytes.Line));
            if (Text is not null || Refusal is not null || Stray is not null) return true;
        }
        return Finish();
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (IsMark(line, 'b', begins: true))
        {
            if (inCard && agentOpens) Nest();
            else Open();
        }
        else if (IsMark(line, 'e', begins: false)) Close();
        else if (!inCard) Note(line);
        else if (!line.IsEmpty) Look(line);
        if (inCard && bytes.KeepFrom >= 0 && bytes.Position - bytes.KeepFrom > LargestCard) Spoil(TooLarge);
    }

    private void Open()
    {
        if (inCard) Refuse(why ?? Unclosed);
        Stray = TakeStray();
        cards++;
        (inCard, depth, agentOpens, why, raw) = (true, 0, false, null, null);
        bytes.KeepFrom = bytes.LineEnd - WithoutMark(bytes.Line).Length;
    }

    private void Nest()
    {
        agentOpens = false;
        depth++;
        if (depth > DeepestNesting) Spoil(TooDeep);
    }

    private void Close()
    {
        agentOpens = false;
        if (!inCard)
        {
            Note(bytes.Line);
            return;
        }
        if (depth-- > 0) return;
        if (why is not null) Refuse(why);
        else (Text, At) = (CardText.Decode(bytes.Kept), cards);
        inCard = false;
        bytes.KeepFrom = -1;
    }

    private void Look(ReadOnlySpan<byte> line)
    {
        agentOpens = false;
        if ((line[0] | 0x20) != 'a' || !Ascii.EqualsIgnoreCase(line[..Math.Min(5, line.Length)], "AGENT"u8)) return;
        var colon = line.IndexOf((byte)':');
        if (colon < 0) return;
        if (line[(colon + 1)..].Trim((byte)' ').IsEmpty) agentOpens = true;
        else if (IsMark(line[(colon + 1)..], 'b', begins: true)) Nest();
    }

    /// <summary>The card is refused when its end comes; until then nothing of it is kept.</summary>
    private void Spoil(string reason)
    {
        if (!inCard) return;
        why ??= reason;
        raw ??= bytes.KeepFrom >= 0 ? Beginning() : null;
        bytes.KeepFrom = -1;
    }

    private void Refuse(string reason)
    {
        Refusal = Reading<VCard>.Refused(cards, reason, raw ?? (bytes.KeepFrom >= 0 ? Beginning() : null));
        (why, raw) = (null, null);
    }

    private string Beginning() => Charsets.Decode(bytes.Kept[..Math.Min(bytes.Kept.Length, 2000)], null);

    private void Note(ReadOnlySpan<byte> line)
    {
        if (stray.Length < 500 && !line.Trim(" \t\0\u001A"u8).IsEmpty)
            stray.Append(Charsets.Decode(line[..Math.Min(line.Length, 500)], null)).Append('\n');
    }

    private Reading<VCard>? TakeStray()
    {
        if (stray.Length == 0) return null;
        var text = stray.ToString();
        stray.Clear();
        return Reading<VCard>.Refused(cards + 1, NoCard, text);
    }

    private bool Finish()
    {
        if (inCard) Refuse(why ?? Unclosed);
        else Stray = TakeStray();
        inCard = false;
        return Refusal is not null || Stray is not null;
    }

    /// <summary>Files put together from several may have a byte order mark before any card.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) =>
        line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;

    private static bool IsMark(ReadOnlySpan<byte> line, char first, bool begins)
    {
        if (line.IsEmpty || (line[0] | 0x20) != first || line.Length > 64) return false;
        Span<char> text = stackalloc char[64];
        var characters = text[..Encoding.Latin1.GetChars(line, text)];
        return begins ? VCardMarks.IsBegin(characters) : VCardMarks.IsEnd(characters);
    }
}
