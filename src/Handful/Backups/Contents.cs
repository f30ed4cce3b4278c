using System.Globalization;
using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Backups;

/// <summary>What is in a database file. Asked in plain SQL, because the file may be older than the model.</summary>
/// <param name="People">Of every owner.</param>
/// <param name="Conversations">Of every owner.</param>
/// <param name="LastChange">The day something was kept last, or null.</param>
/// <param name="Since">The day the first owner came, or null.</param>
public sealed record Contents(int People, int Conversations, DateOnly? LastChange, DateOnly? Since)
{
    internal static Contents Of(SqliteConnection file, TimeZoneInfo zone) => new(
        Number(file, """SELECT count(*) FROM "People" """),
        Number(file, """SELECT count(*) FROM "Conversations" """),
        Day(file, zone, """SELECT max(at) FROM (SELECT max("UpdatedAt") AS at FROM "People" UNION ALL SELECT max("NotedAt") FROM "Conversations" UNION ALL SELECT max("At") FROM "TodayAnswers" UNION ALL SELECT max("StartedAt") FROM "ImportRuns")"""),
        Day(file, zone, """SELECT min("CreatedAt") FROM "Owners" """));

    private static int Number(SqliteConnection file, string sql) => int.Parse(file.Read(sql)[0], CultureInfo.InvariantCulture);

    private static DateOnly? Day(SqliteConnection file, TimeZoneInfo zone, string sql) => file.Read(sql) is [{ Length: > 0 } milliseconds]
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture)), zone).DateTime)
        : null;
}
