using System.Net;
using Ganss.Xss;
using Markdig;

namespace Handful.Kernel;

/// <summary>The owner's Markdown as harmless HTML: raw HTML is text, and of what Markdig writes only plain marks and links stay.</summary>
public static class Markdown
{
    private const int Longest = 100_000;
    private static readonly string[] Tags = ["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "a", "h3", "h4", "h5", "h6", "hr"];
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    public static string ToHtml(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (text.Length > Longest) text = text[..Longest];
        try
        {
            return Sanitizer.Sanitize(Markdig.Markdown.ToHtml(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested too deeply to be meant.
            return $"<p>{WebUtility.HtmlEncode(text)}</p>";
        }
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        Only(sanitizer.AllowedTags, Tags);
        Only(sanitizer.AllowedAttributes, ["href", "rel"]);
        Only(sanitizer.AllowedSchemes, ["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Dom.IElement { LocalName: "a" } link) link.SetAttribute("rel", "noopener noreferrer nofollow");
        };
        return sanitizer;
    }

    private static void Only(ISet<string> set, IEnumerable<string> kept)
    {
        set.Clear();
        set.UnionWith(kept);
    }
}
