using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;
using System.Net.Sockets;
using Handful.Accounts;
using Handful.Shell;
using Handful.Storage;
using Handful.Today;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;

namespace Handful.CommandLine;

/// <summary>Serves the pages; what <c>./handful</c> does alone.</summary>
internal static class ServeVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", HelpName = "URLS", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the link, open no browser." };
        var serve = new Command("serve", "Serve the pages (the same as no verb at all).");
        foreach (var command in new Command[] { root, serve })
        {
            command.Options.Add(urls);
            command.Options.Add(noBrowser);
            command.SetAction(async (said, cancellation) => await ServeAsync(settings.Storage(said), said.GetValue(urls)!, !said.GetValue(noBrowser), said.GetValue(settings.Demo), cancellation));
        }

        root.Subcommands.Add(serve);
    }

    private static async Task<int> ServeAsync(StorageSettings storage, string urls, bool browser, bool demo, CancellationToken cancellation)
    {
        DataFolder.Prepare(storage);
        using var guard = storage.Postgres is null ? Guard(storage) : null;
        // The database is made ready on the other core, while this one puts the server together.
        var opening = Task.Run(() => demo ? Home.OpenAsync(storage, demo, cancellation) : Home.PrepareAsync(storage, cancellation), cancellation);
        // Cookies know no ports: the network to try must not sign the owner out of their own.
        await using var app = Build(storage, urls, demo ? "handful-demo" : "handful");
        // Reads the keys that sign cookies, which would otherwise wait for the first of them.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(ServeVerb)).Protect([]);
        var rehearsal = RehearseAsync(await opening, cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException wrong) when (wrong.InnerException is AddressInUseException)
        {
            throw new RefusedException($"Something else is listening at {urls} already, perhaps another Handful. Close it, or choose another port: ./handful --urls http://127.0.0.1:5081");
        }
        catch (Exception wrong) when (wrong is SocketException or FormatException or InvalidOperationException or IOException)
        {
            throw new RefusedException($"Handful cannot listen at {urls}: {wrong.Message}");
        }

        var link = $"{Visible(app.Urls.First())}/enter?key={app.Services.GetRequiredService<EntryKey>().Key}";
        Console.WriteLine($"Handful is open at {link}");
        if (demo) Console.WriteLine("This is a made-up network, apart from your own; it is gone when you close it.");
        Console.WriteLine("The link signs you in, once. Press Ctrl+C to close.");
        await Console.Out.FlushAsync(cancellation);
        if (browser) Open(link);
        await app.WaitForShutdownAsync(cancellation);
        await rehearsal;
        if (demo) Directory.Delete(storage.Folder, recursive: true);
        return 0;
    }

    /// <summary>Two servers on one file would each believe that they alone look after it.</summary>
    private static FolderLock Guard(StorageSettings storage) => FolderLock.Take(storage, FolderLock.Server)
        ?? throw new RefusedException($"Handful is open on {storage.Folder} already. Use that one, or close it first; another network needs a folder of its own: ./handful --data DIR");

    private static WebApplication Build(StorageSettings storage, string urls, string cookieName)
    {
        try
        {
            return Server.Build(storage, urls, cookieName);
        }
        catch (FormatException wrong)
        {
            throw new RefusedException($"Handful cannot listen at {urls}: {wrong.Message}");
        }
    }

    /// <summary>Asks what the first page will ask: its questions are compiled by the time somebody opens the link.</summary>
    private static async Task RehearseAsync(Home home, CancellationToken cancellation)
    {
        await using var opened = home;
        try
        {
            await Task.Run(() => AskAsync(home, cancellation), cancellation);
        }
        catch (Exception wrong) when (wrong is DbException or OperationCanceledException)
        {
            // The page itself will say what is wrong.
        }
    }

    private static async Task AskAsync(Home home, CancellationToken cancellation)
    {
        if (!home.IsSomebody && await home.Door<Household>().FindFirstOwnerAsync(cancellation) is { } owner) home.Become(owner.Id);
        if (home.IsSomebody) await home.Door<TodayList>().DayAsync(cancellation);
    }

    /// <summary>An address to click: nobody can open 0.0.0.0.</summary>
    private static string Visible(string url) =>
        url.Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("://+", "://127.0.0.1", StringComparison.Ordinal).TrimEnd('/');

    /// <summary>Only where somebody sits before a screen; where no browser opens, the printed link is enough.</summary>
    private static void Open(string link)
    {
        if (Console.IsOutputRedirected) return;
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null) return;
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [link]) { UseShellExecute = false, RedirectStandardError = true });
        }
        catch (Exception wrong) when (wrong is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // The link stands above.
        }
    }
}
