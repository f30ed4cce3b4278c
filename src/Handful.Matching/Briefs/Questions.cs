using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>What to ask: the owner's own question where it fits the guest, else something open about what the guest knows.</summary>
internal sealed class Questions
{
    private static readonly string[] OfClause =
    [
        "What would you tell a beginner about {0}?",
        "Where would you send somebody who wants to learn {0}?",
        "What should I know about {0}?",
    ];

    private static readonly string[] OfDeed =
    [
        "If you wanted to {0}, where would you begin?",
        "What should I look out for if I want to {0}?",
        "What would you read or try first to {0}?",
    ];

    private static readonly string[] OfGoalSubject =
    [
        "What would you tell somebody who is new to {0}?",
        "Where would you begin with {0}?",
        "Who taught you the most about {0}?",
        "What should I know about {0}?",
    ];

    private static readonly string[] OfSubject =
    [
        "What got you into {0}?",
        "What do you like best about {0}?",
        "What would you show somebody who is new to {0}?",
        "Who else should I talk to about {0}?",
        "How did you come across {0}?",
        "Do you know others here who care about {0}?",
    ];

    private static readonly string[] OfOffer =
    [
        "Who usually comes to you for {0}?",
        "How did you come to offer {0}?",
    ];

    private static readonly string[] OfWish =
    [
        "What do you need {0} for?",
        "Where have you looked for {0} so far?",
    ];

    private static readonly string[] OfWork =
    [
        "What do you like about being {0}?",
        "How did you become {0}?",
        "What do people ask you most when they hear that you are {0}?",
    ];

    private static readonly string[] OfPlace =
    [
        "What does a good week at {0} look like?",
        "What are you working on at {0}?",
    ];

    private static readonly string[] Plain =
    [
        "What would make coming here worth it for you?",
        "What have you been working on lately?",
        "What have you learned lately that you did not expect?",
        "What are you stuck on at the moment?",
        "What would you like more people to ask you about?",
    ];

    // The same thing asked in other words.
    private static readonly string[][] Senses =
    [
        ["got you into", "did that begin", "come to be", "become", "come across", "come to offer", "draws you to", "brought you"],
        ["new to", "newcomer", "beginner", "should i know", "begin with"],
        ["at the moment", "these days", "working on", "busy with", "been on your mind", "day to day", "good week"],
        ["brings you here", "coming here", "hope to find here"],
    ];

    private const string AsItIs = "{0}";

    private readonly HashSet<string> templates = [];
    private readonly HashSet<string> asked = [];

    /// <summary>A question that no earlier pick of this handful has, and that its own opener does not ask already.</summary>
    public string For(Prospect one, int index, string opener)
    {
        foreach (var fresh in new[] { true, false })
            foreach (var (shapes, word) in Candidates(one))
                for (var turn = 0; turn < shapes.Length; turn++)
                {
                    var template = shapes[(index + turn) % shapes.Length];
                    if (fresh && templates.Contains(template)) continue;
                    var question = template.Replace("{0}", word, StringComparison.Ordinal);
                    if ((fresh && AreAlike(opener, question)) || !asked.Add(question)) continue;
                    if (template != AsItIs) templates.Add(template);
                    return question;
                }
        throw new InvalidOperationException("A handful is never larger than the plain questions are many.");
    }

    /// <summary>Whether what an opener asks is nearly what the question asks, by its sense or by most of its words.</summary>
    internal static bool AreAlike(string opener, string question)
    {
        if (!opener.EndsWith('?')) return false;
        var asking = opener[(opener.LastIndexOfAny([';', ':', '.']) + 1)..].ToLowerInvariant();
        var asked = question.ToLowerInvariant();
        if (Array.Exists(Senses, sense => Array.Exists(sense, asking.Contains) && Array.Exists(sense, asked.Contains))) return true;
        var (mine, other) = (Stems(asking), Stems(asked));
        return mine.Count > 1 && other.Count > 1 && mine.Count(other.Contains) > 0.6 * Math.Min(mine.Count, other.Count);
    }

    private static HashSet<string> Stems(string text) => [.. TopicKey.Words(text).Where(word => !CommonWords.IsLittle(word)).Select(WordStem.Of)];

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
            PhraseShape.Thing => (OfGoalSubject, Clauses.Subject(goal, Voice.ByTheWriter)),
            _ => (OfGoalSubject, Tidy.Quote(goal.Text)),
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
