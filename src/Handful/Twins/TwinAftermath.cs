using Handful.Changes;
using Handful.People;
using Handful.Storage;

namespace Handful.Twins;

/// <summary>Whoever was put back is looked at again; and two who were told apart, and no longer are.</summary>
internal sealed class TwinAftermath(Db db, TwinFinder finder, PeopleNews news) : IAftermath
{
    public async Task SettleAsync(IReadOnlyList<RowImage> undone, CancellationToken cancellation)
    {
        var apart = undone.Where(image => image.Table == nameof(NotTwins)).Select(image => (image.Before ?? image.After)![nameof(NotTwins.FirstId)]).Select(RowImage.GuidOf);
        // Whose own row was put back the database has put on the list itself.
        var reached = undone.Where(image => image.Table == nameof(ContactPoint)).SelectMany(image => image.People);
        await finder.LookAgainAsync([.. apart.Concat(reached).Distinct()], cancellation);
        if (undone.Any(image => image.Table is nameof(Person) or nameof(ContactPoint) or nameof(NotTwins))) news.Tell(db.OwnerId);
    }
}
