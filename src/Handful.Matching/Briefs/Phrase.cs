namespace Handful.Matching.Briefs;

/// <summary>How a text may stand inside a sentence.</summary>
internal enum PhraseShape
{
    /// <summary>A thing: "a Rust mentor".</summary>
    Thing,

    /// <summary>Something to do, after "to" or "can": "review pitch decks".</summary>
    Deed,

    /// <summary>A clause after "learn": "how grafters choose their stock".</summary>
    Clause,

    /// <summary>Only as a quotation.</summary>
    Quotation,
}

/// <summary>Whose "my" a text is, and how the sentence around it speaks.</summary>
internal enum Voice
{
    /// <summary>The sentence speaks to whoever wrote the text: "my" becomes "your".</summary>
    ToTheWriter,

    /// <summary>The writer says the sentence: "my" stays.</summary>
    ByTheWriter,

    /// <summary>The sentence is about the writer: "my" becomes "their", so that no other pronoun is guessed.</summary>
    AboutTheWriter,
}

/// <summary>A text of a profile with the shape in which it fits a sentence.</summary>
internal readonly record struct Phrase(PhraseShape Shape, string Text)
{
    private static readonly string[] WantsADeed =
    [
        "i want to ", "want to ", "wants to ", "i would like to ", "i'd like to ", "i would love to ", "i'd love to ", "would like to ",
        "would love to ", "i am looking to ", "i'm looking to ", "looking to ", "hoping to ", "i hope to ", "i need to ", "need to ", "to ",
    ];

    private static readonly string[] WantsAThing =
    [
        "i am looking for ", "i'm looking for ", "we are looking for ", "we're looking for ", "looking for ", "searching for ", "in search of ",
        "i am seeking ", "seeking ", "i need ", "we need ", "need ", "i want ", "want ", "i would like ", "i'd like ", "i'd love ",
    ];

    private static readonly string[] CanDo =
    [
        "i can ", "i could ", "we can ", "can ", "could ", "i am happy to ", "i'm happy to ", "happy to ", "i am glad to ", "glad to ",
        "willing to ", "able to ", "to ",
    ];

    private static readonly string[] Offers = ["i offer ", "i can offer ", "we offer ", "offering ", "offer ", "can offer "];

    /// <summary>After "looking for", or after "wants to".</summary>
    public static Phrase OfWant(string line, Voice voice)
    {
        if (Rest(line, WantsADeed) is { } deed) return Fit(line, PhraseShape.Deed, deed, voice);
        var thing = Rest(line, WantsAThing) ?? line;
        return Verbs.OpensAClause(thing)
            ? Fit(line, PhraseShape.Deed, "learn " + Letters.Lower(thing), voice)
            : Fit(line, ShapeOf(thing), Articles.Before(thing), voice);
    }

    /// <summary>After "offers", after "can", or after "can explain".</summary>
    public static Phrase OfGive(string line, Voice voice)
    {
        if (Rest(line, Offers) is { } thing) return Fit(line, ShapeOf(thing), thing, voice);
        if (Rest(line, CanDo) is { } deed) return Fit(line, PhraseShape.Deed, deed, voice);
        return Fit(line, Verbs.OpensAClause(line) ? PhraseShape.Clause : ShapeOf(line), line, voice);
    }

    /// <summary>After "learn about", "learn" or "want to". A question becomes a clause where that needs no change of its verb.</summary>
    public static Phrase OfGoal(string line, Voice voice)
    {
        var deed = Rest(line, WantsADeed);
        var goal = deed ?? line;
        goal = Rest(goal, ["learn about ", "learning about "]) is { } about ? about : goal;
        if (Rest(goal, ["learn ", "learning "]) is { } learned)
            return Verbs.OpensAClause(learned)
                ? Fit(line, PhraseShape.Clause, learned, voice)
                : Fit(line, PhraseShape.Deed, "learn " + learned, voice);
        if (goal.EndsWith('?'))
            return Verbs.AsClause(goal) is { } clause ? Fit(line, PhraseShape.Clause, clause, voice) : new Phrase(PhraseShape.Quotation, line);
        if (Verbs.OpensAClause(goal)) return Fit(line, PhraseShape.Clause, goal, voice);
        return Fit(line, goal == deed ? PhraseShape.Deed : ShapeOf(goal), goal, voice);
    }

    /// <summary>After "about".</summary>
    public static Phrase OfSubject(string line, Voice voice) => Fit(line, PhraseShape.Thing, line, voice);

    private static PhraseShape ShapeOf(string text) => Verbs.OpensADeed(text) ? PhraseShape.Deed : PhraseShape.Thing;

    private static Phrase Fit(string whole, PhraseShape shape, string text, Voice voice)
    {
        var spoken = voice switch
        {
            Voice.ToTheWriter => FirstPerson.SaidToThem(text),
            Voice.AboutTheWriter => FirstPerson.SaidOfThem(text),
            _ => text,
        };
        var quoted = Tidy.HasSeveralSentences(text) || text.Contains('?', StringComparison.Ordinal) || text.Length > 120
            || FirstPerson.OpensASentence(text);
        return quoted ? new Phrase(PhraseShape.Quotation, whole) : new Phrase(shape, Letters.Lower(spoken));
    }

    private static string? Rest(string line, string[] beginnings)
    {
        var plain = line.Replace('’', '\'');
        var beginning = Array.Find(beginnings, start => plain.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return beginning is null ? null : line[beginning.Length..].TrimStart();
    }
}
