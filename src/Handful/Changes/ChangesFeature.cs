namespace Handful.Changes;

public static class ChangesFeature
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services.AddScoped<ChangeLog>();

    public static void MapChanges(this IEndpointRouteBuilder app) => app.MapChangeForms();
}
