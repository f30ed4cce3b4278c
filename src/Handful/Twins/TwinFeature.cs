using Handful.Changes;
using Handful.People;

namespace Handful.Twins;

public static class TwinFeature
{
    public static IServiceCollection AddTwins(this IServiceCollection services) => services
        .AddScoped<TwinFinder>().AddScoped<TwinList>().AddScoped<Joiner>().AddScoped<IAftermath, TwinAftermath>().AddScoped<IJoiningRule, TwinJoining>().AddHostedService<TwinWatch>();

    public static void MapTwins(this IEndpointRouteBuilder app)
    {
        app.MapTwinForms();
        app.MapTwinApi();
    }
}
