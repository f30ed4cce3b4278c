namespace Handful.Briefs;

/// <summary>A brief as programs see it, by API and command line alike.</summary>
public sealed record BriefReply(IReadOnlyList<PickReply> Handful, int Considered)
{
    public static BriefReply From(Brief brief) => new(
        [.. brief.Handful.Select(pick => new PickReply(
            pick.Guest.Name, [.. pick.Reasons.Select(reason => new ReasonReply(reason.Kind, reason.Text))], pick.Opener, pick.Question, pick.Give))],
        brief.Considered);
}

public sealed record PickReply(string Name, IReadOnlyList<ReasonReply> Reasons, string Opener, string Question, string Give);

public sealed record ReasonReply(string Kind, string Text);
