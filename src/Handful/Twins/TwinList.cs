using Handful.Kernel;
using Handful.Matching.Twins;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Twins;

/// <summary>One of two, as a line shows them.</summary>
public sealed record TwinLine(Guid Id, string Name, string About);

/// <summary>Two people who are likely one, and why.</summary>
public sealed record LikelyOne(TwinLine Kept, TwinLine Other, double Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Against);

/// <summary>Two people side by side, for the owner to decide.</summary>
/// <param name="Kept">Who stays if they are one: whoever was talked with last, or came first.</param>
/// <param name="Other">Who goes.</param>
/// <param name="Likeness">Why they may be one.</param>
/// <param name="Fields">Where they can differ.</param>
/// <param name="Entries">Their lists.</param>
/// <param name="KeptHas">What hangs on the one who stays, in words.</param>
/// <param name="OtherHas">What hangs on the one who goes.</param>
/// <param name="AreTwo">Whether the owner said that they are not the same.</param>
public sealed record SideBySide(
    Person Kept, Person Other, Likeness Likeness, IReadOnlyList<JoinField> Fields, IReadOnlyList<JoinEntry> Entries, IReadOnlyList<string> KeptHas, IReadOnlyList<string> OtherHas, bool AreTwo);

/// <summary>People who are likely one, and what the owner says to it.</summary>
public sealed class TwinList(Db db, AddressBook people, Circles circles, TwinFinder finder, IEnumerable<IJoiningRule> joinings)
{
    /// <summary>The likeliest first.</summary>
    public async Task<Page<LikelyOne>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.TwinPairs.CountAsync(cancellation);
        var pairs = await db.TwinPairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First).ThenBy(pair => pair.Second).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        var ids = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().ToList();
        var facts = await finder.FactsAsync(ids, cancellation);
        var order = await OrderAsync(ids, cancellation);
        return new Page<LikelyOne>([.. pairs.Where(pair => order.ContainsKey(pair.First) && order.ContainsKey(pair.Second)).Select(pair => Say(pair.First, pair.Second, facts, order))], total, page.Number, page.Size);
    }

    public Task<int> CountAsync(CancellationToken cancellation = default) => db.TwinPairs.CountAsync(cancellation);

    /// <summary>Any two people, proposed or not; null where one of them is not there.</summary>
    public async Task<SideBySide?> CompareAsync(Guid one, Guid other, CancellationToken cancellation = default)
    {
        var both = await people.FindManyAsync([one, other], cancellation);
        if (both.Count != 2) return null;
        var order = await OrderAsync([one, other], cancellation);
        var (kept, gone) = order[one].IsBefore(order[other]) ? (one, other) : (other, one);
        var (mine, theirs) = (both.Single(person => person.Id == kept), both.Single(person => person.Id == gone));
        var facts = await finder.FactsAsync([one, other], cancellation);
        var names = (await circles.ListAsync(cancellation)).ToDictionary(circle => circle.Id, circle => circle.Name);
        var fields = Joining.Fields(mine.ToRecord(), theirs.ToRecord()).Append(new JoinField(Joining.Circle, "Circle", names[mine.CircleId], names[theirs.CircleId])).ToList();
        return new SideBySide(mine, theirs, TwinRule.Of(facts[kept], facts[gone]), fields, Joining.Entries(mine, theirs), await HangsOnAsync(kept, cancellation), await HangsOnAsync(gone, cancellation), await AreTwoAsync(one, other, cancellation));
    }

    /// <summary>They are two people: never proposed again, unless this is taken back.</summary>
    public async Task<Refusal?> TellApartAsync(Guid one, Guid other, CancellationToken cancellation = default)
    {
        var both = await people.FindManyAsync([one, other], cancellation);
        if (both.Count != 2) return Refusal.Missing("One of these people");
        if (await AreTwoAsync(one, other, cancellation)) return null;
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        db.Note(new ChangeNote("told apart", $"Told {both[0].Name} and {both[1].Name} apart.", [one, other]));
        db.NotTwins.Add(new NotTwins(one, other));
        await db.SaveChangesAsync(cancellation);
        var (first, second) = TwinFinder.InOrder(one, other);
        await db.TwinPairs.Where(pair => pair.First == first && pair.Second == second).ExecuteDeleteAsync(cancellation);
        await all.CommitAsync(cancellation);
        return null;
    }

    private async Task<bool> AreTwoAsync(Guid one, Guid other, CancellationToken cancellation)
    {
        var (first, second) = TwinFinder.InOrder(one, other);
        return await db.NotTwins.AnyAsync(row => row.FirstId == first && row.SecondId == second, cancellation);
    }

    private async Task<IReadOnlyList<string>> HangsOnAsync(Guid person, CancellationToken cancellation)
    {
        var told = new List<string>();
        foreach (var joining in joinings) told.Add(await joining.TellAsync(person, cancellation));
        return [.. told.Where(words => words.Length > 0)];
    }

    private async Task<Dictionary<Guid, Standing>> OrderAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var rows = await db.People.Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.Name, person.Role, person.Organisation, person.LastTalkedOn, Archived = person.ArchivedAt != null }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => new Standing(row.LastTalkedOn, row.Archived, new TwinLine(row.Id, row.Name, string.Join(", ", new[] { row.Role, row.Organisation }.Where(words => words.Length > 0)))));
    }

    private sealed record Standing(DateOnly? LastTalkedOn, bool Archived, TwinLine Line)
    {
        /// <summary>Who stays is the one who was talked with last, then the one who is not archived, then the one who came first.</summary>
        internal bool IsBefore(Standing other) =>
            LastTalkedOn != other.LastTalkedOn ? (LastTalkedOn ?? DateOnly.MinValue) > (other.LastTalkedOn ?? DateOnly.MinValue)
            : Archived != other.Archived ? !Archived : Line.Id.CompareTo(other.Line.Id) < 0;
    }

    private static LikelyOne Say(Guid one, Guid other, Dictionary<Guid, TwinFacts> facts, Dictionary<Guid, Standing> order)
    {
        var (kept, gone) = order[one].IsBefore(order[other]) ? (one, other) : (other, one);
        var likeness = TwinRule.Of(facts[kept], facts[gone]);
        return new LikelyOne(order[kept].Line, order[gone].Line, likeness.Score, likeness.For, likeness.Against);
    }
}
