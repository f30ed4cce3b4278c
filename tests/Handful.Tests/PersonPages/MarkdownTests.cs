using Handful.Kernel;

namespace Handful.Tests.PersonPages;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[tap](javascript:alert(1))")]
    [InlineData("[tap](data:text/html,hello)")]
    [InlineData("![see](https://elsewhere.example/pixel.png)")]
    [InlineData("<a href=\"https://a.example\" onclick=\"x()\">a</a>")]
    public void Nothing_in_a_note_can_act(string note)
    {
        var html = Markdown.ToHtml(note);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a href=\"https://a.example\" onclick", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_link_tells_its_page_nothing_of_us()
    {
        var html = Markdown.ToHtml("**See** https://fernhollow.example/soil");
        Assert.Contains("<strong>See</strong>", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer nofollow\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_beyond_sense_is_shown_as_it_is() => Assert.NotEmpty(Markdown.ToHtml(new string('>', 50_000) + " deep"));

    [Fact]
    public void A_huge_note_is_cut_and_shown() => Assert.True(Markdown.ToHtml(string.Concat(Enumerable.Repeat("*word* ", 100_000))).Length < 400_000);
}
