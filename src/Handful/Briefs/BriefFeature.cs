namespace Handful.Briefs;

public static class BriefFeature
{
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services.AddScoped<BriefWriter>();

    public static void MapBriefs(this IEndpointRouteBuilder app) => app.MapBriefApi();
}
