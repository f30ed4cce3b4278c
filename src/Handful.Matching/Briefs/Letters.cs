using System.Collections.Frozen;
using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>Capitals at the beginning of texts that move into the middle of a sentence, or out of it.</summary>
internal static class Letters
{
    private static readonly FrozenSet<string> Places = """
        Africa African America American Asia Asian Europe European Nordic Nordics Baltic Balkan Balkans Scandinavia Scandinavian Iberia Iberian
        Alps Alpine Atlantic Pacific Arctic Caribbean Mediterranean Andes Andean Sahel Benelux England Britain British Scotland Scottish
        Wales Ireland France Germany Spain Portugal Italy Netherlands Belgium Belgian Luxembourg Switzerland Swiss Austria Austrian Sweden
        Norway Denmark Finland Iceland Poland Czechia Slovakia Hungary Romania Bulgaria Croatia Serbia Slovenia Greece Turkey Russia Ukraine
        Estonia Latvia Lithuania Israel Israeli Egypt Egyptian Morocco Moroccan Tunisia Algeria Nigeria Nigerian Ghana Ghanaian Kenya Kenyan
        Ethiopia Uganda Rwanda Tanzania Senegal India China Japan Korea Vietnam Thailand Indonesia Malaysia Singapore Philippines Pakistan
        Bangladesh Nepal Australia Australian Zealand Canada Canadian Mexico Brazil Argentina Chile Chilean Colombia Colombian Peru Cuba
        London Paris Berlin Munich Hamburg Vienna Zurich Geneva Brussels Amsterdam Rotterdam Madrid Barcelona Lisbon Porto Rome Milan Athens
        Istanbul Warsaw Prague Budapest Stockholm Oslo Copenhagen Helsinki Dublin Edinburgh Glasgow Manchester Bristol Lagos Nairobi Accra
        Cairo Mumbai Delhi Bangalore Tokyo Seoul Beijing Shanghai Sydney Melbourne Toronto Montreal Boston Chicago York Francisco Silicon
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December
        Christmas Easter Ramadan Google Microsoft Amazon Apple Facebook Instagram LinkedIn Twitter Wikipedia Erasmus Muslim Christian Jewish
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> OpensAPlace =
        FrozenSet.Create("West", "East", "North", "South", "Western", "Eastern", "Northern", "Southern", "Central", "Latin", "Middle", "New", "Great", "United");

    /// <summary>Lower-cases the first letter when its word is an ordinary one: not an abbreviation, not a name.</summary>
    public static string Lower(string text)
    {
        if (text.Length == 0) return text;
        var words = text.Split(' ', 3);
        if (!IsTitleCase(words[0]) || IsName(words[0])) return text;
        var beforeACapital = words.Length > 1 && IsTitleCase(words[1]);
        var beforeAName = beforeACapital && !IsName(words[1]) && !IsOrdinary(words[0]);
        return beforeAName || (beforeACapital && OpensAPlace.Contains(words[0])) ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>Lower-cases every ordinary word, for a title such as "Product Designer".</summary>
    public static string LowerTitle(string title) =>
        string.Join(' ', title.Split(' ').Select(word => IsTitleCase(word) && !IsName(word) ? char.ToLowerInvariant(word[0]) + word[1..] : word));

    /// <summary>Raises the first letter, except of words such as iOS that carry their own capitals.</summary>
    public static string Raise(string text) =>
        text.Length == 0 || text.TakeWhile(letter => letter != ' ').Any(char.IsUpper) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool IsTitleCase(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(letter => char.IsLower(letter) || letter is '-' or '\'' or '’' or ',')
        || word == "A";

    private static bool IsName(string word)
    {
        var bare = word.Trim(',', '\'', '’', ':').Split('-')[0];
        return Places.Contains(bare) || TopicCatalogue.IsWrittenWithACapital(bare);
    }

    private static bool IsOrdinary(string word) => TopicKey.Words(word).All(CommonWords.IsGeneric);
}
