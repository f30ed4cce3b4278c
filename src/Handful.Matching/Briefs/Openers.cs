namespace Handful.Matching.Briefs;

/// <summary>First sentences to say aloud, so that no two of a handful sound alike.</summary>
internal sealed class Openers
{
    private static readonly string[] Shared =
    [
        "I hoped to meet you: we both care about {0}.",
        "May I start with {0}? I think it is something we both care about.",
        "I was hoping to talk with somebody about {0}, and I think that is you.",
        "It seems we have {0} in common, and I would love to hear your side of it.",
        "You care about {0} too, I think; how did that begin?",
    ];

    private static readonly string[] Learning =
    [
        "{0}, and I saw that {1}; may I ask you about it?",
        "May I ask you something? {0}, and I saw that {1}.",
        "I was hoping to find somebody like you: {0}, and {1}.",
        "{0}, so I was glad to see that {1}.",
        "You may be just the person to ask: {0}, and {1}.",
    ];

    private static readonly string[] Giving =
    [
        "I read that {1}; {0}, if that is of any use to you.",
        "Is it right that {1}? I ask because {0}.",
        "May I say something? I saw that {1}, and {0}.",
        "I was glad to read that {1}, because {0}.",
        "I think I can be useful to you: {1}, and {0}.",
    ];

    private static readonly string[] Subjects =
    [
        "I would like to hear what draws you to {0}.",
        "I saw that you care about {0}; what should a newcomer know?",
        "You are the person to tell me about {0}, I think.",
        "Could we talk about {0} for a minute? I saw that it matters to you.",
        "Would you tell me a little about {0}?",
    ];

    private static readonly string[] Works =
    [
        "I saw that you are {0}; what are you working on at the moment?",
        "You are {0}, I think; what does that look like from day to day?",
        "I would like to hear what it is like to be {0}.",
        "What does it take to be {0} these days?",
        "How did you come to be {0}?",
    ];

    private static readonly string[] Places =
    [
        "I would like to hear what you do at {0}.",
        "How are things at {0} these days?",
        "You are from {0}, I think; what are you busy with there?",
        "What brought you to {0}?",
        "I saw {0} beside your name; what is it like there?",
    ];

    private static readonly string[] Again =
    [
        "Last time we talked about {0}; where has that led since?",
        "I remember that we talked about {0}; what has happened since?",
    ];

    private static readonly string[] AgainPlain =
    [
        "It is good to see you again; what has been on your mind lately?",
        "I was hoping you would be here; how have you been?",
    ];

    private static readonly string[] Promised =
    [
        "I have not forgotten what I promised you.",
        "I still have something open that I promised you, and I wanted to say so myself.",
    ];

    private static readonly string[] Plain =
    [
        "Hello, I do not think we have met; what brings you here?",
        "I am trying to have a few good conversations instead of many; may I join you?",
        "I would be glad to meet somebody new; how did you hear about this?",
        "May I stand with you for a moment? I would like to hear what you are working on.",
        "Hello, may I join you? I am curious what you hope to find here.",
    ];

    private readonly HashSet<string> templates = [];
    private readonly HashSet<string> said = [];

    /// <summary>An opener that no earlier pick of this handful has.</summary>
    public string For(Prospect one, int index)
    {
        var candidates = Candidates(one).ToArray();
        foreach (var fresh in new[] { true, false })
            foreach (var (shapes, words) in candidates)
                for (var turn = 0; turn < shapes.Length; turn++)
                {
                    var template = shapes[(index + turn) % shapes.Length];
                    if (fresh && templates.Contains(template)) continue;
                    var opener = Sentences.End(Letters.Raise(Fill(template, words)));
                    if (!said.Add(opener)) continue;
                    templates.Add(template);
                    return opener;
                }
        throw new InvalidOperationException("A handful is never larger than the plain openers are many.");
    }

    // From the strongest to the plainest; the plain ones fit anybody.
    private static IEnumerable<(string[] Shapes, string[] Words)> Candidates(Prospect one)
    {
        var (guest, lead) = (one.Profile, one.Facts[0]);
        if (guest.Guest.Known is { } known)
        {
            var subject = Tidy.Line(known.LastSubject);
            if (Tidy.SaysSomething(subject)) yield return (Again, [Addressed(Clauses.Subject(Fragment.Read(subject), Voice.ByTheWriter))]);
            if (Tidy.SaysSomething(Tidy.Line(known.OpenPromise))) yield return (Promised, []);
            yield return (AgainPlain, []);
        }
        foreach (var fact in one.Facts.Where(fact => fact.IsMatch && fact.Kind != "purpose"))
        {
            if (fact.IsShared) yield return (Shared, [Clauses.Subject(fact.Mine!.Fragment, Voice.ByTheWriter)]);
            else
            {
                string[] words = [Clauses.OfMeAloud(fact.Mine!, fact.IsSame), Clauses.OfThemAloud(guest, fact.Theirs!, fact.IsSame)];
                if (!words.Any(IsQuoted)) yield return (fact.Kind == "give" ? Giving : Learning, words);
            }
        }
        if (lead.Theirs is { Field: Field.Interest } subjectOfTheirs)
            yield return (Subjects, [Clauses.Subject(subjectOfTheirs.Fragment, Voice.ToTheWriter)]);
        if (RoleWords.Noun(guest.Role) is { } noun) yield return (Works, [noun]);
        if (guest.Organisation.Length > 0) yield return (Places, [guest.Organisation]);
        yield return (Plain, []);
    }

    // Nobody speaks in quotation marks.
    private static bool IsQuoted(string words) => words.Contains('“', StringComparison.Ordinal);

    // A note says "her trial"; to her it is "your trial".
    private static string Addressed(string subject) =>
        Array.Find(["her ", "his ", "their "], whose => subject.StartsWith(whose, StringComparison.OrdinalIgnoreCase)) is { } whose
            ? "your " + subject[whose.Length..]
            : subject;

    private static string Fill(string template, string[] words) =>
        words.Select((word, at) => ($"{{{at}}}", word)).Aggregate(template, (text, slot) => text.Replace(slot.Item1, slot.word, StringComparison.Ordinal));
}
