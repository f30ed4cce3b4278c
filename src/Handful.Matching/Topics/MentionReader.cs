using System.Runtime.InteropServices;

namespace Handful.Matching.Topics;

/// <summary>Words of a text that name a topic, or one of several: <see cref="First"/> and <see cref="Last"/> count words, the others letters.</summary>
internal readonly record struct Mention(int Topic, int Start, int End, int First, int Last, bool NeedsSupport);

/// <summary>Reads what a piece of a text may name, from left to right, the longest name first.</summary>
internal readonly ref struct MentionReader(string text, List<TextWord> words)
{
    // Who writes without any capital writes abbreviations so too.
    private readonly bool hasCapitals = text.AsSpan().ContainsAnyInRange('A', 'Z');
    private readonly TopicForms forms = TopicForms.Whole;
    private readonly ReadOnlySpan<TextWord> words = CollectionsMarshal.AsSpan(words);

    /// <summary>The mentions in the order of the text; where words mean several topics, one mention after another for the same words.</summary>
    internal List<Mention> Read()
    {
        var mentions = new List<Mention>();
        for (var first = 0; first < words.Length;) first = AddLongest(first, mentions);
        return mentions;
    }

    /// <returns>The word to go on with.</returns>
    private int AddLongest(int first, List<Mention> mentions)
    {
        var (before, end) = (mentions.Count, first + 1);
        var (whole, spaces) = (default(WordHash), 0UL);
        var reach = Math.Min(words.Length, first + ReachFrom(first));
        for (var last = first; last < reach; last++)
        {
            if (last == first) whole = words[last].Hash;
            else if (words[last].Before == Gap.Break) break;
            else
            {
                if (words[last].Before == Gap.Space && whole.Length < WordHash.Longest) spaces |= 1UL << whole.Length;
                whole = whole.Then(words[last].Hash);
            }
            if (whole.Length > WordHash.Longest) break;
            if (forms.At(whole).Called is { } called && AddFitting(called, spaces, first, last, mentions, before)) end = last + 1;
        }
        return end;
    }

    private bool AddFitting(TopicForm[] called, ulong spaces, int first, int last, List<Mention> mentions, int before)
    {
        var (start, end) = (words[first].Start, words[last].End);
        var shorter = mentions.Count - before;
        foreach (var form in called)
        {
            // "we in" is not Wein: a space stands only where the name has one, or a hyphen.
            if ((spaces & ~form.Seams) == 0 && Weigh(form, text.AsSpan()[start..end]) is { } needsSupport)
                mentions.Add(new Mention(form.Topic, start, end, first, last, needsSupport));
        }
        if (mentions.Count == before + shorter) return false;
        mentions.RemoveRange(before, shorter);
        return true;
    }

    /// <summary>Whether these words need support to be this name; null where they cannot be it.</summary>
    private bool? Weigh(TopicForm form, ReadOnlySpan<char> said)
    {
        var needsSupport = form.Demands.HasFlag(Demands.Support);
        if (form.Demands.HasFlag(Demands.Accents) && !said.Equals(form.Words, StringComparison.OrdinalIgnoreCase)) return null;
        if (!form.Demands.HasFlag(Demands.Capitals) || !said.TrimEnd('s').ContainsAnyInRange('a', 'z')) return needsSupport;
        return Briefs.CommonWords.IsGenericForm(said.ToString().ToLowerInvariant()) && said.Length > 2 ? null : needsSupport || hasCapitals;
    }

    // bee-keeping may be beekeeping, front-end developer a frontend developer: what hyphens hold together is also tried as one word.
    private int ReachFrom(int first)
    {
        var reach = forms.At(words[first].Hash).Reach;
        var joined = words[first].Hash;
        for (var next = first + 1; next < words.Length && words[next].Before == Gap.Joint && joined.Length <= WordHash.Longest; next++)
        {
            joined = joined.Then(words[next].Hash);
            reach = Math.Max(reach, next - first + Math.Max(1, forms.At(joined).Reach));
        }
        return reach;
    }
}
