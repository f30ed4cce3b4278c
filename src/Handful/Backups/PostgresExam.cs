using System.Data.Common;
using Handful.Storage;
using Npgsql;

namespace Handful.Backups;

/// <summary>Whether PostgreSQL answers, has what search needs, and is of this version.</summary>
internal sealed class PostgresExam(Migrator migrator)
{
    internal async Task<Examined> LookAsync(string connection, CancellationToken cancellation)
    {
        try
        {
            await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, Timeout = 10 }.ToString());
            await database.OpenAsync(cancellation);
            var trigrams = await ReadAsync(database, "SELECT extversion FROM pg_extension WHERE extname = 'pg_trgm'", cancellation);
            var isThere = (await ReadAsync(database, """SELECT to_regclass('"__EFMigrationsHistory"')::text""", cancellation))[0].Length > 0;
            var changes = isThere ? await ReadAsync(database, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""", cancellation) : [];
            var imports = changes.Count == 0 ? [] : (await ReadAsync(database, OpenImport.Sql, cancellation)).Select(OpenImport.Of).ToList();
            return new Examined([Version(changes, database.PostgreSqlVersion), Trigrams(trigrams), Check.Well("backups", "made by you with pg_dump (docs/backups.md)")], Imports: imports);
        }
        catch (Exception wrong) when (wrong is DbException or ArgumentException or TimeoutException)
        {
            // The message of a connection string that cannot be read may quote it, and with it the password.
            var why = wrong is ArgumentException ? "its connection string cannot be read" : wrong.Message;
            return new Examined([Check.Wrong("database", $"PostgreSQL cannot be reached: {why}", "See that it runs, and that --database or HANDFUL_DATABASE says \"Host=…;Username=…;Password=…;Database=…\".")]);
        }
    }

    /// <summary>The connection as it may be shown around.</summary>
    internal static string WithoutSecrets(string connection)
    {
        try
        {
            var shown = new NpgsqlConnectionStringBuilder(connection);
            foreach (var secret in (string[])["Password", "SSL Password"])
            {
                if (shown.ContainsKey(secret) && shown[secret] is string { Length: > 0 }) shown[secret] = "…";
            }

            return shown.ToString();
        }
        catch (ArgumentException)
        {
            return "a connection string that cannot be read";
        }
    }

    private Check Version(IReadOnlyList<string> changes, Version server)
    {
        var known = migrator.Known();
        if (Migrator.RefuseNewer(changes, known) is { } newer) return Check.Wrong("database", newer.Sentence, "Update Handful.");
        var found = $"PostgreSQL {server}, {(changes.Count == 0 ? "empty; ./handful fills it at its next start" : changes.Count == known.Count ? "ready" : "of an older Handful; it is brought up to date at the next start")}";
        return server.Major >= 13 ? Check.Well("database", found) : Check.Wrong("database", found, "Handful needs PostgreSQL 13 or newer.");
    }

    private static Check Trigrams(IReadOnlyList<string> version) => version is [var there, ..]
        ? Check.Well("pg_trgm", there)
        : Check.Wrong("pg_trgm", "not there; search needs it", "./handful adds it at its next start where the database’s owner may; else let an administrator say: CREATE EXTENSION pg_trgm;");

    private static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection database, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // The sentences stand in this file; nothing from outside is in them.
        await using var command = new NpgsqlCommand(sql, database);
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancellation)) lines.Add(await rows.IsDBNullAsync(0, cancellation) ? "" : rows.GetString(0));
        return lines;
    }
}
