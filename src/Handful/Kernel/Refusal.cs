namespace Handful.Kernel;

/// <summary>Why something was not done: a code for programs, a sentence for a person, and the field it is about where there is one.</summary>
public sealed record Refusal(string Code, string Sentence, string? Field = null)
{
    public const string NotThere = "not-there";
    public const string Invalid = "invalid";
    public const string Conflict = "conflict";
    public const string TooLarge = "too-large";

    public static Refusal Missing(string what) => new(NotThere, $"{what} is not there any more, or never was.");

    public static Refusal BecauseOf(string field, string sentence) => new(Invalid, sentence, field);
}
