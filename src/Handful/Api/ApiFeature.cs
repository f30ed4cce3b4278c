using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;

namespace Handful.Api;

/// <summary>What all JSON routes have in common.</summary>
public static class ApiFeature
{
    public static IServiceCollection AddApiFrame(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        });
        services.AddProblemDetails();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "Handful", Version = "v1", Description = "Your people, conversations, gatherings and briefs. Sign in with a bearer token from `./handful token new NAME`." };
                return Task.CompletedTask;
            });
        });
        return services;
    }

    public static void MapApiFrame(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json");
}
