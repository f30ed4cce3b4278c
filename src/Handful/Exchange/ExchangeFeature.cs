namespace Handful.Exchange;

public static class ExchangeFeature
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services;

    public static void MapExchange(this IEndpointRouteBuilder app)
    {
    }
}
