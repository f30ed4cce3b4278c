using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>What the owner and a guest say of themselves, as clauses of a sentence.</summary>
internal static class Clauses
{
    /// <summary>"you offer paper samples".</summary>
    public static string OfYou(Part mine) => mine.Field switch
    {
        Field.Goal => Learning("you want", Phrase.OfGoal(mine.Fragment.Text, Voice.ToTheWriter), mine.Fragment),
        Field.Want => Wanting("you are", "you want", Phrase.OfWant(mine.Fragment.Text, Voice.ToTheWriter)),
        Field.Give => Giving("you offer", "you can", Phrase.OfGive(mine.Fragment.Text, Voice.ToTheWriter)),
        _ => $"you care about {Subject(mine.Fragment, Voice.ToTheWriter)}",
    };

    /// <summary>"Mirela offers accessibility reviews".</summary>
    public static string OfThem(Profile guest, Part theirs) => theirs.Field switch
    {
        Field.Want => Wanting($"{guest.Name} is", $"{guest.Name} wants", Phrase.OfWant(theirs.Fragment.Text, Voice.AboutTheWriter)),
        Field.Give => Giving($"{guest.Name} offers", $"{guest.Name} can", Phrase.OfGive(theirs.Fragment.Text, Voice.AboutTheWriter)),
        Field.Role => $"{guest.Name} {RoleWords.Says(guest.Role, guest.Organisation)}",
        Field.About => $"{guest.Name} writes {Tidy.Quote(theirs.Fragment.Text)}",
        Field.Purpose => $"{guest.Name} names a cause: {Tidy.Quote(theirs.Fragment.Text)}",
        _ => $"{guest.Name} cares about {Subject(theirs.Fragment, Voice.AboutTheWriter)}",
    };

    /// <summary>"You do this so that small growers can plan".</summary>
    public static string OfPurpose(Part mine)
    {
        var purpose = mine.Fragment.Text;
        var isAnEnd = purpose.StartsWith("so that ", StringComparison.OrdinalIgnoreCase) || purpose.StartsWith("to ", StringComparison.OrdinalIgnoreCase);
        return isAnEnd && !Tidy.HasSeveralSentences(purpose)
            ? $"You do this {FirstPerson.SaidToThem(Letters.Lower(purpose))}"
            : $"You do this for more than yourself, {Tidy.Quote(purpose)}";
    }

    /// <summary>"You offer this to Ayo": said to Ayo, in the owner's own words.</summary>
    public static string OfMeAloud(Part mine, bool isSame = false) => mine.Field switch
    {
        Field.Give when isSame => "this is what I offer",
        Field.Goal => Learning("I want", Phrase.OfGoal(mine.Fragment.Text, Voice.ByTheWriter), mine.Fragment),
        Field.Want => Wanting("I am", "I want", Phrase.OfWant(mine.Fragment.Text, Voice.ByTheWriter)),
        Field.Give => Giving("I offer", "I can", Phrase.OfGive(mine.Fragment.Text, Voice.ByTheWriter)),
        _ => $"I care about {Subject(mine.Fragment, Voice.ByTheWriter)}",
    };

    /// <summary>"you offer grafting lessons": said to the guest.</summary>
    public static string OfThemAloud(Profile guest, Part theirs, bool isSame) => theirs.Field switch
    {
        Field.Want => Wanting("you are", "you want", Phrase.OfWant(theirs.Fragment.Text, Voice.ToTheWriter)),
        Field.Give when isSame => "this is what you offer",
        Field.Give => Giving("you offer", "you can", Phrase.OfGive(theirs.Fragment.Text, Voice.ToTheWriter)),
        Field.Role => RoleWords.Noun(guest.Role) is { } noun ? $"you are {noun}" : "this is close to your work",
        Field.Interest => isSame ? "this is something you care about" : $"you care about {Subject(theirs.Fragment, Voice.ToTheWriter)}",
        _ => "this is close to what you wrote about yourself",
    };

    /// <summary>The subject in the words of whoever named it; the catalogue says only which of its letters are capitals.</summary>
    public static string Subject(Fragment fragment, Voice voice)
    {
        if (TopicCatalogue.Knows(fragment.Text)) return Cased(fragment.Text);
        var phrase = Phrase.OfSubject(fragment.Text, voice);
        return phrase.Shape == PhraseShape.Quotation || Verbs.OpensADeed(phrase.Text) ? Tidy.Quote(phrase.Text) : phrase.Text;
    }

    private static string Cased(string topic)
    {
        var name = TopicCatalogue.Canonical(topic);
        return name.Equals(topic, StringComparison.OrdinalIgnoreCase) ? name : Letters.Lower(topic);
    }

    private static string Learning(string want, Phrase goal, Fragment fragment) => goal.Shape switch
    {
        PhraseShape.Thing => $"{want} to learn about {(TopicCatalogue.Knows(fragment.Text) ? Cased(fragment.Text) : goal.Text)}",
        PhraseShape.Clause => $"{want} to learn {goal.Text}",
        PhraseShape.Deed => $"{want} to {goal.Text}",
        _ when goal.Text.EndsWith('?') => $"{want} to know: {Tidy.Quote(goal.Text)}",
        _ => $"{want} to learn this: {Tidy.Quote(goal.Text)}",
    };

    private static string Wanting(string are, string want, Phrase wish) => wish.Shape switch
    {
        PhraseShape.Thing => $"{are} looking for {wish.Text}",
        PhraseShape.Deed => $"{want} to {wish.Text}",
        _ => $"{are} looking for this: {Tidy.Quote(wish.Text)}",
    };

    private static string Giving(string offer, string can, Phrase gift) => gift.Shape switch
    {
        PhraseShape.Thing => $"{offer} {gift.Text}",
        PhraseShape.Deed => $"{can} {gift.Text}",
        PhraseShape.Clause => $"{can} explain {gift.Text}",
        _ => $"{offer} this: {Tidy.Quote(gift.Text)}",
    };
}
