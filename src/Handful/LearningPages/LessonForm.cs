using System.Globalization;
using Handful.Conversations;
using Handful.Kernel;
using Handful.Learning;
using Handful.Ui;

namespace Handful.LearningPages;

/// <summary>A lesson as it is typed.</summary>
public sealed class LessonForm
{
    public string? Words { get; set; }

    public string? On { get; set; }

    /// <summary>A name; a name with its id in square brackets is that person.</summary>
    public string? Person { get; set; }

    public string? Goal { get; set; }

    public string? Topics { get; set; }

    internal static LessonForm Of(Lesson lesson, string name) => new()
    {
        Words = lesson.Words, On = DateWords.Iso(lesson.LearnedOn), Person = lesson.PersonId is { } id ? Named(name, id) : "", Goal = lesson.GoalId?.ToString(),
        Topics = string.Join('\n', lesson.Topics.Select(touched => Text.SubjectLine(touched.Topic.Name)).Order(StringComparer.Ordinal)),
    };

    internal static string Named(string name, Guid id) => $"{name} [{id:N}]";

    internal async Task<Outcome<LessonAccount>> ReadAsync(Acquaintances acquaintances, DateOnly today, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            if (!string.IsNullOrWhiteSpace(On)) return Refusal.BecauseOf("on", "Say on which day you learned it.");
            on = today;
        }

        var name = Text.Line(Person);
        Guid? person = null;
        if (name.EndsWith(']') && Guid.TryParse(name[(name.LastIndexOf('[') + 1)..^1], out var id)) person = id;
        else if (name.Length > 0)
        {
            var known = await acquaintances.ByAnyNameAsync(name, cancellation);
            if (known.Count == 0) return Refusal.BecauseOf("person", $"Nobody in your network is named {name}. Leave it empty, or write a note to bring in somebody new.");
            if (known.Count > 1) return Refusal.BecauseOf("person", $"Several people can be {name}. Write the one you mean: {string.Join("; ", known.Select(one => $"{Named(one.Name, one.Id)}{(one.About.Length > 0 ? $" is {one.About}" : "")}"))}.");
            person = known[0].Id;
        }

        return new LessonAccount(Words ?? "", on, person, Guid.TryParse(Goal, out var goal) ? goal : null, Topics is null ? null : Text.Subjects(Topics));
    }
}
