using Handful.CommandLine;
using Handful.Conversations;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Bench;

/// <summary>Five years of conversations with the people of a network, put into its tables at once.</summary>
internal static class Talks
{
    private const int AtOnce = 5000;

    internal static async Task AddAsync(int count, string folder)
    {
        await using var home = await Home.OpenAsync(new StorageSettings(folder, null), demo: false, CancellationToken.None);
        var db = home.Door<Db>();
        var people = await db.People.Select(person => person.Id).OrderBy(id => id).ToListAsync();
        var circles = await home.Door<Circles>().ListAsync();
        var (dice, today) = (new Random(1), DateOnly.FromDateTime(DateTime.Today));
        for (var done = 0; done < count; done += AtOnce)
        {
            var talks = Enumerable.Range(done, Math.Min(AtOnce, count - done)).Select(number => Talk(number, people[(int)(people.Count * Math.Pow(dice.NextDouble(), 2))], dice, today)).ToList();
            await using var all = await db.Database.BeginTransactionAsync();
            await db.InsertAsync(talks, default);
            await db.InsertAsync([.. talks.SelectMany(talk => talk.People)], default);
            await db.InsertAsync([.. talks.SelectMany(talk => talk.Promises)], default);
            await all.CommitAsync();
        }

        // One person in ten stands in a circle that asks for a word now and then.
        var (inner, close) = (circles[0].Id, circles[1].Id);
        await db.People.ExecuteUpdateAsync(row => row.SetProperty(person => person.LastTalkedOn, person => db.Set<ConversationPerson>().Where(present => present.PersonId == person.Id).Max(present => (DateOnly?)present.On)));
        var near = people.Where((_, place) => place % 10 == 0).ToList();
        await db.People.Where(person => near.Contains(person.Id)).ExecuteUpdateAsync(row => row.SetProperty(person => person.CircleId, person => person.HasPhoto ? inner : close).SetProperty(person => person.DueOn, today));
        await db.CountRowsAsync();
    }

    private static Conversation Talk(int number, Guid person, Random dice, DateOnly today)
    {
        var on = today.AddDays(-dice.Next(1, 365 * 5));
        var talk = new Conversation(
            new ConversationAccount(on, [person], 1 + dice.Next(5), Place: number % 3 == 0 ? "The mill" : "", Notes: $"Talk {number}: what the winter did to the orchard, and a question about rain gauges."),
            new DateTimeOffset(on.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero));
        if (number % 20 == 0) talk.Promise(new PromiseAccount("the list of seed swaps", dice.Next(2) == 0, on.AddDays(14)), DateTimeOffset.UnixEpoch).Keep(DateTimeOffset.UnixEpoch);
        return talk;
    }
}
