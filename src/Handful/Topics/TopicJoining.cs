using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Topics;

/// <summary>Gives over what names one topic to another. Which rows do is read from the model, so that a new table is in it from its first day.</summary>
public sealed class TopicJoining(Db db)
{
    /// <summary>How rows of other tables point at a topic.</summary>
    internal static IEnumerable<IForeignKey> LinksTo(Db db) => db.Model.FindEntityType(typeof(Topic))!.GetReferencingForeignKeys();

    /// <summary>The caller saves.</summary>
    internal async Task GiveOverAsync(Topic gone, Topic kept, CancellationToken cancellation)
    {
        foreach (var link in LinksTo(db))
        {
            if (link.DeclaringEntityType.ClrType == typeof(Interest)) await GiveInterestsAsync(gone, kept, cancellation);
            else await GiveRowsAsync(link, gone, kept, cancellation);
        }
    }

    /// <summary>Who cares about both cares about the one, as strongly as about either.</summary>
    private async Task GiveInterestsAsync(Topic gone, Topic kept, CancellationToken cancellation)
    {
        var interests = db.Interests;
        var theirs = await interests.Where(interest => interest.TopicId == gone.Id).ToListAsync(cancellation);
        var both = await interests.Where(interest => interest.TopicId == kept.Id && interests.Any(other => other.TopicId == gone.Id && other.PersonId == interest.PersonId)).ToListAsync(cancellation);
        var known = both.ToDictionary(interest => interest.PersonId ?? Guid.Empty);
        foreach (var interest in theirs)
        {
            if (!known.TryGetValue(interest.PersonId ?? Guid.Empty, out var same)) interest.IsIn(kept);
            else
            {
                same.Joins(interest);
                interests.Remove(interest);
            }
        }
    }

    /// <summary>A row that says with the one topic what another says with the other already goes.</summary>
    private async Task GiveRowsAsync(IForeignKey link, Topic gone, Topic kept, CancellationToken cancellation)
    {
        var column = Rows.ColumnOf(link)!;
        var rest = link.DeclaringEntityType.GetProperties().Where(other => other != column && !other.IsPrimaryKey()).ToList();
        string Told(object row) => string.Join('\n', rest.Select(other => RowImage.Write(other, other.GetGetter().GetClrValue(row))));
        var known = (await Rows.PointingAtAsync(db, link, [kept.Id], cancellation)).Select(Told).ToHashSet(StringComparer.Ordinal);
        foreach (var row in await Rows.PointingAtAsync(db, link, [gone.Id], cancellation))
        {
            if (!known.Add(Told(row))) db.Remove(row);
            else db.Attach(row).Property(column.Name).CurrentValue = kept.Id;
        }
    }
}
