using Handful.Changes;

namespace Handful.People;

public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddSingleton<PeopleNews>().AddScoped<AddressBook>().AddScoped<Circles>().AddScoped<Recognition>().AddScoped<IAftermath, CircleAftermath>();

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapPeopleApi();
        app.MapCircleApi();
        app.MapPeopleForms();
    }
}
