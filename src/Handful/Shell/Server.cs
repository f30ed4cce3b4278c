using System.Net;
using Handful.Accounts;
using Handful.Api;
using Handful.Storage;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;

namespace Handful.Shell;

/// <summary>The web program, put together; the command line and the tests start it.</summary>
public static class Server
{
    // A phone's whole address book with photos, and LinkedIn's archive, fit; the next size up is the command line's.
    private const long LargestUpload = 2L * 1024 * 1024 * 1024;

    /// <param name="storage">Where the data are.</param>
    /// <param name="urls">Where to listen, separated by semicolons.</param>
    /// <param name="change">For tests: a clock of their own.</param>
    public static WebApplication Build(StorageSettings storage, string urls, string cookieName = "handful", Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestUpload;
        });
        // The keys lie in the owner's own folder, readable by nobody else: the warning that they are not encrypted once more would only frighten.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddSimpleConsole(options => options.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [.. AllowedHosts(urls)]);
        builder.Services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = LargestUpload);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddFeatures(storage, cookieName).AddShell(cookieName).AddApiFrame();
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseHostFiltering();
        app.UseShell();
        app.UseRouting();
        app.UseAccounts();
        app.UseFrame();
        app.UseAntiforgery();
        app.UseFormGuard();
        app.MapFeatures();
        return app;
    }

    /// <summary>Another site that points its name at this machine (DNS rebinding) names another host, and is refused.</summary>
    private static IEnumerable<string> AllowedHosts(string urls)
    {
        var hosts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => BindingAddress.Parse(url).Host).ToList();
        // Listening to the whole network, the owner may come by any name of this machine.
        if (hosts.Any(host => host is "*" or "+" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))))) return ["*"];
        return hosts.Concat(["localhost", "127.0.0.1", "[::1]"]).Distinct();
    }
}
