namespace Handful.People;

/// <summary>What hangs on two people who become one: rows of features that this one does not know.</summary>
public interface IJoiningRule
{
    /// <summary>What hangs on a person, in words for a page: "three conversations"; empty where there is nothing, or nothing worth a word.</summary>
    Task<string> TellAsync(Guid person, CancellationToken cancellation);

    /// <summary>Gives everything of <paramref name="gone"/> to <paramref name="kept"/>, by rows that are tracked, so that it can be undone. The person is removed afterwards.</summary>
    Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation);
}
