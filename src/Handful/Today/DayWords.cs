using Handful.Ui;

namespace Handful.Today;

/// <summary>What the page says of the day itself.</summary>
internal static class DayWords
{
    internal static string Head(int things) => things == 1
        ? "One small thing, then the day is yours."
        : $"{NumberWords.SayFirst(things)} small things, then the day is yours.";

    /// <summary>"You kept a promise and were in touch with two people."; empty where nothing was done.</summary>
    internal static string Did(IReadOnlyCollection<string> done)
    {
        int Of(params string[] kinds) => done.Count(kinds.Contains);
        List<string> parts = [];
        if (Of(SuggestionKey.Promise) is > 0 and var kept) parts.Add(kept == 1 ? "kept a promise" : $"kept {NumberWords.Say(kept)} promises");
        if (Of(SuggestionKey.Drifting, SuggestionKey.FollowUp) is > 0 and var wrote) parts.Add(wrote == 1 ? "were in touch with somebody" : $"were in touch with {NumberWords.Say(wrote)} people");
        if (Of(SuggestionKey.Birthday) is > 0 and var wished) parts.Add(wished == 1 ? "thought of a birthday" : $"thought of {NumberWords.Say(wished)} birthdays");
        if (Of(SuggestionKey.Lesson) is > 0 and var recalled) parts.Add(recalled == 1 ? "looked at a lesson again" : $"looked at {NumberWords.Say(recalled)} lessons again");
        return parts.Count == 0 ? "" : $"You {(parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}")}.";
    }

    internal static string Noted(TodayAnswer answer) => (SuggestionKey.Parse(answer.Key)!.Value.Kind, answer.Answer) switch
    {
        (SuggestionKey.Promise, Answer.Done) => "That promise is kept.",
        (SuggestionKey.Promise, Answer.Never) => "That promise is dropped.",
        (SuggestionKey.Drifting or SuggestionKey.FollowUp, Answer.Done) => "Noted: you were in touch.",
        (SuggestionKey.Drifting or SuggestionKey.FollowUp, Answer.Later) => "It comes back in three days.",
        (SuggestionKey.Drifting, Answer.Never) => "You will not be asked again; they rest in your outermost circle.",
        (SuggestionKey.Birthday, Answer.Done) => "Noted: you wished them well.",
        (SuggestionKey.Birthday, Answer.Never) => "You will not be told of this birthday again.",
        (SuggestionKey.Lesson, Answer.Done) => "Good. It comes back when it is due again, or has stuck.",
        (SuggestionKey.Lesson, Answer.Never) => "It does not come back any more. It stays in your journal.",
        (_, Answer.Later) => "It comes back tomorrow.",
        (_, Answer.Never) => "You will not be asked about this again.",
        _ => "Done.",
    };
}
