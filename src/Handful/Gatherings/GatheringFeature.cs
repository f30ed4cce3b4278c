namespace Handful.Gatherings;

public static class GatheringFeature
{
    public static IServiceCollection AddGatherings(this IServiceCollection services) => services.AddScoped<GatheringCalendar>().AddScoped<GuestList>();

    public static void MapGatherings(this IEndpointRouteBuilder app)
    {
    }
}
