using Handful.Storage;

namespace Handful.Searching;

public static class SearchFeature
{
    public static IServiceCollection AddSearching(this IServiceCollection services, StorageSettings storage)
    {
        if (storage.Postgres is null) services.AddScoped<ISearchEngine>(provider => new SqliteSearch((SqliteDb)provider.GetRequiredService<Db>()));
        else services.AddScoped<ISearchEngine>(provider => new PostgresSearch((PostgresDb)provider.GetRequiredService<Db>()));
        return services.AddScoped(provider => new NetworkSearch(provider.GetRequiredService<ISearchEngine>(), provider.GetRequiredService<Handful.Accounts.Household>()));
    }

    public static void MapSearching(this IEndpointRouteBuilder app) => app.MapSearchApi();
}
