namespace Handful.LearningPages;

public static class LearningPagesFeature
{
    public static IServiceCollection AddLearningPages(this IServiceCollection services) => services
        .AddScoped(provider => new Advisers(
            provider.GetRequiredService<Storage.Db>(), provider.GetRequiredService<People.AddressBook>(), provider.GetRequiredService<Gatherings.GatheringCalendar>(),
            provider.GetRequiredService<Gatherings.GuestList>(), provider.GetRequiredService<Searching.ISearchEngine>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped<LessonThanks>().AddScoped<LessonJournal>();

    public static void MapLearningPages(this IEndpointRouteBuilder app)
    {
        app.MapGoalForms();
        app.MapLessonForms();
        app.MapLearningPagesApi();
    }
}
