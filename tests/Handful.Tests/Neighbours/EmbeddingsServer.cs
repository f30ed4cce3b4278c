using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Handful.Tests.Neighbours;

/// <summary>A small server that speaks as OpenAI's embeddings do, on a port of its own.</summary>
internal sealed class EmbeddingsServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private EmbeddingsServer(WebApplication app) => this.app = app;

    internal string Address => $"{app.Urls.First()}/v1";

    /// <summary>The bodies of the requests, and the keys that came with them.</summary>
    internal List<(string Body, string Key)> Asked { get; } = [];

    /// <summary>What is answered instead of vectors.</summary>
    internal (int Status, string Body)? Instead { get; set; }

    internal static async Task<EmbeddingsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new EmbeddingsServer(app);
        app.MapPost("/v1/embeddings", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Asked.Add((body, context.Request.Headers.Authorization.ToString()));
        context.Response.ContentType = "application/json";
        if (Instead is { } instead)
        {
            context.Response.StatusCode = instead.Status;
            await context.Response.WriteAsync(instead.Body);
            return;
        }

        var names = JsonDocument.Parse(body).RootElement.GetProperty("input").EnumerateArray().Select(name => name.GetString()!);
        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            @object = "list",
            model = "small",
            data = names.Select((name, index) => new { @object = "embedding", index, embedding = Vector(name) }),
            usage = new { prompt_tokens = 1, total_tokens = 1 },
        }));
    }

    /// <summary>What moves lies in one direction, everything else in another.</summary>
    private static float[] Vector(string name) => name is "zorbing" or "hiking" ? [2, 0.1f, 0] : [0, 0.1f, 3];
}
