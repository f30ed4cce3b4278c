using System.Text.RegularExpressions;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>
/// Tells by its words what a registration question asks. Answers about access, diet and health are never kept: they were given to the
/// host for one evening and say nothing about whom to talk to.
/// </summary>
internal static partial class QuestionWords
{
    private const int LongestQuestion = 1000;

    public static GuestField Of(string question)
    {
        if (question.Length > LongestQuestion) return GuestField.Answer;
        var words = Words.Fold(question);
        if (Private().IsMatch(words)) return GuestField.Ignore;
        if (Avoid().IsMatch(words)) return GuestField.Avoid;
        if (Knows().IsMatch(words)) return GuestField.Knows;
        if (Wants().IsMatch(words)) return GuestField.Wants;
        if (Gives().IsMatch(words)) return GuestField.Gives;
        if (Interests().IsMatch(words)) return GuestField.Interests;
        if (Purpose().IsMatch(words)) return GuestField.Purpose;
        if (Profile().IsMatch(words)) return GuestField.Profile;
        if (About().IsMatch(words)) return GuestField.About;
        // Longer questions only mention a company or a role ("Does your company sponsor events like this one?").
        if (words.Count(c => c == ' ') > 7) return GuestField.Answer;
        if (Organisation().IsMatch(words)) return GuestField.Organisation;
        if (Role().IsMatch(words)) return GuestField.Role;
        if (YourName().IsMatch(words)) return GuestField.Name;
        if (YourEmail().IsMatch(words)) return GuestField.Email;
        return YourPhone().IsMatch(words) ? GuestField.Phone : GuestField.Answer;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(diet\w*|allerg\w*|alergi\w*|access|accessib\w*|vegetari\w*|vegan\w*|wheelchair\w*|mobility|medical\w*|health (need|condition|issue)\w*|emergency|disab\w*|special (need|requirement)\w*|food|meals?|halal|kosher|ernahrung\w*|unvertraglich\w*|barrierefrei\w*|behinderung\w*|alimenta\w*|accessibilite|discapacidad|deficiencia|anything we should know)\b", Plain, 1000)]
    private static partial Regex Private();

    // Before what they want, since "not want to meet" wants nothing.
    [GeneratedRegex(@"\b(avoid\w*|(rather|prefer) not (to )?(meet|sit|talk|be)|not (want|wish|like) to (meet|sit|talk|be)|not be (seated|matched|paired)|(nicht|ungern) (treffen|begegnen|sprechen)|meiden|vermeiden)\b", Plain, 1000)]
    private static partial Regex Avoid();

    [GeneratedRegex(@"\b(who(m)?|which (guests|people)) (here )?do you (already )?know\b|\b(people|guests) you (already )?know\b|\bwen kennst du\b|\bkennst du schon\b", Plain, 1000)]
    private static partial Regex Knows();

    [GeneratedRegex(@"\b(looking for|look for|searching for|seeking|seek|want to get out|get out of|hope to|hoping to|need help|help do you need|help with your|do you need|want to (learn|meet|find)|like to (learn|meet|find)|want help|wants?|needs?|asks?|suchst|suche|suchen|cherche[sz]?|recherche[sz]?|besoins?|buscas?|necesitas?|procura[s]?|precisa)\b", Plain, 1000)]
    private static partial Regex Wants();

    [GeneratedRegex(@"\b(help others|can help|help with|can offer|can you offer|offers?|offering|gives?|giving|give back|can share|share with others|teach|can contribute|bietest|biete|bieten|anbieten|proposez|offrir|offrez|ofreces?|ofrezco|oferece[s]?|oferecer)\b", Plain, 1000)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\b(talk about|chat about|topics?|interest\w*|discuss\w*|passion\w*|curious|hobb\w*|care about|themen|interess\w*|sujets?|themes?|temas?|assuntos?)\b", Plain, 1000)]
    private static partial Regex Interests();

    [GeneratedRegex(@"\b(purpose|cause|mission|anliegen)\b", Plain, 1000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(linkedin|twitter|github|instagram|mastodon|bluesky|website|homepage|portfolio|social (media|profile|link)s?|profile (url|link))\b", Plain, 1000)]
    private static partial Regex Profile();

    [GeneratedRegex(@"\b(bio|about (yourself|you|me)|introduce|introduction|working on|work on|describe yourself)\b", Plain, 1000)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(company|organi[sz]ation|employer|affiliation|where do you work|firma|unternehmen|entreprise|societe|empresa)\b", Plain, 1000)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\b(role|job|job title|position|occupation|profession|what do you do|beruf|poste|fonction|cargo|puesto)\b", Plain, 1000)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(your name|full name|dein name|ihr name|votre nom)\b", Plain, 1000)]
    private static partial Regex YourName();

    [GeneratedRegex(@"\b(e ?mail)\b", Plain, 1000)]
    private static partial Regex YourEmail();

    [GeneratedRegex(@"\b(phone|telephone|mobile number)\b", Plain, 1000)]
    private static partial Regex YourPhone();
}
