using Handful.Changes;
using Handful.People;
using Handful.Storage;

namespace Handful.Twins;

/// <summary>Whoever was put back is looked at again; and two who were told apart, and no longer are.</summary>
internal sealed class TwinAftermath(Db db, TwinFinder finder, PeopleNews news) : IAftermath
{
    public async Task SettleAsync(IReadOnlyList<RowImage> undone, CancellationToken cancellation)
    {
        await finder.LookAgainAsync([.. undone.Where(image => image.Table == nameof(NotTwins)).Select(image => (image.Before ?? image.After)![nameof(NotTwins.FirstId)]).Select(RowImage.GuidOf)], cancellation);
        if (undone.Any(image => image.Table is nameof(Person) or nameof(NotTwins))) news.Tell(db.OwnerId);
    }
}
