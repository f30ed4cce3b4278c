using Handful.Matching.Briefs;
using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>The terms of a pair as sentences about both by name.</summary>
internal static class FitSentences
{
    public static string Of(FitKind kind, Speaker one, Part mine, Speaker other, Part theirs, TopicWay? way, int others, int people)
    {
        var isSame = mine.Fragment.WordsKey == theirs.Fragment.WordsKey;
        return Ended(kind switch
        {
            FitKind.Give when isSame => $"{one.Says(mine)}, and that is what {other.Name} offers",
            FitKind.Give => $"{one.Says(mine)}, and {other.Says(theirs)}{Near(way, one, mine, other, theirs)}",
            FitKind.Learn => Learning(one, mine, other, theirs) + Near(way, one, mine, other, theirs),
            FitKind.Purpose when isSame => $"{one.Name} and {other.Name} name the same cause: {Tidy.Quote(mine.Fragment.Text)}",
            FitKind.Purpose => $"{one.Says(mine)}, and {other.Name} names one like it: {Tidy.Quote(theirs.Fragment.Text)}",
            _ when mine.Field == Field.Role => SameWork(one, other, way),
            _ when isSame => $"Both care about {one.Subject(mine)}{HowRare(others, people)}",
            _ => $"{one.Says(mine)}, and {other.Name} about {other.Subject(theirs)}{Near(way, one, mine, other, theirs)}",
        });
    }

    public static string Known(Speaker one, Speaker other) => Ended($"{one.Name} and {other.Name} know each other already");

    public static string Colleagues(Speaker one) => Ended($"Both work at {one.Organisation}, so they may know each other already");

    public static string NothingOfBoth(Speaker one, Speaker other) =>
        $"Nothing is known of {one.Name} and {other.Name} yet: let them ask what brings them here.";

    /// <summary>What can honestly be said where nothing of the two meets.</summary>
    public static string Little(Speaker one, Speaker other)
    {
        if (other.First(Field.Interest) is { } interest) return Ended($"{other.Says(interest)}, which may be new to {one.Name}");
        if ((other.First(Field.Give) ?? other.First(Field.About) ?? other.First(Field.Purpose)) is { } said)
            return Ended($"{other.Says(said)}, which may be new to {one.Name}");
        if (other.First(Field.Want) is { } want) return Ended($"{other.Says(want)}, and {one.Name} may know somebody who helps");
        var work = RoleWords.Says(other.Role, other.Organisation);
        return work.Length == 0
            ? $"Nothing is known of {other.Name} yet: {one.Name} could ask what brings them here."
            : Ended($"{other.Name} {work}, and little else is known yet: {one.Name} could ask what brings them here");
    }

    /// <summary>", and only two others here do" after what two care about.</summary>
    public static string HowRare(int others, int people) => people < 4 ? "" : others switch
    {
        0 => ", and nobody else here does",
        1 => ", and only one other person here does",
        2 => ", and only two others here do",
        _ => "",
    };

    public static string Ended(string sentence) => Sentences.End(Letters.Raise(sentence));

    private static string Learning(Speaker one, Part mine, Speaker other, Part theirs)
    {
        var subject = one.Subject(mine);
        if (mine.Field != Field.Interest || subject.StartsWith('“')) return $"{one.Says(mine)}, and {other.Says(theirs)}";
        return $"{one.Name} could learn about {subject} from {other.Name}, {other.Says(theirs, "who")}";
    }

    private static string SameWork(Speaker one, Speaker other, TopicWay? way)
    {
        var (work, same) = (RoleWords.Says(one.Role, ""), RoleWords.Says(other.Role, ""));
        if (work == same && work.StartsWith("is ", StringComparison.Ordinal)) return $"{one.Name} {work}, and so is {other.Name}";
        var close = way is null || way.Steps.Count == 0 ? "" : ": their work is close";
        return $"{one.Name} {RoleWords.Says(one.Role, one.Organisation)}, and {other.Name} {RoleWords.Says(other.Role, other.Organisation)}{close}";
    }

    /// <summary>": permaculture belongs to gardening", in the words of the two where they name a topic; nothing where both name the same.</summary>
    private static string Near(TopicWay? way, Speaker one, Part mine, Speaker other, Part theirs)
    {
        if (way is null || way.Steps.Count == 0) return "";
        var names = TopicGraph.Whole.Names;
        var (from, to) = (Named(way.From, one, mine), Named(way.Steps[^1].To, other, theirs));
        return ": " + (way.Steps switch
        {
            [{ Tie: Tie.BelongsTo }] => Belongs(from, to),
            [{ Tie: Tie.Includes }] => Belongs(to, from),
            [{ Tie: Tie.BelongsTo } up, { Tie: Tie.Includes }] => $"{from} and {to} both belong to {names[up.To]}",
            _ => $"{from} {(IsPlural(from) ? "are" : "is")} near {to}",
        });
    }

    private static string Named(int topic, Speaker speaker, Part part)
    {
        var name = TopicGraph.Whole.Names[topic];
        return part.Field == Field.Interest && TopicCatalogue.NameOf(part.Fragment.WordsKey) == name ? speaker.Subject(part) : name;
    }

    private static string Belongs(string part, string whole) => $"{part} {(IsPlural(part) ? "belong" : "belongs")} to {whole}";

    // "Chess", "tennis", "Kubernetes" and "physics" are one.
    private static bool IsPlural(string name) => name.Contains(" and ", StringComparison.Ordinal) ||
        (name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal)
        && !name.EndsWith("is", StringComparison.Ordinal) && !name.EndsWith("ics", StringComparison.Ordinal) && name != "news"
        && !char.IsUpper(name[name.LastIndexOf(' ') + 1]));
}
