using System.Text.RegularExpressions;
using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>A guest while a list is being read: takes what it finds and fills its gaps from other lines about the same person.</summary>
internal sealed partial class GuestDraft(int at)
{
    // Longer ones are not searched for patterns, which cost the square of the length at worst.
    private const int LongAnswer = 5_000;

    private readonly List<string> interests = [];
    private readonly List<string> wants = [];
    private readonly List<string> gives = [];
    private readonly List<string> knows = [];
    private readonly List<string> avoid = [];
    private readonly List<string> available = [];
    private readonly List<(string Question, string Answer)> answers = [];

    public int At { get; } = at;
    public string Id { get; set; } = "";
    public string PersonId { get; set; } = "";
    public string Order { get; set; } = "";
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public string OrderEmail { get; set; } = "";
    public string OrderPhone { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Organisation { get; set; } = "";
    public string Role { get; set; } = "";
    public string Place { get; set; } = "";
    public string Profile { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string About { get; set; } = "";

    /// <summary>The sentence with {0} for the name that says why the guest does not come, or null.</summary>
    public string? WhyNot { get; set; }

    /// <summary>Whether the line stands for somebody whom the named person brings ("Ada Fictional +1").</summary>
    public bool IsPlusOne { get; set; }

    public static string CleanEmail(string email)
    {
        email = email.Trim().Trim('<', '>');
        if (email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) email = email[7..];
        return CellLooks.LikeEmail(email) ? email.ToLowerInvariant() : "";
    }

    public void Interest(string cell) => Add(interests, Subjects(cell, commas: true));

    public void Want(string cell) => Add(wants, Subjects(cell, commas: false));

    public void Give(string cell) => Add(gives, Subjects(cell, commas: false));

    public void Know(string cell) => Add(knows, Parts(cell));

    public void Shun(string cell) => Add(avoid, Parts(cell));

    public void ComeAt(string cell) => Add(available, Parts(cell));

    public void Answer(string question, string answer)
    {
        var same = answers.FindIndex(known => known.Question == question);
        if (same < 0) answers.Add((question, answer));
        else if (!answers[same].Answer.Contains(answer, StringComparison.Ordinal)) answers[same] = (question, $"{answers[same].Answer}; {answer}");
    }

    public void Link(string question, string link)
    {
        var profile = Links.Profile(link);
        if (Profile.Length == 0) Profile = profile;
        else if (profile != Profile) Answer(question, link);
    }

    /// <summary>What a guest writes about themselves; "Offers X." in it is something they give, "R at O; a, b" role, organisation and interests.</summary>
    public void Tell(string about)
    {
        About = About.Length == 0 ? about : $"{About}\n{about}";
        if (about.Length > LongAnswer) return;
        if (gives.Count == 0)
            foreach (Match offer in Offers().Matches(about)) Give(offer.Groups["what"].Value);
        if (RoleAtPlace().Match(about) is not { Success: true } match) return;
        if (Role.Length == 0) Role = match.Groups["role"].Value.Trim();
        if (Organisation.Length == 0) Organisation = match.Groups["place"].Value.Trim();
        if (interests.Count == 0) Interest(match.Groups["list"].Value);
    }

    /// <summary>Takes from another line about the same person what this one lacks.</summary>
    public void FillFrom(GuestDraft other)
    {
        if (Id.Length == 0) Id = other.Id;
        if (Email.Length == 0) Email = other.Email;
        if (Phone.Length == 0) Phone = other.Phone;
        if (Organisation.Length == 0) Organisation = other.Organisation;
        if (Role.Length == 0) Role = other.Role;
        if (Place.Length == 0) Place = other.Place;
        if (Profile.Length == 0) Profile = other.Profile;
        if (Purpose.Length == 0) Purpose = other.Purpose;
        if (About.Length == 0) About = other.About;
        Add(interests, other.interests);
        Add(wants, other.wants);
        Add(gives, other.gives);
        Add(knows, other.knows);
        Add(avoid, other.avoid);
        if (available.Count == 0) Add(available, other.available);
        foreach (var (question, answer) in other.answers) Answer(question, answer);
    }

    public GuestRecord Record() => new()
    {
        Id = PersonId.Length > 0 ? PersonId : Id,
        Name = Name,
        Email = Email,
        Phone = Phone,
        Organisation = Organisation,
        Role = Role,
        Place = Place,
        Profile = Profile,
        Interests = interests,
        Wants = wants,
        Gives = gives,
        Purpose = Purpose,
        About = About,
        Knows = knows,
        Avoid = avoid,
        Available = available,
        Answers = answers,
    };

    // A comma parts subjects only where nothing else does: "Soil, how deep?" on a line of its own is one subject.
    private static IEnumerable<string> Subjects(string cell, bool commas)
    {
        var parts = cell.Split(['\n', ';', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1 && commas) parts = cell.Length > LongAnswer ? cell.Split(',') : CommaOutsideBrackets().Split(cell);
        return parts.Select(part => Words.OneLine(part).Trim('"', '“', '”', '•', '*', ' ').TrimStart('-', ' ').TrimEnd('.', ',', ' '))
            .Where(part => part.Length > 0 && Words.Fold(part) is not ("none" or "n a" or "na" or "nothing" or ""));
    }

    // Not at commas: "Beispiel, Bea" is one person.
    private static IEnumerable<string> Parts(string cell) =>
        cell.Split(['\n', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(Words.OneLine)
            .Where(part => part.Length > 0 && Words.Fold(part) is not ("none" or "nobody" or "no one" or "n a" or "na" or "niemand" or "keine" or ""));

    private static void Add(List<string> known, IEnumerable<string> more) =>
        known.AddRange(more.Where(one => !known.Contains(one, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToList());

    [GeneratedRegex(@"(?<=^\s*|[.!?\n]\s*)Offers\s+(?<what>[^.!?\n]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Offers();

    [GeneratedRegex(@"^(?<role>[^;.,\n]{2,60}?) at (?<place>[^;.\n]{2,60})(;\s*(?<list>[^.\n]+))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoleAtPlace();

    [GeneratedRegex(@",(?![^(]*\))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommaOutsideBrackets();
}
