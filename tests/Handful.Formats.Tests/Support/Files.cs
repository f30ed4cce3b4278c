using System.Text;

namespace Handful.Formats.Tests.Support;

/// <summary>Files as tests write them.</summary>
internal static class Files
{
    public static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    public static MemoryStream Windows1252(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new(Encoding.GetEncoding(1252).GetBytes(text));
    }

    public static MemoryStream Utf16(string text) => new([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
}
