namespace Handful.Profile;

public static class ProfileFeature
{
    public static IServiceCollection AddProfile(this IServiceCollection services) => services.AddScoped<OwnerProfile>();

    public static void MapProfile(this IEndpointRouteBuilder app)
    {
        app.MapProfileApi();
        app.MapProfileForms();
    }
}
