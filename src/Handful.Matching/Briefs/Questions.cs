namespace Handful.Matching.Briefs;

/// <summary>What to ask: the owner's own question where it fits the guest, else something open about what the guest knows.</summary>
internal sealed class Questions
{
    private static readonly string[] OfClause =
    [
        "What would you tell a beginner about {0}?",
        "Where would you send somebody who wants to learn {0}?",
        "What do people believe about {0} that is wrong?",
    ];

    private static readonly string[] OfDeed =
    [
        "If you wanted to {0}, where would you begin?",
        "What should nobody do who wants to {0}?",
        "What would you read or try first to {0}?",
    ];

    private static readonly string[] OfSubject =
    [
        "What did you get wrong at first with {0}?",
        "When did {0} last surprise you?",
        "What do people misunderstand about {0}?",
        "Who taught you the most about {0}?",
        "What would you tell somebody who is new to {0}?",
        "How did you come to {0}?",
    ];

    private static readonly string[] OfOffer =
    [
        "How did you come to offer {0}?",
        "What do you wish people knew before they come to you for {0}?",
    ];

    private static readonly string[] OfWish =
    [
        "What would change for you with {0}?",
        "What have you tried so far to find {0}?",
    ];

    private static readonly string[] OfWork =
    [
        "What would surprise people about being {0}?",
        "What have you changed your mind about since you became {0}?",
        "Which part of being {0} would you never give away?",
    ];

    private static readonly string[] OfPlace =
    [
        "What does a good week at {0} look like?",
        "What is the hardest problem at {0} right now?",
    ];

    private static readonly string[] Plain =
    [
        "What would make coming here worth it for you?",
        "What have you been working on that you would like to talk about?",
        "What have you learned lately that you did not expect?",
        "What are you stuck on at the moment?",
        "What would you like more people to ask you about?",
    ];

    private const string AsItIs = "{0}";

    private readonly HashSet<string> templates = [];
    private readonly HashSet<string> asked = [];

    /// <summary>A question that no earlier pick of this handful has.</summary>
    public string For(Prospect one, int index)
    {
        foreach (var fresh in new[] { true, false })
            foreach (var (shapes, word) in Candidates(one))
                for (var turn = 0; turn < shapes.Length; turn++)
                {
                    var template = shapes[(index + turn) % shapes.Length];
                    if (fresh && templates.Contains(template)) continue;
                    var question = template.Replace("{0}", word, StringComparison.Ordinal);
                    if (!asked.Add(question)) continue;
                    if (template != AsItIs) templates.Add(template);
                    return question;
                }
        throw new InvalidOperationException("A handful is never larger than the plain questions are many.");
    }

    private static IEnumerable<(string[] Shapes, string Word)> Candidates(Prospect one)
    {
        var guest = one.Profile;
        foreach (var fact in one.Facts.Where(fact => fact is { IsMatch: true, Mine.Field: Field.Goal }))
            yield return OfGoal(fact.Mine!.Fragment);
        foreach (var fact in one.Facts.Where(fact => fact.Theirs is { Field: Field.Interest or Field.Give }))
            foreach (var candidate in OfTheirs(fact.Theirs!)) yield return candidate;
        foreach (var theirs in guest.Parts.Where(part => part.Field is Field.Interest))
            foreach (var candidate in OfTheirs(theirs)) yield return candidate;
        if (RoleWords.Noun(guest.Role) is { } noun) yield return (OfWork, noun);
        foreach (var theirs in guest.Parts.Where(part => part.Field is Field.Give or Field.Want))
            foreach (var candidate in OfTheirs(theirs)) yield return candidate;
        if (guest.Organisation.Length > 0) yield return (OfPlace, guest.Organisation);
        yield return (Plain, "");
    }

    private static (string[] Shapes, string Word) OfGoal(Fragment goal)
    {
        if (goal.Text.EndsWith('?')) return ([AsItIs], Letters.Raise(goal.Text));
        var phrase = Phrase.OfGoal(goal.Text, Voice.ByTheWriter);
        return phrase.Shape switch
        {
            PhraseShape.Clause => (OfClause, phrase.Text),
            PhraseShape.Deed => (OfDeed, phrase.Text),
            PhraseShape.Thing => (OfSubject, Clauses.Subject(goal, Voice.ByTheWriter)),
            _ => (OfSubject, Tidy.Quote(goal.Text)),
        };
    }

    private static IEnumerable<(string[] Shapes, string Word)> OfTheirs(Part theirs)
    {
        var text = theirs.Fragment.Text;
        if (theirs.Field == Field.Interest) yield return (OfSubject, Clauses.Subject(theirs.Fragment, Voice.ToTheWriter));
        else if (theirs.Field == Field.Give && Phrase.OfGive(text, Voice.ToTheWriter) is { Shape: PhraseShape.Thing } gift)
            yield return (OfOffer, gift.Text);
        else if (theirs.Field == Field.Want && Phrase.OfWant(text, Voice.ToTheWriter) is { Shape: PhraseShape.Thing } wish)
            yield return (OfWish, wish.Text);
    }
}
