namespace Handful.Capture;

/// <summary>Finds who said they would do what.</summary>
internal sealed class PromiseSpotter(LineWords words, IReadOnlyList<SpokenDate> dates)
{
    private static readonly IReadOnlySet<string> MyIntent = CaptureWords.Of("promised promise offered agreed have need will shall should must owe said told 've 'll want werde muss soll sollte schicke sende melde rufe gebe bringe leihe stelle zeige vais dois lui");
    private static readonly IReadOnlySet<string> MeContracted = CaptureWords.Of("i'll i'd j'enverrai j'envoie");
    private static readonly IReadOnlySet<string> Saying = CaptureWords.Of("promised promise offered agreed said told have need want");
    private static readonly IReadOnlySet<string> Others = CaptureWords.Of("she he they who sie er elle il ils elles");
    private static readonly IReadOnlySet<string> OthersContracted = CaptureWords.Of("she'll he'll they'll who'll");
    private static readonly IReadOnlySet<string> TheirIntent = CaptureWords.Of("will shall promised promises offered offers agreed agrees owes wird will sollte schickt sendet meldet bringt gibt zeigt stellt va enverra m'envoie m'enverra");
    private static readonly IReadOnlySet<string> Wants = CaptureWords.Of("wants wanted needs want need asked asks möchte will braucht sucht veut voudrait cherche");
    private static readonly IReadOnlySet<string> Introduction = CaptureWords.Of("intro intros introduction introductions introduced connection meet kontakt vorstellung contact présentation kennenlernen rencontrer");
    private static readonly IReadOnlySet<string> Skipped = CaptureWords.Of("to that her him them me you i i'd i'll would will ihr ihm ihnen de d' zu");
    private static readonly IReadOnlySet<string> Starts = CaptureWords.Of("i i'll i'd we we'll she she'll he he'll they they'll ich er je j'ai elle il promised need must todo remember wants needs will offered asked");

    private readonly List<CapturedPromise> promises = [];
    private readonly bool[] taken = new bool[words.Count];

    internal IReadOnlyList<CapturedPromise> Promises => promises;

    /// <summary>Whether this word belongs to a promise, and so tells nothing of the conversation itself.</summary>
    internal bool IsPromised(int at) => at >= 0 && at < taken.Length && taken[at];

    internal PromiseSpotter Read()
    {
        for (var from = 0; from < words.Count;)
        {
            var to = EndOfSegment(from);
            Read(from, to);
            from = to;
        }

        return this;
    }

    private int EndOfSegment(int from)
    {
        for (var at = from + 1; at < words.Count; at++)
        {
            if (!words.SameClause(from, at)) return at;
            if ((CaptureWords.And.Contains(words.Lower(at)) || words.Lower(at) is "but" or "aber" or "mais" or "so") && words.SameClause(at, at + 1)
                && (Starts.Contains(words.Lower(at + 1)) || (words.SameClause(at, at + 2) && words[at + 1].StartsLikeAName && TheirIntent.Contains(words.Lower(at + 2))))) return at + 1;
            // "… pottery I promised …": people leave the comma out.
            if (at > from + 1 && words.Lower(at) is "i" or "ich" or "j'ai" or "i'll" && Mine(at, words.Count) is not null && words.Lower(at - 1) is not ("that" or "and")) return at;
        }

        return words.Count;
    }

    private void Read(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (((at == from ? First(at, to) : null) ?? Mine(at, to) ?? Theirs(at, from, to) ?? Wanted(at, to)) is not { } found) continue;
            for (var word = at; word < to; word++) taken[word] = true;
            Keep(found.Text, to, found.Mine);
            return;
        }

        // "…, by Sunday": the day of what was promised just before.
        if (promises.Count > 0 && promises[^1].DueOn is null && dates.Where(date => date.First >= from && date.First < to && date.IsDue).Select(date => date.Coming).FirstOrDefault() is { } due)
        {
            promises[^1] = promises[^1] with { DueOn = due };
            for (var word = from; word < to; word++) taken[word] = true;
        }
    }

    /// <summary>What begins a segment: a task said to oneself, or a promise with nobody named.</summary>
    private (int Text, bool Mine)? First(int at, int to)
    {
        var (word, next) = (words.Lower(at), at + 1 < to ? words.Lower(at + 1) : "");
        if (CaptureWords.And.Contains(word)) return at + 1 < to ? First(at + 1, to) ?? Mine(at + 1, to) : null;
        if (word is "todo" or "to-do" or "remember" or "must" or "need" or "should" && at + 1 < to) return (AfterSkipped(at + 1, to), true);
        if (word is "to" && next == "do" && at + 2 < to) return (at + 2, true);
        if (word is "follow" or "following" && next == "up") return (at, true);
        if (word is "promised" or "promise" && to - at > 1) return (AfterSkipped(at + 1, to), !words.Between(at, to).Contains(" me ", StringComparison.OrdinalIgnoreCase));
        if (word is "offered" && next is "to" or "me") return (AfterSkipped(at + 1, to), false);
        if (word is "will" && to - at > 1 && at > 0 && !words[at].StartsLikeAName) return (at + 1, false);
        if (word is "owes" && next == "me") return (at + 2, false);
        // "send her the links", but not "Call with Mara".
        var task = at == 0 ? CaptureWords.DoingFirst.Contains(word) : CaptureWords.Doing.Contains(word);
        return task && to - at > 1 && next is not ("with" or "from" or "about" or "mit" or "avec" or "was" or "on") ? (at, true) : null;
    }

    private (int Text, bool Mine)? Mine(int at, int to)
    {
        var (word, next) = (words.Lower(at), at + 1 < to && words.SameClause(at, at + 1) ? words.Lower(at + 1) : "");
        if (MeContracted.Contains(word) && next.Length > 0) return (word.StartsWith('j') ? at : at + 1, true);
        if (word is "we" && next is "agreed" or "will" && at + 2 < to) return (AfterSkipped(at + 2, to), true);
        if (word is "we'll" && next.Length > 0) return (at + 1, true);
        if (word is "i've" or "j'ai" && next is "promised" or "offered" or "agreed" or "promis") return (AfterSkipped(at + 2, to), true);
        if (word is "i'm" && next == "going" || (word == "i" && next == "am" && words.Lower(at + 2) == "going")) return (AfterSkipped(next == "going" ? at + 2 : at + 3, to), true);
        if (word is not ("i" or "ich" or "je") || !MyIntent.Contains(next)) return null;
        var then = at + 2 < to ? words.Lower(at + 2) : "";
        if (next is "have" or "need" && then is not ("to" or "promised")) return null;
        if (next is "want" && then is not "to") return null;
        if (next is "said" && then is not ("to" or "i'd" or "i'll" or "i" or "by" or "until" or "yes")) return null;
        if (next is "told" && !(at + 3 < to && words.Lower(at + 3) is "i'd" or "i'll" or "i")) return null;
        if (then is "promised" or "versprochen") return (AfterSkipped(at + 3, to), true);
        var text = Saying.Contains(next) || next is "will" or "shall" or "should" or "must" or "werde" or "muss" or "soll" or "sollte" or "vais" or "dois" ? AfterSkipped(at + 2, to) : at + 1;
        // "I promised Mara to send …": the name says to whom.
        if (Saying.Contains(next) && text < to && words[text].StartsLikeAName && text + 1 < to && words.Lower(text + 1) is "to" or "that" or "i'd" or "the" or "a" or "an") text = AfterSkipped(text + 1, to);
        return (text, true);
    }

    private (int Text, bool Mine)? Theirs(int at, int from, int to)
    {
        var (word, next) = (words.Lower(at), at + 1 < to && words.SameClause(at, at + 1) ? words.Lower(at + 1) : "");
        if (OthersContracted.Contains(word) && next.Length > 0) return (at + 1, false);
        var named = at == from && words[at].StartsLikeAName && !CaptureWords.NotNames.Contains(word);
        if (!named && !Others.Contains(word)) return null;
        // "Ada Lovelace will …"
        if (named && !TheirIntent.Contains(next) && at + 2 < to && words[at + 1].StartsLikeAName && TheirIntent.Contains(words.Lower(at + 2))) next = words.Lower(++at + 1);
        if (next is "said" && at + 2 < to && words.Lower(at + 2) is "she'd" or "he'd" or "she'll" or "he'll" or "they'd" or "they'll") return (at + 3 < to ? at + 3 : at + 2, false);
        if (next is "is" or "are" && words.Lower(at + 2) == "going" && words.Lower(at + 3) == "to" && at + 4 < to) return (at + 4, false);
        if (!TheirIntent.Contains(next) || at + 2 >= to) return null;
        // "sie will …" wants, "she will …" promises.
        if (word is "sie" or "er" && next == "will") return null;
        return (next is "will" or "shall" or "promised" or "promises" or "offered" or "offers" or "agreed" or "agrees" or "wird" or "va" ? AfterSkipped(at + 2, to, keepMe: true) : at + 1, false);
    }

    /// <summary>Who wants to meet somebody is to be introduced.</summary>
    private (int Text, bool Mine)? Wanted(int at, int to)
    {
        if (words.Lower(at) is "asked" && at + 3 < to && words.Lower(at + 1) == "me" && words.Lower(at + 2) == "to") return (at + 3, true);
        if (!Wants.Contains(words.Lower(at)) || words.Lower(at - 1) is "i" or "ich" or "je") return null;
        for (var word = at + 1; word < to && word <= at + 4; word++)
        {
            if (!Introduction.Contains(words.Lower(word))) continue;
            return word + 1 >= to ? null : (words.Lower(word) is "meet" or "kennenlernen" or "rencontrer" or "introduced" ? at : word, true);
        }

        return null;
    }

    private int AfterSkipped(int at, int to, bool keepMe = false)
    {
        while (at < to && Skipped.Contains(words.Lower(at)) && !(keepMe && words.Lower(at) is not "to")) at++;
        return at;
    }

    private void Keep(int from, int to, bool mine)
    {
        var due = dates.Where(date => date.First < to && date.Next > from && date.First >= from - 1).Cast<SpokenDate?>().FirstOrDefault();
        var end = to;
        if (due is { } date)
        {
            // The day stands last, or first; the words of the promise are on its other side.
            if (date.First - from >= Math.Min(2, to - date.Next + 1)) end = date.First;
            else from = date.Next;
        }

        while (from < end && (CaptureWords.And.Contains(words.Lower(from)) || words.Lower(from) is "to" or "that" or "yes")) from++;
        while (end > from && (CaptureWords.And.Contains(words.Lower(end - 1)) || words.Lower(end - 1) is "but" or "so" or "aber" or "mais" or "by" or "on")) end--;
        var on = due?.Coming ?? due?.Past;
        if (end > from) promises.Add(new CapturedPromise(words.Between(from, end), mine, on));
        else if (promises.Count > 0 && promises[^1].DueOn is null) promises[^1] = promises[^1] with { DueOn = on };
    }
}
