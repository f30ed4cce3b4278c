using Handful.Exchange.Archive;
using Handful.People;

namespace Handful.Exchange;

public static class ExchangeFeature
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services
        .AddSingleton<ImportQueue>().AddHostedService<ImportReader>()
        .AddScoped<FileIntake>().AddScoped<TalkIntake>().AddScoped<ImportDesk>().AddScoped<ImportUndo>().AddScoped<ExportDesk>().AddScoped<ArchiveWriter>().AddScoped<ArchiveIntake>().AddScoped<Demo.NetworkLoader>().AddScoped<IJoiningRule, RecordJoining>();

    public static void MapExchange(this IEndpointRouteBuilder app)
    {
        app.MapImportForms();
        app.MapImportApi();
        app.MapExport();
    }
}
