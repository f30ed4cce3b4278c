using Handful.Formats;
using Handful.Kernel;

namespace Handful.People;

public sealed record ContactRequest(ContactKind Kind, string? Value, string? Label, bool Preferred = false);

/// <summary>A person as programs describe them, in the names of <see cref="PersonReply"/>; what is left out is empty.</summary>
/// <param name="Circle">The circle's name, or its id; left out, a new person joins the outermost and a known one stays.</param>
public sealed record PersonRequest(
    string? Name = null,
    string? GivenName = null,
    string? AdditionalNames = null,
    string? FamilyName = null,
    string? Prefix = null,
    string? Suffix = null,
    string? PhoneticGivenName = null,
    string? PhoneticFamilyName = null,
    string? Nickname = null,
    string? Organisation = null,
    string? Department = null,
    string? Role = null,
    IReadOnlyList<ContactRequest>? Contacts = null,
    IReadOnlyList<string>? Emails = null,
    IReadOnlyList<string>? Phones = null,
    IReadOnlyList<string>? Interests = null,
    IReadOnlyList<string>? Needs = null,
    IReadOnlyList<string>? Offers = null,
    string? Birthday = null,
    IReadOnlyList<DateReply>? Dates = null,
    IReadOnlyList<RelationReply>? Relations = null,
    IReadOnlyList<string>? Groups = null,
    string? Circle = null,
    string? HowWeMet = null,
    DateOnly? MetOn = null,
    string? Notes = null)
{
    public Outcome<PersonDescription> Describe(IReadOnlyList<Circle> circles)
    {
        PartialDate? birthday = null;
        if (!string.IsNullOrWhiteSpace(Birthday))
        {
            if (!PartialDate.TryParse(Birthday, null, out var day)) return Refusal.BecauseOf("birthday", "A birthday is written 1984-06-03, or --06-03 without a year.");
            birthday = day;
        }

        var dates = new List<LabelledDate>();
        foreach (var date in Dates ?? [])
        {
            if (!PartialDate.TryParse(date.Date, null, out var day)) return Refusal.BecauseOf("dates", $"No calendar has the date {Text.Line(date.Date, 40)}.");
            dates.Add(new LabelledDate(Text.Line(date.Label, 60), day));
        }

        Guid? circle = null;
        if (!string.IsNullOrWhiteSpace(Circle))
        {
            var named = circles.FirstOrDefault(one => one.Id.ToString() == Circle.Trim() || Fold.Words(one.Name) == Fold.Words(Circle));
            if (named is null) return Refusal.BecauseOf("circle", "There is no circle of that name.");
            circle = named.Id;
        }

        var record = new ContactRecord
        {
            Name = Text.Line(Name), GivenName = GivenName ?? "", AdditionalNames = AdditionalNames ?? "", FamilyName = FamilyName ?? "", Prefix = Prefix ?? "", Suffix = Suffix ?? "",
            PhoneticGivenName = PhoneticGivenName ?? "", PhoneticFamilyName = PhoneticFamilyName ?? "", Nickname = Nickname ?? "",
            Organisation = Organisation ?? "", Department = Department ?? "", Role = Role ?? "", Birthday = birthday, Dates = dates,
            Relations = [.. (Relations ?? []).Select(one => new Relation(Text.Line(one.Label, 60), Text.Line(one.Name))).Where(one => one.Name.Length > 0)],
            Contacts = [.. Reach()], Groups = Text.Distinct(Groups ?? []), Interests = Text.Distinct(Interests ?? []),
            HowWeMet = HowWeMet ?? "", ConnectedOn = MetOn, Notes = Notes ?? "",
        };
        return new PersonDescription(record, circle, Needs ?? [], Offers ?? []);
    }

    /// <summary>Addresses and numbers may be given twice over, as in a reply; each is kept once.</summary>
    private IEnumerable<ContactValue> Reach() => (Contacts ?? [])
        .Concat((Emails ?? []).Select(value => new ContactRequest(ContactKind.Email, value, null)))
        .Concat((Phones ?? []).Select(value => new ContactRequest(ContactKind.Phone, value, null)))
        .Select(one => new ContactValue(one.Kind, one.Kind == ContactKind.Postal ? Text.Lines(one.Value, 1000) : Text.Line(one.Value), Text.Line(one.Label, 60), one.Preferred))
        .Where(one => one.Value.Length > 0).DistinctBy(one => (one.Kind, one.Value));
}
