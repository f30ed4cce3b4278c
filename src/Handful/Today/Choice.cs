namespace Handful.Today;

/// <summary>Which of the suggestions stand on the page.</summary>
internal static class Choice
{
    internal const int Most = 5;

    // A day of five overdue people is a chore; a mixed one is a day.
    private const int MostOfAKind = 3;

    /// <summary>The heaviest five, one for each person, at most three of a kind unless there is nothing else.</summary>
    internal static IReadOnlyList<Suggestion> Of(IEnumerable<Suggestion> suggestions)
    {
        var ranked = suggestions.OrderByDescending(suggestion => suggestion.Weight).ThenBy(suggestion => suggestion.Key, StringComparer.Ordinal)
            .DistinctBy(suggestion => suggestion.PersonId ?? suggestion.GatheringId).ToList();
        var mixed = ranked.GroupBy(suggestion => suggestion.Kind).SelectMany(kind => kind.Take(MostOfAKind));
        var chosen = mixed.OrderByDescending(suggestion => suggestion.Weight).Take(Most).ToList();
        chosen.AddRange(ranked.Except(chosen).Take(Most - chosen.Count));
        return [.. chosen.OrderByDescending(suggestion => suggestion.Weight).ThenBy(suggestion => suggestion.Key, StringComparer.Ordinal)];
    }
}
