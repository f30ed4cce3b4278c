using Handful.Tests.Support;

namespace Handful.Tests.CommandLine;

public sealed class ExperimentVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-experiment-");

    [Fact]
    public async Task A_table_is_analysed_in_the_shape_that_programs_rely_on()
    {
        var run = await AnalyseAsync("occasion,arm,outcome\n" + string.Concat(Enumerable.Range(0, 10).Select(place => $"{place},{(place % 2 == 0 ? "shown" : "hidden")},{(place % 2 == 0 ? 6 : 2) + (place % 3)}\n")));
        Assert.Equal(0, run.Code);
        foreach (var field in (string[])["difference", "low", "high", "p", "n", "verdict"]) Assert.True(run.Json.TryGetProperty(field, out _), field);
        Assert.Equal(10, run.Json.GetProperty("n").GetInt32());
        Assert.Equal("more than chance", run.Json.GetProperty("verdict").GetString());
        Assert.InRange(run.Json.GetProperty("low").GetDouble(), 0.1, run.Json.GetProperty("difference").GetDouble());
    }

    [Fact]
    public async Task A_bad_row_is_refused_by_its_line()
    {
        var run = await AnalyseAsync("occasion,arm,outcome\n1,a,1\n2,b,x\n");
        Assert.Equal(1, run.Code);
        Assert.Contains("line 3: “x” is not a number.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<Typed> AnalyseAsync(string table)
    {
        var path = Path.Combine(folder.FullName, "data.csv");
        await File.WriteAllTextAsync(path, table);
        return await Terminal.RunAsync(folder.FullName, ["experiment", "analyse", path, "--json"]);
    }
}
