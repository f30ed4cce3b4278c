namespace Handful.Outcomes;

public static class GainWords
{
    public static string Say(GainKind kind) => kind switch
    {
        GainKind.Opportunity => "An opportunity",
        GainKind.Step => "A step in my work",
        GainKind.Knowledge => "Knowledge",
        _ => "Standing",
    };
}
