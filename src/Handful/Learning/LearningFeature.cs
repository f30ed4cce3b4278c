using Handful.People;

namespace Handful.Learning;

public static class LearningFeature
{
    public static IServiceCollection AddLearning(this IServiceCollection services) =>
        services.AddScoped<LearningGoals>().AddScoped<LessonBook>().AddScoped<IJoiningRule, LearningJoining>().AddScoped<IPartingRule, LearningPartings>();

    public static void MapLearning(this IEndpointRouteBuilder app)
    {
        app.MapLearningApi();
        app.MapLessonApi();
    }
}
