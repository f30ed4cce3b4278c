using System.Text;

namespace Handful.Matching.Names;

/// <summary>One spelling for the many that a name has: Mueller and Müller, Katherine and Catherine, Tschechow and Chekhov. Only for comparing, never to be shown.</summary>
internal static class NameSpelling
{
    // The longest first; what stands on the left is read as what stands on the right.
    private static readonly (string From, string To)[] Sounds =
    [
        ("tsch", "k"), ("sch", "s"), ("tch", "k"), ("ch", "k"), ("kh", "k"), ("sh", "s"), ("sz", "s"), ("zh", "z"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("ck", "k"), ("cz", "k"),
        ("tz", "z"), ("ts", "z"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("oy", "u"), ("c", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("j", "i"),
    ];

    /// <param name="word">One word as <see cref="LatinLetters"/> gives it.</param>
    internal static string Of(string word)
    {
        if (word.EndsWith("off", StringComparison.Ordinal) || word.EndsWith("eff", StringComparison.Ordinal)) word = word[..^2] + "v";
        var spelt = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var rest = word.AsSpan(at);
            var (length, sound) = Read(rest);
            at += length;
            // An h after the first letter is rarely heard; two of a letter sound as one.
            foreach (var letter in sound)
                if ((letter != 'h' || spelt.Length == 0) && (spelt.Length == 0 || spelt[^1] != letter)) spelt.Append(letter);
        }

        // Yekaterina is Ekaterina.
        if (spelt.Length > 2 && spelt[0] == 'i' && spelt[1] == 'e') spelt.Remove(0, 1);
        return spelt.ToString();
    }

    /// <summary>The consonants alone: what is left of a name in a script that writes no vowels, or in a hurry.</summary>
    internal static string Skeleton(string word)
    {
        var bones = new StringBuilder(word.Length);
        foreach (var letter in Of(word))
        {
            var bone = letter is 'a' or 'e' or 'i' or 'o' or 'u' ? bones.Length == 0 ? 'a' : ' ' : letter;
            if (bone != ' ' && (bones.Length == 0 || bones[^1] != bone)) bones.Append(bone);
        }

        return bones.ToString();
    }

    private static (int Length, string Sound) Read(ReadOnlySpan<char> rest)
    {
        foreach (var (from, to) in Sounds)
            if (rest.StartsWith(from, StringComparison.Ordinal)) return (from.Length, to);
        return (1, rest[0].ToString());
    }
}
