using Handful.Searching;
using Handful.Storage;

namespace Handful.TopicPages;

public static class TopicPagesFeature
{
    public static IServiceCollection AddTopicPages(this IServiceCollection services) => services
        .AddScoped(provider => new TeacherSearch(provider.GetRequiredService<Db>(), provider.GetRequiredService<ISearchEngine>()))
        .AddScoped<TopicIndex>().AddScoped<TopicGuide>();

    public static void MapTopicPages(this IEndpointRouteBuilder app)
    {
        app.MapTopicApi();
        app.MapTopicForms();
    }
}
