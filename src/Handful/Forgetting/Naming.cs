using System.Text.RegularExpressions;
using Handful.Kernel;

namespace Handful.Forgetting;

/// <summary>
/// Tells whether a text names somebody: every word of one of their names, in whatever order, letters and punctuation ("N:Lindqvist;Mara"),
/// or an address, number or profile of theirs.
/// </summary>
/// <param name="names">As they were ever called.</param>
/// <param name="keys">What their addresses, numbers and profiles are known by: "mail:…", "tel:…", and for guests "name:…".</param>
internal sealed class Naming(IEnumerable<string> names, IEnumerable<string> keys)
{
    // A number is written with its country's code or without.
    private const int OwnDigits = 8;
    private const string Punctuation = " ()+-./";

    private readonly HashSet<string> called = [.. names.Where(name => name.Length > 0)];
    private readonly List<List<string>> words = [.. names.Select(Fold.Words).Where(CanBeTold).Distinct().Select(name => name.Split(' ').Select(Apart).Distinct().ToList())];
    private readonly List<string> addresses = [.. keys.Where(key => !key.StartsWith("tel:", StringComparison.Ordinal) && !key.StartsWith("name:", StringComparison.Ordinal)).Select(key => Apart(AfterColon(key))).Distinct()];
    private readonly List<string> numbers = [.. keys.Where(key => key.StartsWith("tel:", StringComparison.Ordinal)).Select(key => Digits(key)[^Math.Min(OwnDigits, Digits(key).Length)..]).Distinct()];

    /// <summary>As they were ever called.</summary>
    internal IReadOnlyCollection<string> Called => called;

    internal bool Names(string text)
    {
        if (text.Length == 0) return false;
        var told = Apart(text);
        if (words.Exists(name => name.TrueForAll(word => told.Contains(word, StringComparison.Ordinal)))) return true;
        if (addresses.Exists(address => told.Contains(address, StringComparison.Ordinal))) return true;
        if (numbers.Count == 0) return false;
        var together = string.Concat(text.Where(letter => !Punctuation.Contains(letter, StringComparison.Ordinal)));
        return numbers.Exists(number => together.Contains(number, StringComparison.Ordinal));
    }

    /// <summary>Says a sentence without their names, the longest first; a name within another word ("Ann" in "Annika") is another's.</summary>
    /// <param name="others">Names of others in which one of theirs stands ("Ann Moor"): those stay.</param>
    internal Func<string, string> Unsay(IEnumerable<string> others)
    {
        var any = string.Join('|', called.Union(others).OrderByDescending(name => name.Length).Select(Regex.Escape));
        var names = new Regex($@"(?<![\p{{L}}\p{{M}}\p{{N}}]|\p{{L}}['’-])(?:{any})(?![\p{{L}}\p{{M}}\p{{N}}]|-\p{{L}})", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        return sentence => names.Replace(sentence, name => called.Contains(name.Value) ? "somebody you forgot" : name.Value);
    }

    /// <summary>One Latin letter is no name to look for; one Chinese sign is.</summary>
    private static bool CanBeTold(string folded) => folded.Length > 1 || (folded.Length == 1 && !char.IsAscii(folded[0]));

    /// <summary>Folded, with a space at each end, so that a word is found whole; where a script puts none between words, by its signs.</summary>
    private static string Apart(string text) => $" {Fold.Search(text)} ";

    private static string AfterColon(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Digits(string key) => string.Concat(key.Where(char.IsAsciiDigit));
}
