namespace Handful.Learning;

public static class LearningFeature
{
    public static IServiceCollection AddLearning(this IServiceCollection services) => services.AddScoped<LearningGoals>();

    public static void MapLearning(this IEndpointRouteBuilder app) => app.MapLearningApi();
}
