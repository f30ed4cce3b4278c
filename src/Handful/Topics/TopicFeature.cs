namespace Handful.Topics;

public static class TopicFeature
{
    public static IServiceCollection AddTopics(this IServiceCollection services) => services.AddScoped<TopicList>();

    public static void MapTopics(this IEndpointRouteBuilder app)
    {
        app.MapTopicApi();
        app.MapTopicGraphApi();
    }
}
