namespace Handful.Matching.Briefs;

/// <summary>Puts a chosen handful into words.</summary>
internal sealed class BriefWriter(Self self, Crowd crowd, DateOnly today)
{
    public IReadOnlyList<Pick> Write(IReadOnlyList<Prospect> chosen)
    {
        var (reasons, openers, questions) = (new Reasons(crowd, today), new Openers(), new Questions());
        var offers = new Offers(Profile.ReadOwner(self));
        return
        [
            .. chosen.Select((one, index) => new Pick(
                one.Profile.Guest, reasons.Of(one, index), openers.For(one, index), questions.For(one, index), offers.For(one))),
        ];
    }
}
