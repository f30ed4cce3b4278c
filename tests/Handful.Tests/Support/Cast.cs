using Handful.Conversations;
using Handful.Formats;
using Handful.People;

namespace Handful.Tests.Support;

/// <summary>The people who play in the tests, always the same few.</summary>
public static class Cast
{
    public static readonly ContactRecord Mara = new()
    {
        Name = "Mara Lindqvist", GivenName = "Mara", FamilyName = "Lindqvist", Organisation = "Fernhollow Growers", Role = "Soil scientist",
        Contacts = [new(ContactKind.Email, "mara@fernhollow.example"), new(ContactKind.Phone, "+44 7700 900123", "mobile")],
        Interests = ["soil", "frost"], Birthday = PartialDate.Of(0, 6, 3),
    };

    public static readonly ContactRecord Tobias = new()
    {
        Name = "Tobias Okoro", GivenName = "Tobias", FamilyName = "Okoro", Organisation = "Okoro & Sons", Role = "Carpenter",
        Contacts = [new(ContactKind.Email, "tobias@okoro.example")], Interests = ["timber"],
    };

    public static readonly ContactRecord Zsofia = new()
    {
        Name = "Zsófia Pellworth", GivenName = "Zsófia", FamilyName = "Pellworth", Organisation = "Kékhíd", Role = "Backend developer",
        Contacts = [new(ContactKind.Email, "zsofia@kekhid.example"), new(ContactKind.Profile, "https://www.linkedin.com/in/zsofia-invented")],
    };

    /// <summary>Puts someone into the address book and gives their id.</summary>
    public static async Task<Guid> KnowsAsync(this App app, ContactRecord record, string circle = "Dormant")
    {
        var circles = await app.AskAsync<Circles, IReadOnlyList<Circle>>(door => door.ListAsync());
        var added = await app.AskAsync<AddressBook, Handful.Kernel.Outcome<Person>>(door =>
            door.AddAsync(new PersonDescription(record, circles.Single(one => one.Name == circle).Id, [], [])));
        return added.Value!.Id;
    }

    public static async Task<Conversation> TalkedAsync(this App app, DateOnly on, int depth, params Guid[] people)
    {
        var logged = await app.AskAsync<ConversationLog, Handful.Kernel.Outcome<Conversation>>(door => door.LogAsync(new ConversationAccount(on, people, depth)));
        return logged.Value!;
    }
}
