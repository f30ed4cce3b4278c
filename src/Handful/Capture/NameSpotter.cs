namespace Handful.Capture;

/// <summary>Finds whom it was with, where the grammar of the line tells it.</summary>
internal sealed class NameSpotter(LineWords words, PromiseSpotter promises, IReadOnlyList<SpokenDate> dates)
{
    private const int LongestName = 5;

    private readonly List<(int From, int To)> names = [];

    internal IReadOnlyList<(int From, int To)> Names => names;

    internal NameSpotter Read()
    {
        AtTheStart();
        for (var at = 0; at < words.Count; at++)
        {
            if (promises.IsPromised(at) && !(at > 0 && names.Count == 0 && IsSubject(at))) continue;
            if (StandsBeforeAName(at)) List(at + 1);
            else if (CaptureWords.AfterName.Contains(words.Lower(at)) && RunBefore(at) is { } run) Add(run.From, run.To);
        }

        if (names.Count == 0 && promises.Promises.Count > 0) Subject();
        return this;
    }

    /// <summary>"Ada, met at …", "Mara and Tobias: …", "Ada teaches pottery".</summary>
    private void AtTheStart()
    {
        if (words.Count == 0) return;
        var from = CaptureWords.Titles.Contains(words.Lower(0)) ? 1 : 0;
        // Without capitals, a word or two before the first comma or colon.
        if (!words.HasCapitals)
        {
            var clause = Enumerable.Range(0, words.Count).TakeWhile(at => words.SameClause(0, at)).Count();
            if (clause <= 2 && clause < words.Count && RunFrom(0) == clause) Add(0, clause);
            return;
        }

        var to = RunFrom(from);
        if (to <= from || !words[from].StartsLikeAName) return;
        var alone = to >= words.Count || !words.SameClause(from, to);
        if (alone || to - from > 1 || CaptureWords.Does.Contains(words.Lower(to)) || words.Lower(to).EndsWith("ed", StringComparison.Ordinal)) List(from);
    }

    private bool StandsBeforeAName(int at)
    {
        var word = words.Lower(at);
        if (word == "with" && words.Lower(at - 1) is "help" or "helped") return false;
        if (CaptureWords.With.Contains(word)) return true;
        return CaptureWords.Toward.Contains(word) && at > 0 && words.SameClause(at - 1, at) && CaptureWords.Talked.Contains(words.Lower(at - 1));
    }

    /// <summary>One name, and those joined to it: "Mara", "Mara and Tobias", "Mara, Tobias and Ada".</summary>
    private void List(int at)
    {
        while (at < words.Count)
        {
            if (CaptureWords.Titles.Contains(words.Lower(at))) at++;
            var to = RunFrom(at);
            if (to <= at) return;
            Add(at, to);
            if (words.Follows(to, CaptureWords.And)) at = to + 1;
            else if (GoesOn(to)) at = to;
            else return;
        }
    }

    /// <summary>Whether a comma stands here and another name after it, which ends there or is joined to the next.</summary>
    private bool GoesOn(int at)
    {
        if (at >= words.Count || words[at].Mark is not (',' or '、' or '，') || promises.IsPromised(at)) return false;
        var to = RunFrom(at);
        return to > at && (words.HasCapitals || to - at <= 2) && (words.Follows(to, CaptureWords.And) || to == words.Count || !words.SameClause(at, to) || (words.HasCapitals && CaptureWords.Ends.Contains(words.Lower(to))));
    }

    /// <summary>The word after the name that begins here; <paramref name="at"/> itself where none does.</summary>
    private int RunFrom(int at)
    {
        var to = at;
        while (to < words.Count && to - at < (words.HasCapitals ? LongestName : 2) && words.SameClause(at, to))
        {
            if (IsNameWord(to, at)) to++;
            else if (to > at && CaptureWords.Particles.Contains(words.Lower(to)) && ParticlesLeadOn(at, to) is var next && next > to) to = next;
            else break;
        }

        return to;
    }

    private int ParticlesLeadOn(int from, int at)
    {
        var next = at;
        while (words.SameClause(from, next) && CaptureWords.Particles.Contains(words.Lower(next))) next++;
        return words.Lower(at) != "y" && words.SameClause(from, next) && IsNameWord(next, from) && words.HasCapitals ? next : at;
    }

    private bool IsNameWord(int at, int first)
    {
        var word = words[at];
        if (word.IsNumber || word.Text is "&" or "+" || IsDate(at) || promises.IsPromised(at)) return false;
        // "Mark" and "May" are names with a name's neighbours: after "with", or at the start before what a person does.
        if (CaptureWords.NotNames.Contains(word.Lower)) return at > first && word.Lower is "may" or "will" or "april" or "june" && word.StartsLikeAName || (at == first && at > 0 && CaptureWords.WordsAndNames.Contains(word.Lower) && word.StartsLikeAName && words.HasCapitals);
        if (words.HasCapitals) return word.StartsLikeAName && !(word.Text.Length > 1 && at > first && CaptureWords.Particles.Contains(word.Lower));
        return !CaptureWords.Ends.Contains(word.Lower) && !CaptureWords.Articles.Contains(word.Lower) && !CaptureWords.And.Contains(word.Lower);
    }

    private (int From, int To)? RunBefore(int at)
    {
        var from = at;
        while (from > 0 && at - from < 3 && words.SameClause(from - 1, at) && words[from - 1].StartsLikeAName && !CaptureWords.NotNames.Contains(words.Lower(from - 1)) && !IsDate(from - 1)) from--;
        return from < at ? (from, at) : null;
    }

    private bool IsSubject(int at) => CaptureWords.With.Contains(words.Lower(at)) && words.Lower(at) is "with" or "mit" or "avec";

    /// <summary>"Zsófia will send the slides": nobody else is named.</summary>
    private void Subject()
    {
        for (var at = 0; at < words.Count; at++)
        {
            var to = at;
            while (to < words.Count && to - at < LongestName && words.SameClause(at, to) && words[to].StartsLikeAName && !CaptureWords.NotNames.Contains(words.Lower(to)) && !IsDate(to)) to++;
            if (to == at || !words.HasCapitals) continue;
            if (words.SameClause(at, to) && words.Lower(to) is "will" or "promised" or "offered" or "agreed" or "wants" or "needs" or "wird" or "va" or "owes" or "is" or "asked") Add(at, to);
            return;
        }
    }

    private bool IsDate(int at) => dates.Any(date => at >= date.First && at < date.Next);

    private void Add(int from, int to)
    {
        // "Mara's" is Mara.
        if (!names.Any(name => from < name.To && to > name.From)) names.Add((from, to));
    }
}
