using Handful.Ui;

namespace Handful.CheckIns;

/// <summary>What can be read from evenings, with care: counts, and what went with the good ones. Pure.</summary>
public static class EveningsRead
{
    private const int Good = 4;
    private const int FewestOnASide = 3;

    /// <summary>"Nine of your twelve evenings were better than you had feared."</summary>
    public static string Headline(IReadOnlyList<Evening> evenings)
    {
        var both = evenings.Select(one => one.CheckIn).OfType<CheckIn>().Where(said => said is { Dread: not null, HowItWas: not null }).ToList();
        if (both.Count == 0) return "How your evenings look so far";
        var better = both.Count(said => said.HowItWas > 6 - said.Dread);
        return both.Count == 1
            ? better == 1 ? "The one evening you told of was better than you had feared." : "One evening is told of, before and after."
            : $"{NumberWords.SayFirst(better)} of {NumberWords.Say(both.Count)} evenings {(better == 1 ? "was" : "were")} better than you had feared.";
    }

    /// <summary>What went before good evenings and before the others, where there are enough of both to say so at all.</summary>
    public static IReadOnlyList<string> Before(IReadOnlyList<Evening> evenings)
    {
        var told = evenings.Select(one => one.CheckIn).OfType<CheckIn>().Where(said => said is { Must: not null, HowItWas: not null }).ToList();
        var (learn, must) = (told.Where(said => said.Must <= 2).ToList(), told.Where(said => said.Must >= Reframe.Leans).ToList());
        if (learn.Count < FewestOnASide || must.Count < FewestOnASide) return [];
        return
        [
            $"Of {NumberWords.Say(learn.Count)} evenings on which you came to learn, {NumberWords.Say(learn.Count(said => said.HowItWas >= Good))} were good; "
            + $"of {NumberWords.Say(must.Count)} on which you came because you must, {NumberWords.Say(must.Count(said => said.HowItWas >= Good))}.",
        ];
    }
}
