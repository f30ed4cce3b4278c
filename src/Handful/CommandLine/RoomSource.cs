using Handful.Formats.Guests;
using Handful.Formats.Pairs;
using Handful.Matching.Fit;
using Handful.Matching.Rooms;
using Handful.Rooms;

namespace Handful.CommandLine;

/// <summary>Who is to be matched: guests of a list, or a graph whose pairs are weighed already.</summary>
internal abstract record RoomSource(IReadOnlyList<MatchRefused> Refused)
{
    internal abstract int Count { get; }

    internal abstract RoomPlan Match(RoomWish wish, IProgress<double> progress, CancellationToken stop);

    /// <summary>All who may meet, by their ids.</summary>
    internal abstract IEnumerable<CertifiedPair> Pairs(RoomWish wish);

    internal virtual string NameOf(string id) => id;

    /// <summary>Null where neither is named; the graph where both are.</summary>
    internal static RoomSource? Read(string? guests, string? edges) => edges is not null ? Graph.Of(edges) : guests is not null ? List.Of(guests) : null;

    private sealed record List(IReadOnlyList<FitGuest> Guests, IReadOnlyList<MatchRefused> Refused) : RoomSource(Refused)
    {
        private readonly Dictionary<string, string> names = Guests.ToDictionary(guest => guest.Id, guest => guest.Name, StringComparer.Ordinal);

        internal override int Count => Guests.Count;

        internal static List Of(string path)
        {
            using var file = Files.Open(path);
            var roll = RoomRoll.Of(GuestLists.Read(file, Path.GetFileName(path)));
            return new List([.. roll.Guests.Select(RoomMatch.Fit)], [.. roll.LeftOut.Where(line => line.Unreadable).Select(line => new MatchRefused(line.At, line.Why))]);
        }

        internal override RoomPlan Match(RoomWish wish, IProgress<double> progress, CancellationToken stop) => RoomMatcher.Match(Guests, wish, progress, stop);

        internal override IEnumerable<CertifiedPair> Pairs(RoomWish wish) => RoomMatcher.Pairs(Guests, wish).Select(pair => new CertifiedPair(pair.A, pair.B, pair.Weight));

        internal override string NameOf(string id) => names.GetValueOrDefault(id, id);
    }

    private sealed record Graph(PairList Listed) : RoomSource([.. Listed.Refused.Select(line => new MatchRefused(line.At, line.Why))])
    {
        internal override int Count => Listed.Ids.Count;

        internal static Graph Of(string path)
        {
            using var file = Files.Open(path);
            return new Graph(PairLists.Read(file));
        }

        internal override RoomPlan Match(RoomWish wish, IProgress<double> progress, CancellationToken stop) =>
            RoomMatcher.Solve(Listed.Ids, [.. Listed.Pairs.Select(pair => new Matching.Solving.WeightedPair(pair.A, pair.B, pair.Weight))], wish, progress, stop);

        internal override IEnumerable<CertifiedPair> Pairs(RoomWish wish) => Listed.Pairs.Select(pair => new CertifiedPair(Listed.Ids[pair.A], Listed.Ids[pair.B], pair.Weight));
    }
}
