using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Handful.Formats.Tests;

/// <summary>Exports of other programs in their true shape, which lie beside the repository, where they lie at all.</summary>
public class ElsewhereCorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("monica/monica-export.json", FileFormat.Monica, 10, 9, 3)]
    [InlineData("contrack/contrack-export-2026-09-01.json", FileFormat.Contrack, 6, 1, 1)]
    [InlineData("contrack/contrack-contacts-2026-09-01.csv", FileFormat.ContrackCsv, 7, 0, 0)]
    [InlineData("nametag/nametag-export-2026-09-01.json", FileFormat.Nametag, 8, 0, 0)]
    [InlineData("nametag/nametag-export-old-1.0.json", FileFormat.Nametag, 3, 0, 0)]
    public void Exports_of_other_programs_are_recognised_and_read(string path, FileFormat format, int people, int talks, int promises)
    {
        var file = Path.Combine(Corpus(), path);
        if (!File.Exists(file))
        {
            output.WriteLine("no corpus beside this checkout");
            return;
        }

        using var stream = File.OpenRead(file);
        Assert.Equal(format, ContactFiles.Recognise(stream, "").Format);
        var tally = new RecordTally();
        var readings = ContactFiles.Read(stream, format, null, tally).ToList();
        Assert.DoesNotContain(readings, reading => reading.Value is null);
        foreach (var line in tally.Lines) output.WriteLine($"{line.Read,4} {line.Kept,4} {line.Kind}: {line.As}");
        foreach (var person in readings) output.WriteLine($"== {JsonSerializer.Serialize(person.Value! with { Notes = "", Photo = null })}\n{string.Join('\n', person.Value.Talks)}\n{string.Join('\n', person.Value.Promises)}\n{person.Value.Notes}");
        Assert.Equal((people, talks, promises), (readings.Count, readings.Sum(reading => reading.Value!.Talks.Count), readings.Sum(reading => reading.Value!.Promises.Count)));
        var records = path.EndsWith(".json", StringComparison.Ordinal) ? Support.Records.In(File.ReadAllText(file), format) : 0;
        Assert.Equal(records, tally.Lines.Sum(line => line.Read));
    }

    /// <summary>The folder that HANDFUL_CORPUS names, else the one beside the repository's root.</summary>
    private static string Corpus([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("HANDFUL_CORPUS") ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../shared/corpus"));
}
