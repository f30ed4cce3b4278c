using Handful.Conversations;

namespace Handful.Capture;

/// <summary>The words by which a line tells what is what, in English, with the German and French that people mix in.</summary>
internal static class CaptureWords
{
    internal static readonly IReadOnlySet<string> And = Of("and & + plus und et y");

    internal static readonly IReadOnlySet<string> Particles = Of("de del della di da dos das du des van von der den ter ten zu zur la le el al bin ibn af av y");

    internal static readonly IReadOnlySet<string> Titles = Of("dr dr. prof prof. professor mr mr. mrs mrs. ms ms. herr frau madame monsieur mme");

    /// <summary>After these stands whom it was with.</summary>
    internal static readonly IReadOnlySet<string> With = Of(
        "with w/ met meet meeting saw seeing called phoned rang ringed emailed e-mailed mailed texted messaged visited facetimed skyped zoomed interviewed joined hugged greeted thanked mit traf treffe avec vu appelé appelée rencontré rencontrée croisé croisée revu");

    /// <summary>After these and one of <see cref="Toward"/>.</summary>
    internal static readonly IReadOnlySet<string> Talked = Of(
        "talked talk talking spoke speaking spoken wrote written chatted chat chatting ran bumped bumping sat introduced call letter email mail message note postcard text hello hi parlé parle écrit écrite discuté sprach gesprochen geschrieben");

    internal static readonly IReadOnlySet<string> Toward = Of("to into from by next beside à an with mit avec");

    /// <summary>A name may stand right before these.</summary>
    internal static readonly IReadOnlySet<string> AfterName = Of("getroffen angerufen gesehen gesprochen kennengelernt geschrieben besucht");

    /// <summary>What a person at the start of a line does.</summary>
    internal static readonly IReadOnlySet<string> Does = Of(
        "is was has had from at told said says called rang phoned wrote wants wanted needs needed works worked teaches taught loves likes knows asked asks will would promised offered helped showed gave invited introduced moved lives thinks studies runs and & + und et who für for over by via at on hat ist war will möchte sucht est a cherche veut");

    /// <summary>Capitals without being names.</summary>
    internal static readonly IReadOnlySet<string> NotNames = Of(
        """
        got skyped zoomed facetimed emailed mailed messaged rang ringed interviewed joined hugged greeted thanked meeting seeing saw waved nodded discussed bought learned heard frau herr madame monsieur
        i i'm i'll i've i'd we we'll he she they it you the a an this that these those my her his our their your me him them us
        coffee lunch dinner breakfast brunch tea drink drinks beer wine walk walked hike run call called calls phone phoned video zoom teams skype facetime meet met meeting email emailed e-mail mail mailed
        text texted letter postcard message messaged whatsapp signal slack linkedin telegram chat chatted chatting talk talked talking spoke speaking spoken saw seen wrote written ran bumped sat had have has having went visited visit
        today tonight yesterday tomorrow last next this on at in by from to with about for of and or but so then after before during since until while when where who what why how
        great good nice lovely long short quick brief wonderful really very just finally again also both all some no not yes ok
        send sent sending share shared introduce intro introduction forward book invite lend return remind remember todo to-do follow ask asked give gave promise promised promises will would should must need needs want wants
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober dezember
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre
        kaffee mittagessen abendessen frühstück tee bier spaziergang telefonat telefoniert gespräch treffen getroffen heute gestern vorgestern mit über und ich wir sie er brief anruf nachricht
        café déjeuner dîner thé appel appelé rencontré vu avec hier aujourd'hui je j'ai nous elle il lettre discuté parlé
        someone somebody nobody everyone everybody people nothing something there here still as it's
        """);

    /// <summary>English words that are names too: in the middle of a line they are names only with their capital and only where grammar says so.</summary>
    internal static readonly IReadOnlySet<string> WordsAndNames = Of("will mark may rose art grace hope joy faith bill rich pat sue ray drew jack frank grant dawn april june ivy lily heather summer autumn wren chip gene guy rob bob basil ginger sandy sky chase hunter miles brook brooks dean earl max penny robin sage stone skip sunny tab tom victor page");

    /// <summary>Words that end a name, a place or a topic, and are never part of one.</summary>
    internal static readonly IReadOnlySet<string> Ends = Of(
        "at with about from for by when because who whom which while after before during since until but then he she they i we i'll i'd i've she'll he'll they'll will re regarding over via mit über bei beim avec chez wegen sur pendant quand weil dass wants wanted needs promised called told said says is was has today tonight yesterday tomorrow heute gestern morgen hier demain");

    internal static readonly IReadOnlySet<string> Articles = Of("the a an her his their my our your some der die das den dem ein eine einen einem le la les un une des du l'");

    internal static readonly IReadOnlySet<string> About = Of("about re regarding concerning discussed discussing teaches taught teaching loves likes studies studying researches researching collects plays builds grows paints curates über wegen unterrichtet liebt enseigne aime étudie discuté");

    /// <summary>Pairs after which a topic stands.</summary>
    internal static readonly IReadOnlySet<string> AboutPairs = Of("interested_in works_on working_on worked_on fan_of talked_shop keen_on spoke_of knows_about expert_in expert_on parlé_de propos_de sujet_de");

    internal static readonly IReadOnlySet<string> NoPlaceAfter = Of("least all last first once noon midnight night about the_moment present ease it");

    internal static readonly IReadOnlySet<string> WorkNotPlace = Of("works work working worked job engineer developer designer teacher teaches taught studies student researcher scientist manager director lead role position intern now currently is was looked look laughed good great bad better expert head ceo cto professor professorin arbeitet travaille");

    internal static readonly IReadOnlySet<string> OnThe = Of("train bus plane ferry tram boat road street beach roof rooftop terrace platform bridge stairs phone way");

    internal static readonly IReadOnlySet<string> Doing = Of(
        "send share introduce intro forward book invite lend return remind bring give show recommend connect pass put find check ask email mail write call ring text message follow reply review read prepare order buy look schicken senden vorstellen mitbringen anrufen envoyer présenter prêter appeler");

    /// <summary>Those of <see cref="Doing"/> that may begin a line without being what happened.</summary>
    internal static readonly IReadOnlySet<string> DoingFirst = Of("send share introduce intro forward invite lend return remind bring recommend connect");

    private static readonly IReadOnlySet<string> Call = Of("call called calling phone phoned rang telephone telephoned telefoniert telefonat telefon angerufen anruf rief appel appelé appelée téléphone téléphoné");

    private static readonly IReadOnlySet<string> Video = Of("video zoom zoomed teams skype skyped facetime facetimed hangout hangouts webex jitsi videocall visio");

    private static readonly IReadOnlySet<string> Message = Of("email emailed e-mail e-mailed mail mailed text texted message messaged messages dm dms whatsapp signal slack linkedin telegram sms wrote geschrieben nachricht mailte écrit courriel mastodon");

    private static readonly IReadOnlySet<string> Letter = Of("letter letters postcard card brief postkarte lettre");

    private static readonly IReadOnlySet<string> Met = Of("met coffee lunch dinner breakfast brunch tea drink drinks beer wine walk walked hike saw visited kaffee mittagessen abendessen getroffen spaziergang café déjeuner dîner rencontré");

    /// <summary>How it was, by this word, or null.</summary>
    internal static Channel? ChannelOf(LineWords words, int at)
    {
        var word = words.Lower(at);
        if (Video.Contains(word)) return Channel.Video;
        if (Call.Contains(word)) return Channel.Call;
        // In English "brief" is short; the German letter has its capital. A card is given more often than written.
        if (word == "brief" && (!char.IsUpper(words[at].Text[0]) || at == 0)) return null;
        if (word is "card" && words.Lower(at - 1) is not ("birthday" or "christmas" or "post")) return null;
        if (Letter.Contains(word)) return Channel.Letter;
        if (Message.Contains(word)) return Channel.Message;
        return Met.Contains(word) ? Channel.Met : null;
    }

    /// <summary>How deep these words say it went; the deepest is asked for first.</summary>
    internal static readonly (int Depth, string[] Phrases)[] Depths =
    [
        (5, ["asked for help", "asked me for help", "asked for my help", "asked her for help", "asked him for help", "helped me", "opened up", "confided", "in tears", "cried", "told me a secret", "trusts me", "trusted me", "offered help", "offered to help", "offered me help", "um hilfe gebeten", "demandé de l'aide"]),
        (4, ["we both", "both love", "both of us", "turns out we", "in common", "hit it off", "connected over", "bonded", "deep talk", "deep conversation", "real conversation", "great conversation", "wonderful conversation", "talked for hours", "beide lieben", "en commun"]),
        (1, ["said hi", "said hello", "say hello", "just hello", "waved", "greeted", "shook hands", "nodded", "kurz gegrüßt", "dit bonjour"]),
        (2, ["small talk", "smalltalk", "chatted", "quick chat", "brief chat", "short chat", "a quick word", "briefly", "the weather", "bumped into", "ran into", "geplaudert", "bavardé"]),
    ];

    internal static IReadOnlySet<string> Of(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
