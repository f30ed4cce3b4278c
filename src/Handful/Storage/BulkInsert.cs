using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SQLitePCL;

namespace Handful.Storage;

/// <summary>
/// Writes many new rows below EF Core's change tracker: prepared statements on SQLite, COPY on PostgreSQL. The columns are those of the
/// model. The caller holds the transaction and writes rows before those that point at them.
/// </summary>
internal static class BulkInsert
{
    private static readonly ConcurrentDictionary<IEntityType, Column[]> Known = new();

    private sealed record Column(string Name, string StoreType, Func<object, object?> Value);

    /// <summary>New rows as they are, with nothing that hangs on them; what is searchable is written to the search documents too.</summary>
    internal static async Task InsertAsync<T>(this Db db, IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : Owned
    {
        await db.InsertRowsAsync(rows, cancellation);
        if (rows is not IReadOnlyCollection<ISearchable> searchable) return;
        var documents = searchable.Select(row => SearchDocument.Of(db.OwnerId, row)).ToList();
        await SearchIndexWriter.InsertAsync(db, documents, documents.SelectMany(SearchTerms.Of), cancellation);
    }

    /// <summary>The rows alone.</summary>
    internal static async Task InsertRowsAsync<T>(this Db db, IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : Owned
    {
        if (rows.Count == 0) return;
        foreach (var row in rows) row.GiveTo(db.OwnerId);
        await WriteAsync(db, rows, cancellation);
    }

    /// <summary>Every column; numbers that PostgreSQL gives are left to it.</summary>
    internal static async Task WriteAsync<T>(Db db, IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
        var columns = Known.GetOrAdd(type, known => ColumnsOf(known, withNumbers: db is SqliteDb));
        var table = $"\"{type.GetTableName()}\" ({string.Join(',', columns.Select(column => $"\"{column.Name}\""))})";
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres) await CopyAsync(postgres, table, columns, rows, cancellation);
        else Insert(db, table, [.. columns.Select(column => column.Value)], rows, cancellation);
    }

    private static Column[] ColumnsOf(IEntityType type, bool withNumbers) =>
    [
        .. type.GetProperties().Where(property => withNumbers || property.ValueGenerated == ValueGenerated.Never).Select(property =>
        {
            var getter = property.GetGetter();
            var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            // Most columns of SQLite are ids, and it takes them as they are.
            if (withNumbers && (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)) convert = null;
            return new Column(property.GetColumnName(), property.GetColumnType(), row => getter.GetClrValue(row) is { } value ? convert is null ? value : convert(value) : null);
        }),
    ];

    /// <summary>By SQLite's own calls: through ADO.NET, finding the parameters by name takes longer than writing the row.</summary>
    internal static void Insert<T>(Db db, string table, IReadOnlyList<Func<T, object?>> columns, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        var sql = $"INSERT INTO {table} VALUES ({string.Join(',', columns.Select(_ => "?"))})";
        var database = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using var prepared = statement;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            db.BetweenRows();
            for (var place = 0; place < columns.Count; place++) Bind(statement, place + 1, columns[place](row));
            var said = raw.sqlite3_step(statement);
            if (said != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(said, database);
            raw.sqlite3_reset(statement);
        }
    }

    private static void Bind(sqlite3_stmt statement, int place, object? value)
    {
        _ = value switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            string text => BindText(statement, place, text),
            Guid id => BindId(statement, place, id),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            bool yes => raw.sqlite3_bind_int(statement, place, yes ? 1 : 0),
            int number => raw.sqlite3_bind_int(statement, place, number),
            long number => raw.sqlite3_bind_int64(statement, place, number),
            DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            // As Microsoft.Data.Sqlite writes them.
            TimeOnly time => raw.sqlite3_bind_text(statement, place, time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"No column of SQLite takes a {value.GetType().Name} yet."),
        };
    }

    private static int BindText(sqlite3_stmt statement, int place, string text)
    {
        const int OnStack = 1024;
        // Nothing in an empty span tells SQLite that it is text.
        if (text.Length is 0 or > OnStack / 3) return raw.sqlite3_bind_text(statement, place, text);
        Span<byte> bytes = stackalloc byte[OnStack];
        return raw.sqlite3_bind_text(statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private static int BindId(sqlite3_stmt statement, int place, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return raw.sqlite3_bind_blob(statement, place, bytes);
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string table, Column[] columns, IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value) await copy.WriteAsync(value, column.StoreType, cancellation);
                else await copy.WriteNullAsync(cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }
}
