using Handful.People;

namespace Handful.Purposes;

public static class PurposeFeature
{
    public static IServiceCollection AddPurposes(this IServiceCollection services) => services.AddScoped<PurposeBook>().AddScoped<IJoiningRule, PurposeJoining>();
}
