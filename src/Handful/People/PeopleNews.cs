using System.Threading.Channels;

namespace Handful.People;

/// <summary>That somebody of an owner's came in or was changed, for work that goes on beside the pages. Whoever hears nothing of it finds it in the database at the next start.</summary>
public sealed class PeopleNews
{
    private readonly Channel<Guid> owners = Channel.CreateBounded<Guid>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Tell(Guid owner) => owners.Writer.TryWrite(owner);

    internal IAsyncEnumerable<Guid> HearAsync(CancellationToken cancellation) => owners.Reader.ReadAllAsync(cancellation);
}
