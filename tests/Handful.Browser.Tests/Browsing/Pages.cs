using Deque.AxeCore.Playwright;
using Handful.Accounts;
using Handful.Exchange.Demo;
using Handful.Rooms;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Handful.Browser.Tests.Browsing;

internal static class Pages
{
    /// <summary>Signs the owner in with the cookie that the app's own client holds.</summary>
    internal static async Task SignInAsync(this IPage page, App app) =>
        await page.Context.AddCookiesAsync([.. app.BrowserCookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = app.Address.ToString() })]);

    internal static async Task<IResponse> GoAsync(this IPage page, App app, string path)
    {
        var response = await page.GotoAsync(new Uri(app.Address, path).ToString());
        Assert.True(response!.Ok, $"{path} answered {response.Status}");
        return response;
    }

    /// <summary>Fills the network with the one to try.</summary>
    internal static async Task LoadDemoAsync(this App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become((await scope.ServiceProvider.GetRequiredService<Household>().FirstOwnerAsync()).Id);
        await DemoNetwork.LoadAsync(scope.ServiceProvider);
        await DemoRoom.LoadAsync(scope.ServiceProvider);
    }

    /// <summary>Everything that axe and the width of the page have against it, or nothing.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page)
    {
        var axe = await page.RunAxe();
        var faults = axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")).ToList();
        faults.AddRange(await page.TooWideAsync());
        return faults;
    }

    internal static async Task<IReadOnlyList<string>> TooWideAsync(this IPage page)
    {
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return wider > 0 ? [$"The page is {wider} px wider than the window."] : [];
    }
}
