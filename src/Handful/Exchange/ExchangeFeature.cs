namespace Handful.Exchange;

public static class ExchangeFeature
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services
        .AddSingleton<ImportQueue>().AddHostedService<ImportReader>()
        .AddScoped<FileIntake>().AddScoped<ImportDesk>();

    public static void MapExchange(this IEndpointRouteBuilder app)
    {
    }
}
