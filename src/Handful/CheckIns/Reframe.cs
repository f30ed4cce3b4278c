using Handful.Ui;

namespace Handful.CheckIns;

/// <summary>Another way to look at an evening that feels like a duty: two sentences, made of the owner's own words and nobody else's. Pure.</summary>
public static class Reframe
{
    /// <summary>From here on it leans to "must".</summary>
    public const int Leans = 4;

    /// <summary>Empty where it does not lean that way, or where the owner has said nothing to build from.</summary>
    /// <param name="must">1 here to learn … 5 here because I must.</param>
    /// <param name="question">A question the owner wants to ask there, or empty.</param>
    /// <param name="whom">Somebody who could answer it, or empty.</param>
    /// <param name="purpose">What the owner does it for, or empty; empty too where it is not to be shown.</param>
    public static string Of(int? must, string question, string whom, string purpose)
    {
        if (must is null or < Leans) return "";
        var first = question.Length == 0 ? ""
            : whom.Length > 0 ? $"You need not win anybody over tonight: you come to ask {whom} one thing, “{question.TrimEnd('.')}”."
            : $"You need not win anybody over tonight: you come with one question, “{question.TrimEnd('.')}”.";
        var second = purpose.Length == 0 ? "" : $"And you said yourself what it is for: “{purpose.TrimEnd('.')}.”";
        return (first.Length, second.Length) switch
        {
            (0, 0) => "",
            (0, _) => $"{SentenceStart.Of(second["And ".Length..])} One conversation that serves it is enough for tonight.",
            (_, 0) => $"{first} One answer is enough, and then you may go home.",
            _ => $"{first} {second}",
        };
    }
}
