namespace Handful.Today;

/// <summary>One suggestion, for programs.</summary>
public sealed record SuggestionReply(string Key, string Kind, string Person, Guid? PersonId, string Why, string From, DateOnly? Due, Guid? Gathering)
{
    public static SuggestionReply Of(Suggestion suggestion) => new(
        suggestion.Key, suggestion.Kind, suggestion.Person, suggestion.PersonId, suggestion.Why, suggestion.From, suggestion.Due, suggestion.GatheringId);
}

/// <summary>What is worth doing today, the most pressing first; never more than five.</summary>
public sealed record TodayReply(IReadOnlyList<SuggestionReply> Today)
{
    public static TodayReply Of(IEnumerable<Suggestion> suggestions) => new([.. suggestions.Select(SuggestionReply.Of)]);
}

/// <summary>What the owner says to a suggestion.</summary>
public sealed record AnswerRequest(string Key, Answer Answer);

/// <summary>The answer, to be taken back by its id.</summary>
public sealed record AnswerReply(Guid Id);
