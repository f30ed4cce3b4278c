using System.Collections.Frozen;

namespace Handful.Matching.Briefs;

/// <summary>What the owner could give a guest; an honest sentence where nothing is known.</summary>
internal sealed class Offers
{
    private static readonly FrozenSet<string> Somebody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "somebody", "someone", "anybody", "anyone", "people", "person", "folks", "partner", "partners");

    private readonly Crowd crowd;
    private readonly Part[] gives;

    public Offers(IEnumerable<Part> owner, Crowd crowd) => (this.crowd, gives) = (crowd, [.. owner.Where(part => part.Field == Field.Give)]);

    public string For(Prospect one)
    {
        var guest = one.Profile;
        if (one.Facts.FirstOrDefault(fact => fact is { Kind: "give", Mine.Field: Field.Give }) is { } match)
            return Sentences.End(Saying(match.Mine!));
        if (one.Facts.FirstOrDefault(fact => fact is { Kind: "give", Mine.Field: Field.Interest }) is { } near)
            return $"You care about {Clauses.Subject(near.Mine!.Fragment, Voice.ToTheWriter)} yourself; "
                + (IsForSomebody(near.Theirs!.Fragment.Text) ? "you may be the one, or know one." : "ask what would help with it.");
        var touching = guest.Parts.Where(part => part.Field == Field.Interest)
            .SelectMany(_ => gives, (interest, give) => (Interest: interest, Give: give, Strength: Touching(give, interest)))
            .Where(pair => pair.Strength > 0).OrderByDescending(pair => pair.Strength).FirstOrDefault();
        if (touching.Give is { } gift)
            return Sentences.End(gift.Fragment.WordsKey == touching.Interest.Fragment.WordsKey
                ? $"{Saying(gift)}, which {guest.Name} cares about"
                : $"{Saying(gift)}, since {Clauses.OfThem(guest, touching.Interest)}");
        if (Tidy.Line(guest.Guest.Known?.OpenPromise ?? "") is var promise && Tidy.SaysSomething(promise))
            return Sentences.End($"What you promised: {Tidy.Quote(promise)}");
        if (guest.Of(Field.Want).FirstOrDefault() is { } want)
            return Sentences.End($"Perhaps you know somebody: {Clauses.OfThem(guest, new Part(Field.Want, want))}");
        return "You do not know yet what would help: ask what they are stuck on.";
    }

    private double Touching(Part give, Part interest) =>
        Affinity.Of(give, interest, [.. interest.Fragment.Terms.IntersectBy(give.Fragment.Terms.Select(term => term.Key), term => term.Key)], crowd);

    // "Illustrators who want to print", "an illustrator for a bird exhibition", "someone to draw".
    private static bool IsForSomebody(string want)
    {
        var phrase = Phrase.OfWant(want, Voice.ByTheWriter);
        if (phrase.Shape != PhraseShape.Thing) return false;
        var words = phrase.Text.Split(' ');
        var last = Array.FindIndex(words, word => word.ToLowerInvariant() is "for" or "who" or "to" or "with" or "of" or "on" or "in" or "that" or "from" or "about");
        var head = (last < 0 ? words[^1] : last == 0 ? "" : words[last - 1]).TrimEnd(',');
        return Somebody.Contains(head) || Articles.IsDoer(head.EndsWith('s') ? head[..^1] : head);
    }

    private static string Saying(Part give) => Phrase.OfGive(give.Fragment.Text, Voice.ToTheWriter) switch
    {
        { Shape: PhraseShape.Thing } thing => Letters.Raise(thing.Text),
        { Shape: PhraseShape.Deed } deed => $"You can {deed.Text}",
        { Shape: PhraseShape.Clause } clause => $"You can explain {clause.Text}",
        var quoted => Tidy.Quote(quoted.Text),
    };
}
