namespace Handful.Changes;

public static class ChangesFeature
{
    public static IServiceCollection AddChanges(this IServiceCollection services) =>
        services.AddScoped<ChangeLog>().AddScoped<Traces>().AddScoped<Trash>().AddSingleton<TrashKeeper>().AddHostedService(provider => provider.GetRequiredService<TrashKeeper>());

    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        app.MapChangesApi();
        app.MapChangeForms();
    }
}
