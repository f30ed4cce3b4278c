using System.Collections.Frozen;

namespace Handful.Matching.Briefs;

/// <summary>Whether a text names a thing, something to do, or a clause, judged by its first words.</summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> Always = Words("""
        learn understand know meet find teach introduce explain recommend give show tell become get join share lend fix mend translate proofread
        advise bring sew speak write build make hire improve raise sell connect bounce discover explore figure hear help listen choose review
        """);

    private static readonly FrozenSet<string> BeforeAnArticle = Words("""
        host design test coach market fund plan draft sponsor mentor film record support research start walk visit trade swap exchange
        study practise practice pilot open set check answer play lead repair run read cook edit organise organize grow see try buy talk work
        """);

    private static readonly FrozenSet<string> Articles = Words("a an the your you my our me us one two some any other others more people to with");

    private static readonly FrozenSet<string> NounHelp = Words("with on for from in around by at and or of");

    private static readonly FrozenSet<string> Openers = Words("how what why when where which who whether");

    private static readonly FrozenSet<string> Auxiliaries = Words("""
        do does did is are was were am can could should would will shall may might must have has had isn't aren't don't doesn't can't
        """);

    /// <summary>"Review your deck" does, "reviews of decks" and "help with taxes" do not.</summary>
    public static bool OpensADeed(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', 3);
        if (words.Length < 2) return false;
        if (words[0] is "help" or "review") return !NounHelp.Contains(words[1]);
        return Always.Contains(words[0]) || (BeforeAnArticle.Contains(words[0]) && Articles.Contains(words[1]));
    }

    /// <summary>"How grafters choose" does.</summary>
    public static bool OpensAClause(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', 3);
        return words.Length > 1 && Openers.Contains(words[0]) && !text.EndsWith('?') && !Auxiliaries.Contains(words[1]);
    }

    /// <summary>A question as the clause it asks for, or null where turning it would mean changing its verb.</summary>
    public static string? AsClause(string question)
    {
        var words = question.TrimEnd('?', ' ').Split(' ');
        if (words.Length < 3 || !Openers.Contains(words[0].ToLowerInvariant())) return null;
        if (!Auxiliaries.Contains(words[1].ToLowerInvariant()))
            return words[0].ToLowerInvariant() is "what" or "who" or "which" ? string.Join(' ', words) : null;
        if (words.Length < 4 || words[0].ToLowerInvariant() is not ("how" or "where" or "when" or "what")) return null;
        if (words[2] is "I" or "you" or "we" or "one" && words[1] is "do" or "can" or "should" or "could")
            return string.Join(' ', words.Take(1).Append("to").Concat(words.Skip(3)));
        return words[1] == "do" ? string.Join(' ', words.Where((_, at) => at != 1)) : null;
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
