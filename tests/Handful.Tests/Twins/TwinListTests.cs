using Handful.Changes;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Tests.Exchange;
using Handful.Tests.Support;
using Handful.Twins;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Twins;

public sealed class TwinListTests
{
    private static readonly ContactRecord Typed = new() { Name = "Zsofia Pellworth", Contacts = [new(ContactKind.Phone, "+44 7700 900777")] };

    [Theory, OnBothDatabases]
    public async Task Who_is_typed_in_under_another_spelling_is_proposed_with_the_reason(Database database)
    {
        await using var app = await App.StartAsync(database);
        var zsofia = await app.KnowsAsync(Cast.Zsofia);
        var typed = await app.KnowsAsync(Typed);
        await app.KnowsAsync(Cast.Mara);

        var pair = Assert.Single((await ListAsync(app)).Items);

        Assert.Equal([zsofia, typed], new[] { pair.Kept.Id, pair.Other.Id });
        Assert.Equal(["They have the same name."], pair.Reasons);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_is_looked_through_as_it_comes_in(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Zsofia);
        await app.ImportAsync("phone.vcf", """
            BEGIN:VCARD
            VERSION:3.0
            FN:Pellworth\, Zsófia
            TEL:+44 7700 900777
            END:VCARD
            """);
        Assert.Single((await ListAsync(app, look: false)).Items);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_renamed_is_looked_at_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Zsofia);
        var other = await app.KnowsAsync(Typed);
        Assert.Single((await ListAsync(app)).Items);

        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(other, new PersonDescription(Typed with { Name = "Zsófia Bellworth" }, null, [], [])));
        Assert.Empty((await ListAsync(app)).Items);

        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(other, new PersonDescription(Typed, null, [], [])));
        Assert.Single((await ListAsync(app)).Items);
    }

    [Theory, OnBothDatabases]
    public async Task Not_the_same_is_remembered_and_can_be_taken_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (zsofia, typed) = (await app.KnowsAsync(Cast.Zsofia), await app.KnowsAsync(Typed));
        Assert.Single((await ListAsync(app)).Items);

        var change = await app.AskAsync<TwinList, Guid>(async list => (await list.TellApartAsync(typed, zsofia)) is null ? await LastAsync(app) : Guid.Empty);
        Assert.Empty((await ListAsync(app)).Items);

        // Looked at again for another reason, they are still two.
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(typed, new PersonDescription(Typed with { Role = "Rower" }, null, [], [])));
        Assert.Empty((await ListAsync(app)).Items);

        Assert.Null(await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(change)));
        Assert.Single((await ListAsync(app)).Items);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_and_an_office_number_that_many_share_propose_nobody(Database database)
    {
        await using var app = await App.StartAsync(database);
        var cards = Enumerable.Range(1, 12).Select(number => $"BEGIN:VCARD\nVERSION:3.0\nUID:{number}\nFN:Zsofia Pellworth\nORG:Office {number}\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nUID:t{number}\nFN:Dora {(char)('A' + number)}rnwald\nTEL:+44 20 7946 0001\nEND:VCARD\n");
        await app.ImportAsync("office.vcf", string.Concat(cards));
        Assert.Empty((await ListAsync(app)).Items);
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_people_are_nobodys_twins(Database database)
    {
        await using var app = await App.StartAsync(database);
        var other = await app.AnotherOwnerAsync();
        await app.AskAsync<AddressBook, Outcome<Person>>(other, book => book.AddAsync(new PersonDescription(Typed, null, [], [])));
        await app.KnowsAsync(Cast.Zsofia);
        await app.AskAsync<TwinFinder, bool>(other, async finder =>
        {
            await finder.LookAsync();
            return true;
        });
        Assert.Empty((await ListAsync(app)).Items);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_removed_is_nobodys_twin_and_who_is_put_back_is_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Zsofia);
        var typed = await app.KnowsAsync(Typed);
        Assert.Single((await ListAsync(app)).Items);

        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(typed));
        Assert.Empty((await ListAsync(app, look: false)).Items);
        Assert.Equal(0, await app.AskAsync<Db, int>(db => db.Set<NameKey>().CountAsync(key => key.PersonId == typed)));

        Assert.Null(await app.AskAsync<ChangeLog, Refusal?>(async log => await log.UndoAsync(await LastAsync(app))));
        Assert.Single((await ListAsync(app)).Items);
    }

    internal static async Task<Page<LikelyOne>> ListAsync(App app, bool look = true)
    {
        if (look) await app.DoAsync<TwinFinder>(finder => finder.LookAsync());
        return await app.AskAsync<TwinList, Page<LikelyOne>>(list => list.ListAsync(new PageRequest(1)));
    }

    internal static Task<Guid> LastAsync(App app) => app.AskAsync<Db, Guid>(db => db.Changes.OrderByDescending(change => change.Id).Select(change => change.Id).FirstAsync());
}
