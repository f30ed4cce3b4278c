namespace Handful.Today;

/// <summary>Today as programs see it, by API and command line alike.</summary>
public sealed record TodayReply(IReadOnlyList<SuggestionReply> Today)
{
    public static TodayReply From(IEnumerable<Suggestion> suggestions) => new(
        [.. suggestions.Select(suggestion => new SuggestionReply(
            suggestion.Key, suggestion.Kind, suggestion.Person, suggestion.PersonId, suggestion.Why, suggestion.From, suggestion.Due, suggestion.GatheringId, suggestion.LessonId))]);
}

public sealed record SuggestionReply(string Key, string Kind, string Person, Guid? PersonId, string Why, string From, DateOnly? Due, Guid? Gathering, Guid? Lesson = null);

/// <summary>What the owner says to a suggestion.</summary>
public sealed record AnswerRequest(string Key, Answer Answer);

/// <summary>The answer, to be taken back by its id.</summary>
public sealed record AnswerReply(Guid Id, Guid? Change);
