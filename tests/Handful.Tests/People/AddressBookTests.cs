using Handful.Kernel;
using Handful.People;
using Handful.Searching;
using Handful.Tests.Support;
using Handful.Topics;

namespace Handful.Tests.People;

public sealed class AddressBookTests
{
    [Theory, OnBothDatabases]
    public async Task What_a_person_does_not_care_about_any_more_is_nobodys_interest(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.AskAsync<AddressBook, Outcome<Person>>(door => door.CorrectAsync(mara, new PersonDescription(Cast.Mara with { Interests = ["soil"] }, null, [], [])));
        Assert.Empty(await app.AskAsync<TopicList, IReadOnlyList<string>>(topics => topics.MineAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_person_comes_back_as_they_were_described(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        var mara = await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id));
        Assert.Equivalent(Cast.Mara with { Interests = [] }, mara!.ToRecord() with { Interests = [] });
        Assert.Equal(["frost", "soil"], mara.Interests.Select(interest => interest.Topic.Name).Order());
    }

    [Theory, OnBothDatabases]
    public async Task Another_owner_does_not_see_ones_people(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        var other = await app.AnotherOwnerAsync();
        Assert.Null(await app.AskAsync<AddressBook, Person?>(other, door => door.FindAsync(id)));
        Assert.Equal(0, (await app.AskAsync<AddressBook, Page<PersonLine>>(other, door => door.ListAsync(new PeopleFilter(), new PageRequest(1)))).Total);
        Assert.Empty(await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(other, door => door.FindAsync("mara")));
    }

    [Theory, OnBothDatabases]
    public async Task Who_joins_a_circle_is_due_after_its_rhythm(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara, "Inner");
        var mara = await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id));
        Assert.Equal(App.Today.AddDays(21), mara!.DueOn);
    }
}
