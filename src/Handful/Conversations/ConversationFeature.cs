using Handful.Changes;
using Handful.People;

namespace Handful.Conversations;

public static class ConversationFeature
{
    public static IServiceCollection AddConversations(this IServiceCollection services) =>
        services.AddScoped<ConversationLog>().AddScoped<IPartingRule, ConversationPartings>().AddScoped<IJoiningRule, ConversationJoining>().AddScoped<IAftermath, ConversationAftermath>().AddScoped<PromiseBook>().AddScoped<Acquaintances>();

    public static void MapConversations(this IEndpointRouteBuilder app)
    {
        app.MapConversationForms();
        app.MapPromiseForms();
        app.MapConversationApi();
        app.MapPromiseApi();
    }
}
