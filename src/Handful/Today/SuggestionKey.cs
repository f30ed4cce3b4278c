using System.Globalization;

namespace Handful.Today;

/// <summary>Names a suggestion for an answer: its kind and what it is about. The same turn of the same thing always has the same key.</summary>
internal readonly record struct SuggestionKey(string Kind, Guid Subject, Guid? Person = null, int? Year = null)
{
    internal const string Promise = "promise";
    internal const string FollowUp = "followup";
    internal const string Drifting = "drifting";
    internal const string Birthday = "birthday";
    internal const string Gathering = "gathering";
    internal const string Lesson = "lesson";

    /// <summary>What "never" is said to: a birthday's key carries its year, and never means all years.</summary>
    internal SuggestionKey ForEver => this with { Year = null };

    public override string ToString() => Kind switch
    {
        FollowUp => $"{Kind}:{Subject}:{Person}",
        Birthday when Year is { } year => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Subject}:{year}"),
        _ => $"{Kind}:{Subject}",
    };

    internal static SuggestionKey? Parse(string? text) => (text ?? "").Split(':') switch
    {
        [(Promise or Drifting or Gathering or Birthday or Lesson) and var kind, var id] when Guid.TryParse(id, out var subject) => new SuggestionKey(kind, subject),
        [FollowUp, var id, var who] when Guid.TryParse(id, out var subject) && Guid.TryParse(who, out var person) => new SuggestionKey(FollowUp, subject, person),
        [Birthday, var id, var when] when Guid.TryParse(id, out var subject) && int.TryParse(when, NumberStyles.None, CultureInfo.InvariantCulture, out var year) => new SuggestionKey(Birthday, subject, Year: year),
        _ => null,
    };
}
