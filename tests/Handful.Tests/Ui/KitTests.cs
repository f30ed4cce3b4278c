using Handful.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Handful.Tests.Ui;

public sealed class KitTests
{
    private static readonly DateOnly Thursday = new(2026, 5, 14);

    [Fact]
    public async Task A_date_keeps_its_exact_day_on_hover_and_for_machines() =>
        Assert.Equal(
            "<time datetime=\"2026-05-13\" title=\"Wednesday 13 May 2026\">Yesterday</time>",
            await Render<When>(new() { ["Date"] = Thursday.AddDays(-1), ["Today"] = Thursday, ["Capital"] = true }));

    [Fact]
    public async Task What_was_found_is_marked_and_never_taken_for_markup()
    {
        var html = await Render<Highlight>(new() { ["Text"] = "<script> by Ada", ["Words"] = "ada" });

        Assert.Contains("&lt;script&gt; by ", html, StringComparison.Ordinal);
        Assert.Contains("<mark>Ada</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_ties_its_hint_and_its_error_to_the_input()
    {
        RenderFragment<IReadOnlyDictionary<string, object>> input = attributes => builder =>
        {
            builder.OpenElement(0, "input");
            builder.AddMultipleAttributes(1, attributes);
            builder.CloseElement();
        };

        var html = await Render<Field>(new()
        {
            ["Id"] = "email", ["Label"] = "Email", ["Hint"] = "As you would write it.", ["Error"] = "There is no @ in it.", ["ChildContent"] = input,
        });

        Assert.Contains("<label for=\"email\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"email-hint email-error\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"email-error\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 3, false, true)]
    [InlineData(2, 3, true, true)]
    [InlineData(3, 3, true, false)]
    public async Task A_pager_leads_only_to_pages_that_are_there(int page, int pages, bool back, bool on)
    {
        var html = await Render<Pager>(new() { ["Page"] = page, ["Pages"] = pages, ["Url"] = (Func<int, string>)(n => $"/people?page={n}") });

        Assert.Equal(back, html.Contains($"/people?page={page - 1}", StringComparison.Ordinal));
        Assert.Equal(on, html.Contains($"/people?page={page + 1}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_single_page_needs_no_pager() =>
        Assert.Equal("", (await Render<Pager>(new() { ["Page"] = 1, ["Pages"] = 1, ["Url"] = (Func<int, string>)(n => $"?{n}") })).Trim());

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_hand_shows_as_many_dots_as_its_place(int place) =>
        Assert.Equal(place, (await Render<Hand>(new() { ["Place"] = place })).Split("class=\"on\"").Length - 1);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task From_an_exchange_on_a_conversation_is_real(int depth, bool real) =>
        Assert.Equal(real, (await Render<DepthDots>(new() { ["Depth"] = depth })).Contains("data-real", StringComparison.Ordinal));

    [Fact]
    public async Task A_picture_without_words_is_silent_and_one_with_a_label_speaks()
    {
        Assert.Contains("aria-hidden=\"true\"", await Render<Icon>(new() { ["Name"] = "print" }), StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"Print\"", await Render<Icon>(new() { ["Name"] = "print", ["Label"] = "Print" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warmth_leaves_out_talks_of_other_years_and_has_a_table()
    {
        var html = await Render<WarmthChart>(new()
        {
            ["Id"] = "warm", ["Title"] = "Warm", ["Text"] = "Warm since spring.", ["Today"] = Thursday, ["Warmth"] = (Func<DateOnly, double>)(_ => 0.5),
            ["Points"] = new[] { new WarmthPoint(Thursday.AddDays(-8), 5), new WarmthPoint(Thursday.AddYears(-2), 3), new WarmthPoint(Thursday.AddDays(1), 3) },
        });

        Assert.Equal(1, html.Split("<circle").Length - 1);
        Assert.Contains("aria-label=\"Warm since spring.\"", html, StringComparison.Ordinal);
        Assert.Contains("Wednesday 6 May 2026</time></td><td>Trust", html, StringComparison.Ordinal);
    }

    private static async Task<string> Render<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
