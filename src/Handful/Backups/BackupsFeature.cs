using System.Globalization;
using Handful.Kernel;

namespace Handful.Backups;

public static class BackupsFeature
{
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<BackupShelf>().AddSingleton<Restoring>().AddSingleton<SqliteExam>().AddSingleton<PostgresExam>().AddSingleton<Doctor>()
        .AddScoped<CopyDesk>().AddHostedService<DailyBackup>();

    public static void MapBackups(this IEndpointRouteBuilder app) => app.MapGet("/export/handful.db", SaveAsync).ExcludeFromDescription();

    private static async Task<IResult> SaveAsync(HttpContext context, CopyDesk desk, TimeProvider clock, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        var name = $"handful-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db";
        return (await desk.LendAsync(cancellation)).Match<IResult>(copy => Results.File(copy, "application/vnd.sqlite3", name), refusal => refusal.ToProblem());
    }
}
