namespace Handful.Storage;

/// <summary>Where the data are.</summary>
/// <param name="Folder">The data folder: the database file, its copies, keys, uploads on their way in.</param>
/// <param name="Postgres">A connection string, or null for the SQLite file in the folder.</param>
public sealed record StorageSettings(string Folder, string? Postgres)
{
    public string DatabaseFile => Path.Combine(Folder, "handful.db");

    public string Backups => Path.Combine(Folder, "backups");

    public string Keys => Path.Combine(Folder, "keys");

    public string Incoming => Path.Combine(Folder, "incoming");
}
