namespace Handful.Capture;

/// <summary>Finds where it was, and what came up.</summary>
internal sealed class SubjectSpotter(LineWords words, PromiseSpotter promises, NameSpotter names, IReadOnlyList<SpokenDate> dates)
{
    private const int LongestTopic = 6;
    private const int LongestPlace = 7;

    private static readonly IReadOnlySet<string> AtWords = CaptureWords.Of("at bei beim im chez am");

    internal string Place()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (promises.IsPromised(at) || IsDate(at) || IsName(at) || !words.SameClause(at, at + 1)) continue;
            if (LeadsToPlace(at) && Take(at + 1, LongestPlace) is { } place) return words.Between(place.From, place.To);
        }

        return "";
    }

    internal List<string> Topics()
    {
        var topics = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (promises.IsPromised(at) || IsName(at)) continue;
            if (words[at].Mark is ':' or '：' && at > 0) AfterColon(at, topics);
            if (!words.SameClause(at, at + 1) || IsName(at + 1) || IsDate(at + 1) || words[at + 1].IsNumber) continue;
            if (!LeadsToTopic(at)) continue;
            at = List(at + 1, topics) - 1;
        }

        return [.. topics.Where(topic => !string.IsNullOrWhiteSpace(topic)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private bool LeadsToPlace(int at)
    {
        var (word, before, next) = (words.Lower(at), words.SameClause(at - 1, at) ? words.Lower(at - 1) : "", words.Lower(at + 1));
        if (words[at + 1].IsNumber || IsDate(at + 1) || CaptureWords.WorkNotPlace.Contains(before)) return false;
        if (AtWords.Contains(word)) return !CaptureWords.NoPlaceAfter.Contains(next) && !(next == "the" && words.Lower(at + 2) is "moment" or "end" or "weekend");
        if (word is "in" or "à" or "au" or "aux") return words[at + 1].StartsLikeAName && !SpokenDates.IsMonth(next) && before is not ("interested" or "intro" or "lives" or "parlé") || (word == "in" && next is "the" && words.Lower(at + 2) is "park" or "garden" or "queue" or "office" or "library" or "café" or "cafe" or "pub" or "lobby" or "corridor" or "kitchen" or "train" or "lift" or "elevator" or "hall");
        if (word is "by" or "near" or "outside" or "behind") return next is "the" && !IsDate(at);
        return word == "on" && next is "the" or "a" && CaptureWords.OnThe.Contains(words.Lower(at + 2)) && words.Lower(at + 2) != "phone";
    }

    private bool LeadsToTopic(int at)
    {
        var (word, next) = (words.Lower(at), words.Lower(at + 1));
        if (word is "about" && next is "an" or "a" && words.Lower(at + 2) is "hour" or "week" or "year" or "month" or "minute") return false;
        if (word is "into") return words.Lower(at - 1) is not ("ran" or "bumped" or "run" or "looked" or "went" or "got");
        if (word is "sur") return words.Lower(at - 1) is "travaille" or "discuté" or "parlé" or "échangé";
        if (CaptureWords.About.Contains(word)) return true;
        return at > 0 && CaptureWords.AboutPairs.Contains($"{words.Lower(at - 1)}_{word}");
    }

    /// <summary>"frost maps, pruning and cheese"; gives the word after it.</summary>
    private int List(int at, List<string> topics)
    {
        while (Take(at, LongestTopic, CaptureWords.And) is { } topic)
        {
            topics.Add(words.Between(topic.From, topic.To));
            at = topic.To;
            if (words.Follows(at, CaptureWords.And) && !promises.IsPromised(at + 1) && !LeadsToTopic(at + 1)) at++;
            else if (at < words.Count && words[at].Mark == ',' && EndsAsList(at)) continue;
            else break;
        }

        return Math.Max(at, 1);
    }

    /// <summary>After a comma: a few words with an "and" among them are the end of a list.</summary>
    private bool EndsAsList(int at)
    {
        var to = at;
        while (words.SameClause(at, to)) to++;
        return to - at is >= 2 and <= 6 && !promises.IsPromised(at) && !words[at].StartsLikeAName && !CaptureWords.Ends.Contains(words.Lower(at)) && Enumerable.Range(at, to - at).Any(word => CaptureWords.And.Contains(words.Lower(word)))
            || (to - at == 1 && to < words.Count && words[to].Mark == ',' && !promises.IsPromised(at) && !CaptureWords.NotNames.Contains(words.Lower(at)) && !words[at].StartsLikeAName && EndsAsList(to));
    }

    private void AfterColon(int at, List<string> topics)
    {
        var to = at;
        while (words.SameClause(at, to)) to++;
        if (to - at <= 4 && Take(at, 4, CaptureWords.And) is { } topic && topic.To - topic.From >= 1 && !CaptureWords.NotNames.Contains(words.Lower(topic.From))) List(at, topics);
    }

    /// <summary>From here to the end of what belongs together, without its article; null where nothing is left, or where it is a sentence.</summary>
    private (int From, int To)? Take(int at, int most, IReadOnlySet<string>? alsoEndsAt = null)
    {
        var from = at;
        while (words.SameClause(at, from) && CaptureWords.Articles.Contains(words.Lower(from))) from++;
        var to = from;
        while (words.SameClause(at, to) && !CaptureWords.Ends.Contains(words.Lower(to)) && alsoEndsAt?.Contains(words.Lower(to)) != true && !IsDate(to) && !promises.IsPromised(to))
        {
            if (alsoEndsAt is null && CaptureWords.And.Contains(words.Lower(to)) && words.Lower(to) is not "&") break;
            to++;
        }

        return to > from && to - from <= most ? (from, to) : null;
    }

    private bool IsDate(int at) => dates.Any(date => at >= date.First && at < date.Next && (date.Past ?? date.Coming) is not null);

    private bool IsName(int at) => names.Names.Any(name => at >= name.From && at < name.To);
}
