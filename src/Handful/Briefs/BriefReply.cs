namespace Handful.Briefs;

/// <summary>A brief as a program reads it, by the API and by the command line.</summary>
public sealed record BriefReply(IReadOnlyList<BriefPickReply> Handful, int Considered)
{
    public static BriefReply From(Brief brief) => new(
        [.. brief.Handful.Select(pick => new BriefPickReply(
            pick.Guest.Name, [.. pick.Reasons.Select(reason => new BriefReasonReply(reason.Kind, reason.Text))], pick.Opener, pick.Question, pick.Give))],
        brief.Considered);
}

/// <param name="Opener">A first sentence to say.</param>
/// <param name="Question">What to ask.</param>
/// <param name="Give">What you could give.</param>
public sealed record BriefPickReply(string Name, IReadOnlyList<BriefReasonReply> Reasons, string Opener, string Question, string Give);

/// <param name="Kind">"share", "learn", "give", "purpose", "known", "promise" or "little".</param>
public sealed record BriefReasonReply(string Kind, string Text);
