using System.Globalization;
using Handful.Browser.Tests.Browsing;
using Handful.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Handful.Browser.Tests;

/// <summary>The main job as a newcomer does it: from the printed link to a brief, a conversation, and Today.</summary>
public sealed class MainJobTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lindqvist;Mara;;;\r\nFN:Mara Lindqvist\r\nORG:Fernhollow Growers\r\nEMAIL:mara@fernhollow.example\r\nEND:VCARD\r\n"
        + "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Okoro;Tobias;;;\r\nFN:Tobias Okoro\r\nTEL;TYPE=CELL:+44 7700 900456\r\nEND:VCARD\r\n"
        + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n";

    private const string Guests = "name,email,company,role,What are you looking for?,What can you help others with?,What would you like to talk about?,status\n"
        + "Mara Lindqvist,mara@fernhollow.example,Fernhollow Growers,Soil scientist,a frost map,soil readings,frost,approved\n"
        + "Wren Castellane,wren@quince.example,Quince & Daughters,Grafter,,grafting lessons,grafting,approved\n"
        + "Ayo Brightwell,ayo@tools.example,Tool Library,Librarian,help with loan records,,counting,approved\n"
        + "Noor Elmasry,noor@letter.example,The Letter,Reporter,,,small farms,declined\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_first_start_to_a_brief_a_conversation_and_today(bool scripts)
    {
        await using var app = await App.StartAsync();
        var page = await chromium.OpenAsync(scripts: scripts);
        await page.SignInAsync(app);

        await page.GoAsync(app, "/me");
        await page.GetByLabel("Your name").FillAsync("Ines Halloran");
        await page.GetByLabel("What you do it for").FillAsync("So that a small grower can plan a season.");
        await page.GetByLabel("What you care about").FillAsync("frost\npottery");
        await page.GetByLabel("What you could give").FillAsync("help with loan records");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();

        await page.GoAsync(app, "/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "contacts.vcf", MimeType = "text/vcard", Buffer = System.Text.Encoding.UTF8.GetBytes(Cards) });
        if (!scripts || await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).IsVisibleAsync()) await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
        await page.WaitForURLAsync("**/import/*");
        await Eventually(page, "This card has no name, organisation or address to call the person by.", scripts);

        await page.GoAsync(app, "/gatherings/new");
        await page.GetByLabel("What is it called?").FillAsync("Open Garden Night");
        await page.GetByLabel("On which day?").FillAsync(App.Today.AddDays(6).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("What would you like to learn there?").FillAsync("How do grafters choose their stock?");
        await page.Locator("main form .button--main").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Open Garden Night");
        var gathering = new Uri(page.Url).AbsolutePath;

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "guests.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Guests) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take in the list" }).ClickAsync();
        await Expect(page.GetByText("Noor Elmasry has declined.")).ToBeVisibleAsync();

        await page.GoAsync(app, gathering + "/brief");
        var picks = page.Locator("li.pick");
        await Expect(picks).ToHaveCountAsync(3);
        await Expect(picks.Filter(new() { HasText = "Mara Lindqvist" })).ToContainTextAsync("frost");
        await Expect(picks.Filter(new() { HasText = "Wren Castellane" })).ToContainTextAsync("How do grafters choose their stock?");
        await Expect(picks.Filter(new() { HasText = "Ayo Brightwell" })).ToContainTextAsync("loan records");
        await Expect(page.GetByText("So that a small grower can plan a season.").First).ToBeVisibleAsync();

        await page.GoAsync(app, "/note");
        await page.Locator("textarea").FillAsync("Met Mara Lindqvist at the weir, talked about frost, I promised to send the frost maps by tomorrow");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();

        await page.GoAsync(app, "/");
        var promise = page.Locator("li.pick").Filter(new() { HasText = "Mara Lindqvist" });
        await Expect(promise).ToContainTextAsync("frost maps");
        await Expect(page.Locator("li.pick").Filter(new() { HasText = "Open Garden Night" })).ToBeVisibleAsync();
        await promise.Locator("button[value=done]").ClickAsync();
        await Expect(page.Locator("li.pick").Filter(new() { HasText = "Mara Lindqvist" })).ToHaveCountAsync(0);

        await page.GoAsync(app, "/search?text=lindqist");
        await Expect(page.Locator("main")).ToContainTextAsync("Mara Lindqvist");
        await page.Context.CloseAsync();
    }

    /// <summary>With scripts the page brings itself up to date; without, the browser is asked to load it again.</summary>
    private static async Task Eventually(IPage page, string text, bool scripts)
    {
        if (scripts)
        {
            await Expect(page.GetByText(text)).ToBeVisibleAsync();
            return;
        }

        for (var tries = 0; tries < 100 && await page.GetByText(text).CountAsync() == 0; tries++) await page.ReloadAsync();
        await Expect(page.GetByText(text)).ToBeVisibleAsync();
    }
}
