using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Handful.Formats.Tests.Support;

namespace Handful.Formats.Tests.Json;

/// <summary>What no export may do to its reader.</summary>
public class ElsewherePropertyTests
{
    public static TheoryData<string, FileFormat> Exports => new()
    {
        { ElsewhereFiles.Monica, FileFormat.Monica }, { ElsewhereFiles.Contrack, FileFormat.Contrack }, { ElsewhereFiles.Nametag, FileFormat.Nametag }, { ElsewhereFiles.ContrackCsv, FileFormat.ContrackCsv },
    };

    [Theory, MemberData(nameof(Exports))]
    public void Cut_off_anywhere_it_does_not_throw(string text, FileFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var length = 0; length < bytes.Length; length++) Read(bytes[..length], format);
    }

    [Theory, MemberData(nameof(Exports))]
    public void With_any_bytes_changed_it_does_not_throw(string text, FileFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 8].Sample(changes =>
        {
            var changed = bytes.ToArray();
            foreach (var (at, to) in changes) changed[at] = to;
            Read(changed, format);
        }, iter: 500);
    }

    /// <summary>Whatever stands in the place of whatever else, every record of it is in exactly one line of the report.</summary>
    [Theory, MemberData(nameof(Exports))]
    public void With_any_values_exchanged_the_report_adds_up(string text, FileFormat format)
    {
        if (format == FileFormat.ContrackCsv) return;
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, Strange.Length]).Array[1, 6].Sample(changes =>
        {
            var root = JsonNode.Parse(text)!;
            foreach (var (at, what) in changes) Exchange(root, at, what);
            var (tally, json) = (new RecordTally(), root.ToJsonString());
            var readings = ContactFiles.Read(Files.Utf8(json), format, null, tally).ToList();
            Assert.Equal(Records.In(root, format), tally.Lines.Sum(line => line.Read));
            Assert.All(tally.Lines, line => Assert.Equal(line.As.StartsWith("kept", StringComparison.Ordinal) ? line.Read : 0, line.Kept));
            Assert.All(readings, reading => Assert.True(reading.Value is { Name.Length: > 0 } ^ reading.Why is { Length: > 0 }));
            Assert.Equal(readings.Count(reading => reading.Value is not null), tally.Lines.Where(line => line.As.StartsWith("kept as people", StringComparison.Ordinal)).Sum(line => line.Read));
        }, iter: 800);
    }

    [Theory, MemberData(nameof(Exports))]
    public void Depth_without_end_is_refused_with_a_sentence(string text, FileFormat format)
    {
        var deep = new string('[', 100_000);
        Assert.All(ContactFiles.Read(Files.Utf8(text.Length > 0 ? "{\"account\":" + deep : deep), format), reading => Assert.NotNull(reading.Why));
    }

    [Fact]
    public void Notes_without_room_are_told_and_not_cut()
    {
        var long_ = string.Join(',', Enumerable.Range(0, 40).Select(n => $$$$"""{"uuid": "n{{{{n}}}}", "properties": {"body": "{{{{new string('x', 5000)}}}}"}}"""));
        var tally = new RecordTally();
        var person = ContactFiles.Read(Files.Utf8($$$$$$$$"""{"app_version": "4", "account": {"data": [{"type": "contact", "values": [{"uuid": "a", "properties": {"first_name": "A"}, "data": [{"type": "note", "values": [{{{{{{{{long_}}}}}}}}]}]}]}]}}"""), FileFormat.Monica, null, tally).Single().Value!;
        Assert.InRange(person.Notes.Length, 80_000, 100_000);
        Assert.Equal(40, tally.Lines.Where(line => line.Kind == "notes").Sum(line => line.Read));
        Assert.Contains(tally.Lines, line => line is { Kind: "notes", Kept: 0, As: "left out: their notes are full" });
    }

    private static readonly string[] Strange = ["null", "[]", "{}", "\"\"", "\"text\"", "7", "true", "[[1]]", "{\"a\":{}}", "\"2026-99-99T\""];

    private static void Exchange(JsonNode root, int at, int what)
    {
        var all = new List<JsonNode>();
        Collect(root, all);
        var node = all[at % all.Count];
        var value = what < Strange.Length ? JsonNode.Parse(Strange[what]) : null;
        if (node.Parent is JsonArray list) list[node.GetElementIndex()] = value;
        else if (node.Parent is JsonObject parts && what < Strange.Length) parts[node.GetPropertyName()] = value;
        else if (node.Parent is JsonObject owner) owner.Remove(node.GetPropertyName());
    }

    private static void Collect(JsonNode node, List<JsonNode> all)
    {
        var children = node switch { JsonArray list => list.ToList(), JsonObject parts => parts.Select(part => part.Value).ToList(), _ => [] };
        foreach (var child in children.OfType<JsonNode>())
        {
            all.Add(child);
            Collect(child, all);
        }
    }

    private static void Read(byte[] bytes, FileFormat format)
    {
        using var file = new MemoryStream(bytes);
        _ = ContactFiles.Recognise(file, "export.json");
        Assert.Equal(0, file.Position);
        _ = ContactFiles.CountPeople(file, format);
        foreach (var reading in ContactFiles.Read(file, format)) Assert.True(reading.Value is not null ^ reading.Why is not null);
    }
}
