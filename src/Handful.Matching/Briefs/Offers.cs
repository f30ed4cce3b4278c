namespace Handful.Matching.Briefs;

/// <summary>What the owner could give a guest; an honest sentence where nothing is known.</summary>
internal sealed class Offers
{
    private readonly Dictionary<string, List<Part>> givesByTerm = [];

    public Offers(IEnumerable<Part> owner)
    {
        foreach (var give in owner.Where(part => part.Field == Field.Give))
            foreach (var term in give.Fragment.Terms)
            {
                if (!givesByTerm.TryGetValue(term.Key, out var parts)) givesByTerm[term.Key] = parts = [];
                parts.Add(give);
            }
    }

    public string For(Prospect one)
    {
        var guest = one.Profile;
        if (one.Facts.FirstOrDefault(fact => fact is { Kind: "give", Mine.Field: Field.Give }) is { } match)
            return Sentences.End(Saying(match.Mine!));
        foreach (var interest in guest.Parts.Where(part => part.Field is Field.Interest))
            foreach (var term in interest.Fragment.Terms)
                if (givesByTerm.TryGetValue(term.Key, out var touching))
                    return Sentences.End($"{Saying(touching[0])}, since {Clauses.OfThem(guest, interest)}");
        if (Tidy.Line(guest.Guest.Known?.OpenPromise ?? "") is var promise && Tidy.SaysSomething(promise))
            return Sentences.End($"What you promised: {Tidy.Quote(promise)}");
        if (guest.Of(Field.Want).FirstOrDefault() is { } want)
            return Sentences.End($"Perhaps you know somebody: {Clauses.OfThem(guest, new Part(Field.Want, want))}");
        return "You do not know yet what would help: ask what they are stuck on.";
    }

    private static string Saying(Part give) => Phrase.OfGive(give.Fragment.Text, Voice.ToTheWriter) switch
    {
        { Shape: PhraseShape.Thing } thing => Letters.Raise(thing.Text),
        { Shape: PhraseShape.Deed } deed => $"You can {deed.Text}",
        { Shape: PhraseShape.Clause } clause => $"You can explain {clause.Text}",
        var quoted => Tidy.Quote(quoted.Text),
    };
}
