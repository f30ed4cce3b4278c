using Handful.Matching.Briefs;
using Handful.Ui;

namespace Handful.Briefs;

/// <summary>How a handful was chosen, in one sentence that holds for this handful.</summary>
public static class HowChosen
{
    public static string Say(Brief brief)
    {
        var chosen = brief.Handful.Count;
        if (chosen == 0) return "There is nobody to choose from yet.";
        if (brief.Considered == chosen) return chosen == 1 ? "One guest is listed, and here they are." : $"{NumberWords.SayFirst(chosen)} guests are listed, and here they all are.";
        string[] aims = [.. Aims(brief)];
        return aims.Length == 0
            ? $"Taken from {NumberWords.Figures(brief.Considered)} guests of whom the list says next to nothing."
            : $"Chosen from {NumberWords.Figures(brief.Considered)} guests so that {(aims.Length == 1 ? aims[0] : $"{string.Join(", ", aims[..^1])} and {aims[^1]}")}.";
    }

    private static IEnumerable<string> Aims(Brief brief)
    {
        if (Any(brief, "learn")) yield return "you learn something";
        if (Any(brief, "give")) yield return "somebody needs what you can give";
        if (Any(brief, "share")) yield return "there is something you share";
        var known = brief.Handful.Count(pick => pick.Guest.Known is not null);
        // The rest of whom the owner knows is told beside the page.
        if (known + brief.AlsoThere.Count > HandfulChooser.MostKnown) yield return $"no more than {NumberWords.Say(HandfulChooser.MostKnown)} know you already";
    }

    private static bool Any(Brief brief, string kind) => brief.Handful.Any(pick => pick.Reasons.Any(reason => reason.Kind == kind));
}
