using Handful.People;

namespace Handful.Today;

public static class TodayFeature
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services.AddScoped<TodayList>().AddScoped<IJoiningRule, AnswerJoining>();

    public static void MapToday(this IEndpointRouteBuilder app)
    {
        app.MapTodayApi();
        app.MapTodayForms();
    }
}
