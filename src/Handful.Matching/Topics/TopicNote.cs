namespace Handful.Matching.Topics;

/// <summary>
/// What a note tells about an ambiguous topic: the words it stands beside ("stands beside boards, stones, dan"), and which of its other
/// names the note names as ambiguous too.
/// </summary>
internal sealed class TopicNote
{
    private readonly HashSet<ulong> all;

    private TopicNote(HashSet<ulong> all, HashSet<ulong> beside) => (this.all, Beside) = (all, beside);

    internal HashSet<ulong> Beside { get; }

    internal static TopicNote Of(string note)
    {
        var at = note.LastIndexOf("beside", StringComparison.Ordinal);
        return new TopicNote(Hashes(note), at < 0 ? [] : Hashes(note[(at + "beside".Length)..]));
    }

    internal bool Mentions(string name)
    {
        var words = Hashes(name);
        return words.Count == 1 && all.IsSupersetOf(words);
    }

    private static HashSet<ulong> Hashes(string text)
    {
        var hashes = new HashSet<ulong>();
        var scanner = new WordScanner(text);
        while (scanner.TryRead(out var word))
            if (!Briefs.CommonWords.IsLittle(text[word.Start..word.End].ToLowerInvariant())) hashes.Add(word.Hash.Value);
        return hashes;
    }
}
