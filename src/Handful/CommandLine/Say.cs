using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Handful.CommandLine;

/// <summary>How verbs answer: JSON for programs, tables for people.</summary>
internal static class Say
{
    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    internal static void Json<T>(T reply) => Console.Out.WriteLine(JsonSerializer.Serialize(reply, Format));

    internal static void Line(string text) => Console.Out.WriteLine(Plain(text));

    /// <param name="header">Empty cells where a table of facts needs no names.</param>
    /// <param name="rows">As many cells each as the header has.</param>
    internal static void Table(string[] header, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = header.Any(name => name.Length > 0) };
        foreach (var name in header) table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 3, 0) });
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Plain(cell))));
        AnsiConsole.Write(table);
    }

    /// <summary>What came from a file must not steer the terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter));
}
