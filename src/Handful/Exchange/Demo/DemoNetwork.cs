using System.Text.Json;
using Handful.Kernel;

namespace Handful.Exchange.Demo;

/// <summary>The made-up network of <c>--demo</c>, moved to today. Everybody in it is invented.</summary>
public static class DemoNetwork
{
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var file = typeof(DemoNetwork).Assembly.GetManifestResourceStream("Handful.Demo.network.json")!;
        var network = (await JsonSerializer.DeserializeAsync<NetworkFile>(file, NetworkFile.Format, cancellation))!;
        var today = services.GetRequiredService<TimeProvider>().Today();
        if (await services.GetRequiredService<NetworkLoader>().LoadAsync(network.To(today), cancellation) is { } refusal) throw new InvalidOperationException(refusal.Sentence);
    }
}
