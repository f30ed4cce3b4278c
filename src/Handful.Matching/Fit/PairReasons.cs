using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>Chooses which terms of a pair are said: the strongest first, nothing twice.</summary>
internal sealed class PairReasons(int people)
{
    private const int Most = 3, MostSubjects = 3;

    /// <summary>For whoever looks at the pair.</summary>
    public IReadOnlyList<string> Of(List<SaidTerm> forA, List<SaidTerm> forB) =>
        Said([.. forA.Concat(forB).OrderByDescending(term => term.Term.Weight)]);

    /// <summary>For one of the two: what they have of it, then what they could give.</summary>
    public IReadOnlyList<string> For(List<SaidTerm> own, List<SaidTerm> others) =>
        Said([.. own.Where(IsGood), .. others.Where(IsGood), .. own.Where(term => !IsGood(term))]);

    private static bool IsGood(SaidTerm term) => term.Term.Kind != FitKind.Tie;

    private List<string> Said(List<SaidTerm> terms)
    {
        var (reasons, used) = (new List<string>(), new HashSet<Part>(ReferenceEqualityComparer.Instance));
        foreach (var term in terms)
        {
            if (IsGood(term) && reasons.Count >= Most) continue;
            if (term.Mine is { } mine && term.Theirs is { } theirs)
            {
                if (used.Contains(mine) || used.Contains(theirs)) continue;
                used.Add(mine);
                used.Add(theirs);
            }
            var text = IsSharedInSameWords(term) ? Sharing(terms, term, used) : term.Term.Text;
            if (!reasons.Contains(text)) reasons.Add(text);
        }
        return reasons;
    }

    private static bool IsSharedInSameWords(SaidTerm term) =>
        term is { Term.Kind: FitKind.Share or FitKind.Outside, Mine.Field: Field.Interest }
        && term.Mine.Fragment.WordsKey == term.Theirs!.Fragment.WordsKey;

    // "Both care about chess, tea and jazz" is one sentence.
    private string Sharing(List<SaidTerm> terms, SaidTerm first, HashSet<Part> used)
    {
        var all = new List<SaidTerm> { first };
        foreach (var term in terms)
        {
            if (all.Count == MostSubjects || !IsSharedInSameWords(term)) continue;
            if (used.Contains(term.Mine!) || used.Contains(term.Theirs!)) continue;
            used.Add(term.Mine!);
            used.Add(term.Theirs!);
            all.Add(term);
        }
        if (all.Count == 1) return first.Term.Text;
        var subjects = all.ConvertAll(term => term.One.Subject(term.Mine!));
        var rare = people > 3 && first.Term.Others == 0 ? $", and nobody else here names {subjects[0]}" : "";
        return FitSentences.Ended($"Both care about {Sentences.List(subjects)}{rare}");
    }
}
