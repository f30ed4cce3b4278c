using Handful.Storage;

namespace Handful.Changes;

/// <summary>What must be made right again once rows were put back: what a feature keeps beside its rows, by its own rule.</summary>
public interface IAftermath
{
    /// <param name="undone">The rows as the change had left them (after) and as they are again (before).</param>
    Task SettleAsync(IReadOnlyList<RowImage> undone, CancellationToken cancellation);
}
