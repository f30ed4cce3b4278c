namespace Handful.Neighbours;

public static class NeighbourFeature
{
    public static IServiceCollection AddNeighbours(this IServiceCollection services) =>
        services.AddSingleton<WholeCrowd>().AddScoped<Companionship>().AddScoped<Neighbourhood>().AddScoped<OwnModels>().AddScoped<Proposals>();

    public static void MapNeighbours(this IEndpointRouteBuilder app)
    {
        app.MapNearnessApi();
        app.MapNeighbourForms();
    }
}
