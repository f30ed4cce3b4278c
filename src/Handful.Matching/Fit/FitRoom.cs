using System.Collections.Concurrent;

namespace Handful.Matching.Fit;

/// <summary>
/// A room of guests: who fits whom, and why. Promises mutual stated benefit, not chemistry. What comes out depends on who the guests are and
/// not on the order in which they are given.
/// </summary>
public sealed class FitRoom
{
    private readonly RoomIndex room;
    private readonly ConcurrentBag<PairScorer> idle = [];

    /// <summary>Reads all texts; a second for some ten thousands of people.</summary>
    /// <param name="guests">In any order. Whose id has been before is left out and named in <see cref="Warnings"/>.</param>
    /// <param name="weights">How much each kind of term counts.</param>
    /// <param name="options">What the host asks, or null for what is usual.</param>
    /// <param name="progress">From 0 to 1, from any thread.</param>
    /// <param name="stop">Ends the reading within a moment.</param>
    /// <exception cref="ArgumentException">A guest has no id.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FitRoom(
        IReadOnlyList<FitGuest> guests, FitWeights weights, FitOptions? options = null, IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        options ??= new FitOptions();
        if (options.Rounds is { } rounds)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1, nameof(options));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(rounds, Availability.MostRounds, nameof(options));
        }
        if (guests.Any(guest => string.IsNullOrWhiteSpace(guest.Id))) throw new ArgumentException("Every guest has an id.", nameof(guests));
        var ordered = guests.OrderBy(guest => guest.Id, StringComparer.Ordinal).ThenBy(guest => guest.Name, StringComparer.Ordinal).ToArray();
        Guests = [.. ordered.Where((guest, at) => at == 0 || guest.Id != ordered[at - 1].Id)];
        var terms = RoomTerms.Read(Guests, progress, stop);
        var near = new NearTopics(terms.Having, stop);
        terms.KeepWorkApart(near);
        var ties = new Ties(Guests, options, stop);
        Warnings = [.. ordered.Where((guest, at) => at > 0 && guest.Id == ordered[at - 1].Id).Select(Twice), .. ties.Warnings];
        room = new RoomIndex(terms, near, ties, weights);
    }

    /// <summary>The guests by their ids; all numbers of people are places in this list.</summary>
    public IReadOnlyList<FitGuest> Guests { get; }

    /// <summary>What the host should know; it tells nobody who wishes not to meet whom.</summary>
    public IReadOnlyList<FitWarning> Warnings { get; }

    /// <summary>
    /// The pairs worth weighing against each other, each once, by their numbers: the best of everybody, and for those of whom little is known
    /// somebody, so that all who may meet anybody are in a pair.
    /// </summary>
    /// <param name="progress">From 0 to 1, from any thread.</param>
    /// <param name="stop">Ends the search within a moment.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<FitPair> Pairs(IProgress<double>? progress = null, CancellationToken stop = default) =>
        new Candidates(room).Find(progress, stop);

    /// <summary>Whether two may meet at all: they are not acquainted (or may be), are there together, and neither wishes not to.</summary>
    public bool MayMeet(int one, int other) => room.Ties.MayMeet(one, other);

    /// <summary>What a pair is worth and why. It is told of two who may not meet as well.</summary>
    /// <exception cref="ArgumentException">The two are one.</exception>
    public PairFit Explain(int one, int other)
    {
        if (one == other) throw new ArgumentException("Nobody is a pair with themselves.", nameof(other));
        var (a, b) = (Math.Min(one, other), Math.Max(one, other));
        if (!idle.TryTake(out var scorer)) scorer = new PairScorer(room);
        scorer.Take(a);
        var fit = new PairExplainer(Guests, room, scorer).Explain(a, b);
        idle.Add(scorer);
        return fit;
    }

    private static FitWarning Twice(FitGuest guest) => new(guest.Id, $"The id {guest.Id} is given twice; {guest.Name} is left out the second time.");
}
