namespace Handful.Topics;

public static class TopicFeature
{
    public static IServiceCollection AddTopics(this IServiceCollection services) => services.AddScoped<TopicList>().AddScoped<TopicJoining>().AddScoped<TopicKeeper>();
}
