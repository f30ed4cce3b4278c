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
        if (!(await desk.LendAsync(cancellation)).Is(out var copy, out var refusal)) return refusal.ToProblem();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(copy, "application/vnd.sqlite3", $"handful-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db");
    }
}
