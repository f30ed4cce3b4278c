namespace Handful.Matching.Briefs;

/// <summary>Puts a chosen handful into words.</summary>
internal sealed class BriefWriter(Self self, Crowd crowd, DateOnly today)
{
    public IReadOnlyList<Pick> Write(IReadOnlyList<Prospect> chosen)
    {
        var (reasons, openers, questions) = (new Reasons(crowd, today), new Openers(), new Questions());
        var offers = new Offers(Profile.ReadOwner(self), crowd);
        return [.. chosen.Select(Told)];

        Pick Told(Prospect one, int index)
        {
            var opener = openers.For(one, index);
            return new Pick(one.Profile.Guest, reasons.Of(one, index), opener, questions.For(one, index, opener), offers.For(one));
        }
    }
}
