using Handful.Matching.Names;

namespace Handful.Matching.Twins;

/// <summary>What two names have in common.</summary>
/// <param name="Bits">How far the names alone speak for one person; null where they speak against it.</param>
/// <param name="Why">A sentence, or empty where the names are the same.</param>
internal sealed record NameMatch(double? Bits, string Why)
{
    private static readonly NameMatch Different = new(null, "");

    /// <summary>The better of the names as written and as they sound.</summary>
    internal static NameMatch Of(TwinFacts a, TwinFacts b)
    {
        var best = Different;
        foreach (var one in Spoken(a))
        {
            foreach (var other in Spoken(b))
                if (Of(one, other, a, b) is { Bits: { } bits } match && bits > (best.Bits ?? double.MinValue)) best = match;
        }

        return best;
    }

    private static IEnumerable<WrittenName> Spoken(TwinFacts facts)
    {
        yield return WrittenName.Of(facts.Name, facts.Given, facts.Additional, facts.Family, facts.Suffix);
        // Chinese characters do not say how they sound; the fields beside them do.
        if (facts.PhoneticGiven.Length > 0 && facts.PhoneticFamily.Length > 0) yield return WrittenName.Of("", facts.PhoneticGiven, "", facts.PhoneticFamily, "");
    }

    private static NameMatch Of(WrittenName a, WrittenName b, TwinFacts factsA, TwinFacts factsB)
    {
        if (a.Family.Count == 0 || b.Family.Count == 0) return InPart(a, b, factsA, factsB);
        var straight = Compare(a, b, factsA, factsB);
        if (straight.Bits is not null || a.Family.Count > 1 || a.Given.Length < 2 || a.Middle.Count > 0) return straight;
        var turned = Compare(a with { Given = a.Family[0], Family = [a.Given] }, b, factsA, factsB);
        return turned.Bits is { } bits ? new NameMatch(bits, turned.Why.Length > 0 ? turned.Why : "The name is written in another order.") : straight;
    }

    private static NameMatch Compare(WrittenName a, WrittenName b, TwinFacts factsA, TwinFacts factsB)
    {
        var (family, given) = (FamilyTie(a, b), GivenTieOf(a, b, factsA, factsB));
        if (family is not { } familyCost || given is not { } tie) return Different;
        // Both names apart at once is two people.
        if (familyCost.Cost > 0.6 && tie.Cost > 0.6) return Different;
        var frequent = GivenNames.IsFrequentFamily(string.Concat(a.Family)) || GivenNames.IsFrequentFamily(a.Family[0]);
        var bits = !frequent ? 10 : GivenNames.IsKnown(a.Given) || GivenNames.IsKnown(b.Given) ? 4 : 7.5;
        // However frequent the name: an initial that fits says something.
        return new NameMatch(Math.Max(bits - familyCost.Cost - tie.Cost, 1), string.Join(" ", new[] { tie.Why, familyCost.Why }.Where(why => why.Length > 0).Distinct()));
    }

    private static (double Cost, string Why)? FamilyTie(WrittenName a, WrittenName b)
    {
        var (one, other) = (string.Concat(a.Family), string.Concat(b.Family));
        if (one == other) return (0, "");
        if (NameSpelling.Of(one) == NameSpelling.Of(other)) return (0.5, "The family name is spelt in two ways.");
        if (a.Family.Count != b.Family.Count && a.Family.Intersect(b.Family).Any()) return (2, "They share a part of the family name.");
        if (Math.Min(one.Length, other.Length) > 4 && OneApart(one, other)) return (3, "Their family names are one letter apart.");
        return WithoutVowels(one, other) ? (0.6, "") : null;
    }

    private static (double Cost, string Why)? GivenTieOf(WrittenName a, WrittenName b, TwinFacts factsA, TwinFacts factsB)
    {
        var (one, other) = (a.Given, b.Given);
        if (one == other) return a.HasInitialOnly ? (5, "They have the same initial.") : (0, "");
        if (a.HasInitialOnly || b.HasInitialOnly) return one[0] == other[0] ? (6, $"{Shown(factsA, a)} may stand for {Shown(factsB, b)}.") : null;
        if (GivenNames.Tie(one, other) is var tie and not GivenTie.None) return Said(tie, factsA, a, factsB, b);
        if (GivenNames.Tie(other, one) is GivenTie.Short) return Said(GivenTie.Short, factsB, b, factsA, a);
        if (LatinLetters.Of(factsA.Nickname) == other || LatinLetters.Of(factsB.Nickname) == one) return (0.5, "One is called by what is the other’s nickname.");
        if (NameSpelling.Of(one) == NameSpelling.Of(other)) return (0.5, "The given name is spelt in two ways.");
        // Paul and Paula, Martin and Martina are a letter apart and two people; so are two names that many bear.
        var bothKnown = GivenNames.IsKnown(one) && GivenNames.IsKnown(other);
        if (!bothKnown && Math.Min(one.Length, other.Length) > 4 && one[..^1] != other && other[..^1] != one && one[^1] == other[^1] && OneApart(one, other)) return (3, "Their given names are one letter apart.");
        return WithoutVowels(one, other) ? (0.6, "") : null;
    }

    private static (double, string) Said(GivenTie tie, TwinFacts full, WrittenName fullName, TwinFacts other, WrittenName otherName) => tie == GivenTie.Short
        ? (1, $"{Shown(other, otherName)} is short for {Shown(full, fullName)}.")
        : (1.5, $"{Shown(full, fullName)} and {Shown(other, otherName)} are the same name.");

    /// <summary>"Mara" and "Mara Lindqvist": little, but with a number in common enough.</summary>
    private static NameMatch InPart(WrittenName a, WrittenName b, TwinFacts factsA, TwinFacts factsB)
    {
        if (a.Whole.Length < 2 || b.Whole.Length < 2) return Different;
        if (a.Whole == b.Whole) return new NameMatch(4, "");
        var (shorter, longer) = a.Family.Count == 0 ? (a, b) : (b, a);
        if (longer.Family.Count == 0) return Different;
        return longer.Given == shorter.Given || longer.Family[0] == shorter.Given ? new NameMatch(2, "One name is a part of the other.")
            : GivenTieOf(shorter, longer, a == shorter ? factsA : factsB, a == shorter ? factsB : factsA) is { Cost: < 3 } tie ? new NameMatch(1.5, tie.Why) : Different;
    }

    /// <summary>The given name as it was written; of a name in one piece its first word.</summary>
    private static string Shown(TwinFacts facts, WrittenName written)
    {
        var said = facts.Given.Length > 0 ? facts.Given : facts.Name;
        var word = said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => LatinLetters.Of(word) == written.Given);
        return word ?? (written.Given.Length > 0 ? char.ToUpperInvariant(written.Given[0]) + written.Given[1..] : facts.Name);
    }

    /// <summary>Arabic and Hebrew write consonants: محمد is m, h, m, d.</summary>
    private static bool WithoutVowels(string one, string other) => !(HasVowels(one) && HasVowels(other)) && Bones(one) == Bones(other) && Bones(one).Length > 1;

    private static bool HasVowels(string word) => word.AsSpan().ContainsAny("aeo");

    private static string Bones(string word) => NameSpelling.Skeleton(word).Replace("v", "", StringComparison.Ordinal).TrimStart('a');

    /// <summary>One letter more, less, another, or two that changed places.</summary>
    internal static bool OneApart(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        if (other.Length - one.Length > 1) return false;
        var start = one.AsSpan().CommonPrefixLength(other);
        var (restOne, restOther) = (one[start..], other[start..]);
        if (one.Length < other.Length) return restOne == restOther[1..];
        return restOne.Length > 0 && (restOne[1..] == restOther[1..]
            || (restOne.Length > 1 && restOne[0] == restOther[1] && restOne[1] == restOther[0] && restOne[2..] == restOther[2..]));
    }
}
