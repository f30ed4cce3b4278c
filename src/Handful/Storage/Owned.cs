namespace Handful.Storage;

/// <summary>A row that belongs to one owner and is seen by nobody else. Ids are UUIDv7, made by whoever creates the row.</summary>
public abstract class Owned
{
    /// <summary>Filled in by <see cref="Db"/> when the row is added.</summary>
    public Guid OwnerId { get; private set; }

    public Guid Id { get; private protected init; } = Guid.CreateVersion7();

    internal void GiveTo(Guid owner) => OwnerId = owner;
}

/// <summary>A row by which the program keeps its own books: no change of the owner's, so that it is never undone.</summary>
public interface IBookKeeping;

/// <summary>A row that is made when it is first named and then serves all who name it: it stays for as long as anybody does, whoever's undo would take it.</summary>
public interface IShared
{
    /// <summary>What it is called, which those who name it are found by too.</summary>
    string Name { get; }
}

/// <summary>Whose rows this scope may see: the signed-in owner's, set once by the door that let them in.</summary>
public sealed class CurrentOwner
{
    public Guid Id { get; private set; }

    public void Become(Guid owner)
    {
        if (Id != Guid.Empty && Id != owner) throw new InvalidOperationException("A scope serves one owner.");
        Id = owner;
    }
}
