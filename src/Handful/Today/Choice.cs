namespace Handful.Today;

/// <summary>Which of the suggestions stand on the page.</summary>
internal static class Choice
{
    internal const int Most = 5;

    // A day of five overdue people is a chore; a mixed one is a day.
    private const int MostOfAKind = 3;

    /// <summary>
    /// The heaviest five of a day, one for each person, at most three of a kind unless there is nothing else. What was answered
    /// today has had its place: it leaves the page and nothing moves up, so that the day ends.
    /// </summary>
    internal static IReadOnlyList<Suggestion> Of(IEnumerable<Suggestion> suggestions, IReadOnlyCollection<Answered> today)
    {
        var ranked = Ranked(suggestions)
            .DistinctBy(suggestion => suggestion.About)
            .Where(suggestion => !today.Any(answer => answer.About == suggestion.About)).ToList();
        var places = Math.Max(0, Most - today.Count);
        var mixed = ranked.GroupBy(suggestion => suggestion.Kind)
            .SelectMany(kind => kind.Take(Math.Max(0, MostOfAKind - today.Count(answer => answer.Kind == kind.Key))));
        var chosen = Ranked(mixed).Take(places).ToList();
        chosen.AddRange(ranked.Except(chosen).Take(places - chosen.Count));
        return [.. Ranked(chosen)];
    }

    private static IOrderedEnumerable<Suggestion> Ranked(IEnumerable<Suggestion> suggestions) =>
        suggestions.OrderByDescending(suggestion => suggestion.Weight).ThenBy(suggestion => suggestion.Key, StringComparer.Ordinal);
}

/// <summary>What was answered today: its kind, and the person or gathering it was about.</summary>
internal sealed record Answered(string Kind, Guid About, Answer Answer);
