namespace Handful.Capture;

public static class CaptureFeature
{
    public static IServiceCollection AddCapture(this IServiceCollection services) =>
        services.AddScoped(provider => new Notebook(
            provider.GetRequiredService<Storage.Db>(), provider.GetRequiredService<Conversations.ConversationLog>(), provider.GetRequiredService<Conversations.Acquaintances>(),
            provider.GetRequiredService<People.AddressBook>(), provider.GetRequiredService<Gatherings.GuestList>(), provider.GetRequiredService<Searching.ISearchEngine>(), provider.GetRequiredService<TimeProvider>()));

    public static void MapCapture(this IEndpointRouteBuilder app) => app.MapCaptureApi();
}
