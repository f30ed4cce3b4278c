namespace Handful.Experiments;

/// <summary>What is tried and looked at, in words.</summary>
public static class ExperimentWords
{
    public static string Say(Tried tried) => tried switch
    {
        Tried.PurposeShown => "my purpose shown before an evening, or not",
        Tried.QuestionSet => "one question to ask shown before an evening, or not",
        _ => "a handful of three people, or of five",
    };

    /// <summary>What an occasion with it is called, and one without.</summary>
    public static (string With, string Without) Arms(Tried tried) => tried switch
    {
        Tried.PurposeShown => ("purpose", "no purpose"),
        Tried.QuestionSet => ("question", "no question"),
        _ => ("three people", "five people"),
    };

    public static string Say(Looked looked) => looked switch
    {
        Looked.Dread => "how much I dread it before, from 1 to 5",
        Looked.HowItWas => "how it was afterwards, from 1 to 5",
        Looked.RealTalks => "how many real conversations I had",
        _ => "how many of those I met I was in touch with within a week",
    };
}
