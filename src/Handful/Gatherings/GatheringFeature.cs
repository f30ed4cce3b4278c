using Handful.People;

namespace Handful.Gatherings;

public static class GatheringFeature
{
    public static IServiceCollection AddGatherings(this IServiceCollection services) =>
        services.AddScoped<GatheringCalendar>().AddScoped<GuestList>().AddScoped<IPartingRule, GuestPartings>().AddScoped<IJoiningRule, GuestJoining>();

    public static void MapGatherings(this IEndpointRouteBuilder app)
    {
        app.MapGatheringApi();
        app.MapGuestApi();
        app.MapGatheringForms();
        app.MapGuestForms();
    }
}
