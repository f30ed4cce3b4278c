namespace Handful.Today;

/// <summary>A promise as the owner noted it, turned into something that could be said aloud.</summary>
internal static class PromiseWords
{
    private static readonly HashSet<string> Doing = new(StringComparer.OrdinalIgnoreCase)
    {
        "answer", "arrange", "ask", "book", "bring", "buy", "call", "check", "come", "cook", "draw", "draft", "email", "find", "finish", "fix", "forward", "get", "give", "help",
        "introduce", "invite", "join", "keep", "lend", "let", "look", "mail", "make", "meet", "organise", "organize", "pass", "pay", "phone", "post", "prepare", "print", "put", "read",
        "recommend", "reply", "return", "review", "ring", "scan", "see", "send", "share", "show", "speak", "suggest", "take", "talk", "teach", "tell", "text", "thank", "translate",
        "try", "visit", "walk", "write",
    };

    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "my", "our", "his", "her", "their", "your", "some", "one", "two", "three", "four", "five", "more", "another",
    };

    internal static string Say(string words, string firstName)
    {
        var what = words.TrimEnd('.', ' ');
        foreach (var opening in (ReadOnlySpan<string>)["I will ", "I'll ", "I’ll ", "to "])
        {
            if (what.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && what.Length > opening.Length) return $"You told {firstName} you would {what[opening.Length..]}.";
        }

        var first = what.Split(' ', 2)[0];
        if (Doing.Contains(first) && what.Length > first.Length) return $"You told {firstName} you would {char.ToLowerInvariant(what[0])}{what[1..]}.";
        // A name or a note of another form is left as it was written.
        return Pointing.Contains(first) ? $"You promised {firstName} {what}." : $"You promised {firstName}: {what}.";
    }
}
