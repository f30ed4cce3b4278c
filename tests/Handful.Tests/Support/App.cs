using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Handful.Accounts;
using Handful.Shell;
using Handful.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Handful.Tests.Support;

/// <summary>The real program on a port of its own, with a fresh database and a clock that stands still.</summary>
public sealed partial class App : IAsyncDisposable
{
    /// <summary>A Thursday; every test lives on it unless it moves the clock.</summary>
    public static readonly DateOnly Today = new(2026, 5, 14);

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly StorageSettings storage;

    private App(WebApplication app, DirectoryInfo folder, StorageSettings storage, FakeTimeProvider clock, Guid owner)
    {
        (this.app, this.folder, this.storage, Clock, Owner) = (app, folder, storage, clock, owner);
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>Whose network it is.</summary>
    public Guid Owner { get; }

    public StorageSettings Storage => storage;

    public IServiceProvider Services => app.Services;

    /// <summary>Signed in by cookie; follows no redirects.</summary>
    public HttpClient Browser { get; private set; } = null!;

    /// <summary>Signed in by bearer token.</summary>
    public HttpClient Program { get; private set; } = null!;

    public static async Task<App> StartAsync(Database database = Database.Sqlite)
    {
        var folder = Directory.CreateTempSubdirectory("handful-test-");
        var storage = await Databases.FreshAsync(database, folder.FullName);
        var clock = new FakeTimeProvider(new DateTimeOffset(Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var app = Server.Build(storage, "http://127.0.0.1:0", change: builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        await app.StartAsync();
        Guid owner;
        await using (var scope = app.Services.CreateAsyncScope())
            owner = (await scope.ServiceProvider.GetRequiredService<Household>().FirstOwnerAsync()).Id;
        var started = new App(app, folder, storage, clock, owner);
        await started.SignInAsync();
        return started;
    }

    /// <summary>Nobody's browser.</summary>
    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>The link that signs the owner in; good for one use (<see cref="StartAsync"/> has used it).</summary>
    public string EntryKey => app.Services.GetRequiredService<EntryKey>().Key;

    /// <summary>Calls a feature's door as the owner.</summary>
    public Task<T> AskAsync<TDoor, T>(Func<TDoor, Task<T>> call)
        where TDoor : notnull => AskAsync(Owner, call);

    public async Task<T> AskAsync<TDoor, T>(Guid owner, Func<TDoor, Task<T>> call)
        where TDoor : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become(owner);
        return await call(scope.ServiceProvider.GetRequiredService<TDoor>());
    }

    public Task DoAsync<TDoor>(Func<TDoor, Task> call)
        where TDoor : notnull => AskAsync<TDoor, bool>(async door =>
        {
            await call(door);
            return true;
        });

    /// <summary>Another owner in the same installation.</summary>
    public async Task<Guid> AnotherOwnerAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var owner = new Owner(Clock.GetUtcNow().AddDays(1), "");
        db.Owners.Add(owner);
        await db.SaveChangesAsync();
        return owner.Id;
    }

    /// <summary>The page's HTML; fails where the page is not there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await Browser.GetAsync(new Uri(path, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {response.StatusCode}: {html}");
        return html;
    }

    /// <summary>Fills in and sends the form at <paramref name="page"/>: its antiforgery token is read from the page first.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await ReadAsync(page);
        var token = WebUtility.HtmlDecode(TokenField().Match(html).Groups[1].Value);
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        return await Browser.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        Program.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={storage.DatabaseFile}"));
        await Databases.DropAsync(storage);
        folder.Delete(recursive: true);
    }

    private async Task SignInAsync()
    {
        var cookies = new CookieContainer();
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
        using var entered = await Browser.GetAsync(new Uri($"/enter?key={EntryKey}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        // The cookie ends by the app's clock; this container, which goes by the machine's, would drop it.
        foreach (var cookie in entered.Headers.GetValues("Set-Cookie")) cookies.SetCookies(Address, cookie.Split(';')[0]);
        var token = await AskAsync<Household, string>(async household => (await household.NewTokenAsync("tests")).Value!);
        Program = Stranger();
        Program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="__RequestVerificationToken" """)]
    private static partial Regex TokenField();
}
