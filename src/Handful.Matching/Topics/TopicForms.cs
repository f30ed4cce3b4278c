namespace Handful.Matching.Topics;

/// <summary>What a name asks of the text before it counts as its topic.</summary>
[Flags]
internal enum Demands
{
    None = 0,

    /// <summary>The name means other things too: something else in the text has to speak for the topic.</summary>
    Support = 1,

    /// <summary>An abbreviation: in capitals it stands for itself, in small letters it needs support, and as a little word ("it") it is nothing.</summary>
    Capitals = 2,

    /// <summary>Without its accents it is a little word: thé, été.</summary>
    Accents = 4,
}

/// <summary>One name of a topic. <see cref="Seams"/> has a bit for each letter before which a new word may begin.</summary>
internal readonly record struct TopicForm(int Topic, string Words, ulong Seams, Demands Demands);

/// <summary>The names that some words are, and how many words the longest name has that begins with them; 0 where none does.</summary>
internal readonly record struct NamesAt(TopicForm[]? Called, int Reach);

/// <summary>Every name of every topic by the hash of its letters, for the finder. Read when first asked for: about 6 MB.</summary>
internal sealed class TopicForms
{
    private static readonly Lazy<TopicForms> Read = new(() => new TopicForms(GraphLine.ReadAll()));

    private readonly Dictionary<ulong, NamesAt> names = new(60_000);
    private readonly Dictionary<int, HashSet<ulong>> witnesses = [];

    private TopicForms(IEnumerable<GraphLine> lines)
    {
        var topic = 0;
        foreach (var line in lines)
        {
            var words = line.Note is { } note ? TopicNote.Of(note) : null;
            if (words is not null) witnesses[topic] = words.Beside;
            Add(topic, line.Name, words is not null);
            foreach (var name in line.OtherNames) Add(topic, name, words?.Mentions(name) ?? false);
            topic++;
        }
    }

    internal static TopicForms Whole => Read.Value;

    /// <summary>What begins with these words, or is called so.</summary>
    internal NamesAt At(WordHash words) => names.GetValueOrDefault(words.Value);

    /// <summary>What a topic is called. Looks through all names.</summary>
    internal IEnumerable<string> NamesOf(int topic) => names.Values.SelectMany(at => at.Called ?? []).Where(form => form.Topic == topic).Select(form => form.Words);

    /// <summary>The hashes of the words that speak for an ambiguous topic, as its note has them.</summary>
    internal HashSet<ulong> WitnessesOf(int topic) => witnesses.TryGetValue(topic, out var words) ? words : [];

    private void Add(int topic, string name, bool isAmbiguous)
    {
        var words = new List<TextWord>();
        var scanner = new WordScanner(name);
        while (scanner.TryRead(out var word)) words.Add(word);
        if (words.Count == 0) return;
        var (whole, seams) = (words[0].Hash, 0UL);
        Reaches(words[0].Hash, words.Count);
        for (var i = 1; i < words.Count; i++)
        {
            if (whole.Length < WordHash.Longest) seams |= 1UL << whole.Length;
            whole = whole.Then(words[i].Hash);
            // front-end is also found as frontend
            Reaches(whole, words.Count - i);
        }
        if (whole.Length > WordHash.Longest) return;
        var known = At(whole).Called ?? [];
        if (Array.Exists(known, form => form.Topic == topic)) return;
        var demands = DemandsOf(name, words.Count) | (isAmbiguous || known.Length > 0 ? Demands.Support : Demands.None);
        names[whole.Value] = At(whole) with { Called = [.. known.Select(form => form with { Demands = form.Demands | Demands.Support }), new TopicForm(topic, name, seams, demands)] };
    }

    private void Reaches(WordHash first, int words)
    {
        var at = At(first);
        if (words > at.Reach) names[first.Value] = at with { Reach = words };
    }

    private static Demands DemandsOf(string name, int words)
    {
        if (words > 1) return Demands.None;
        if (name.Any(char.IsLetter) && !name.TrimEnd('s').Any(char.IsLower)) return Demands.Capitals;
        var folded = TopicKey.Of(name);
        return !System.Text.Ascii.IsValid(name) && (folded.Length < 4 || Briefs.CommonWords.IsLittle(folded)) ? Demands.Accents : Demands.None;
    }
}
