namespace Handful.Formats.VCards;

/// <summary>
/// Walks over a card's text one property at a time, however its value was broken over lines: folded (RFC 6350 §3.2), by soft
/// breaks of quoted-printable, as bare base64, as an AGENT's card within the card, or by a program that forgot to escape a note.
/// </summary>
internal ref struct LogicalLines(ReadOnlySpan<char> text, VCardVersion version)
{
    private readonly ReadOnlySpan<char> text = text;
    private char[] joined = [];
    private bool isJoined;

    /// <summary>Where the property's lines start in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end, blank lines after them included.</summary>
    public int End { get; private set; }

    /// <summary>The property as one line without its break.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    public bool MoveNext()
    {
        if (End >= text.Length) return false;
        Start = End;
        Line = Take(Start, out var after);
        End = after;
        isJoined = false;
        if (OpensCard(Line)) TakeNestedCard();
        var blank = false;
        var soft = EndsSoftly();
        while (End < text.Length)
        {
            var next = Take(End, out after);
            if (soft) Join(WithoutPadding(Line)[..^1], "", Unindented(next));
            else if (next.IsEmpty) blank = true;
            else if (next[0] is ' ' or '\t') Join(Line, "", Unindented(next));
            else if (TryContinueUnindented(next, blank, ref after)) blank = false;
            else break;
            End = after;
            soft = !next.IsEmpty && EndsSoftly();
        }
        return true;
    }

    private bool TryContinueUnindented(ReadOnlySpan<char> next, bool blank, scoped ref int after)
    {
        if (VCardMarks.IsBegin(next) && IsNamed("AGENT") && Line[^1] == ':')
        {
            Join(Line, "", NestedCard(ref after));
            return true;
        }
        if (next.Contains(':')) return false;
        if (!blank && Binary.IsBase64(next) && SaysBase64())
        {
            Join(Line, "", next);
            return true;
        }
        if (!IsNamed("NOTE") && !IsNamed("LABEL")) return false;
        Join(Line, blank ? "\\n\\n" : "\\n", next);
        return true;
    }

    /// <summary>2.1 folds where white space stands already (RFC 822), later versions add one character to take away again.</summary>
    private readonly ReadOnlySpan<char> Unindented(ReadOnlySpan<char> line) =>
        version == VCardVersion.V21 || line.IsEmpty || line[0] is not (' ' or '\t') ? line : line[1..];

    private readonly bool EndsSoftly() =>
        WithoutPadding(Line).EndsWith('=') && Header().Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gateways pad the end of a line with a blank or two; more would cost a look at the whole line for every fold.</summary>
    private static ReadOnlySpan<char> WithoutPadding(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && line.Length - end < 8 && (line[end - 1] is ' ' or '\t')) end--;
        return line[..end];
    }

    private readonly bool SaysBase64()
    {
        var header = Header();
        return header.Contains("BASE64", StringComparison.OrdinalIgnoreCase)
            || header.Contains("ENCODING=B", StringComparison.OrdinalIgnoreCase);
    }

    private readonly ReadOnlySpan<char> Header()
    {
        var beginning = Line[..Math.Min(Line.Length, 1024)];
        var colon = beginning.IndexOf(':');
        return colon < 0 ? beginning : beginning[..colon];
    }

    private readonly bool IsNamed(ReadOnlySpan<char> name)
    {
        var header = Header();
        var end = header.IndexOf(';');
        if (end >= 0) header = header[..end];
        return header[(header.IndexOf('.') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>AGENT:BEGIN:VCARD on one line.</summary>
    private readonly bool OpensCard(ReadOnlySpan<char> line) =>
        line.Length is > 11 and < 128 && (line[0] | 0x20) == 'a' && IsNamed("AGENT") && VCardMarks.IsBegin(line[(line.IndexOf(':') + 1)..]);

    private void TakeNestedCard()
    {
        var after = End;
        var rest = NestedCard(ref after);
        Join(Line, "\n", rest);
        End = after;
    }

    private readonly ReadOnlySpan<char> NestedCard(scoped ref int after)
    {
        var (start, depth) = (End, 1);
        while (depth > 0 && after < text.Length)
        {
            var line = Take(after, out after);
            if (VCardMarks.IsBegin(line)) depth++;
            else if (VCardMarks.IsEnd(line)) depth--;
        }
        return text[start..after];
    }

    private void Join(ReadOnlySpan<char> line, ReadOnlySpan<char> between, ReadOnlySpan<char> next)
    {
        var length = line.Length + between.Length + next.Length;
        if (length > joined.Length)
        {
            var longer = new char[Math.Max(length + 256, joined.Length * 2)];
            line.CopyTo(longer);
            joined = longer;
        }
        else if (!isJoined) line.CopyTo(joined);
        isJoined = true;
        between.CopyTo(joined.AsSpan(line.Length));
        next.CopyTo(joined.AsSpan(line.Length + between.Length));
        Line = joined.AsSpan(0, length);
    }

    private readonly ReadOnlySpan<char> Take(int from, scoped out int after)
    {
        var rest = text[from..];
        var end = rest.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            after = text.Length;
            return rest;
        }
        after = from + end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
        return rest[..end];
    }
}
