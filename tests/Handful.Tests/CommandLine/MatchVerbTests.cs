using System.Text.Json;
using Handful.Tests.Support;

namespace Handful.Tests.CommandLine;

/// <summary>The matcher as a person or a script types it.</summary>
public sealed class MatchVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-match-");

    [Fact]
    public async Task A_room_is_matched_in_the_shape_that_programs_rely_on_and_its_proof_is_checked()
    {
        var guests = Write("guests.csv", "id,name,interests,wants,gives\n1,Ada Moorgate,cello,a carpenter,\n2,Ben Crane,sailing,,a carpenter\n3,Cleo Fenn,cello;sailing,,\n,,,,\n");
        var proof = Path.Combine(folder.FullName, "proof.json");
        var run = await RunAsync("match", guests, "--size", "2", "--rounds", "4", "--tables", "50", "--json", "--certificate", proof);
        Assert.Equal(0, run.Code);
        Assert.Equal(3, run.Json.GetProperty("people").GetInt32());
        foreach (var field in (string[])["pairs", "value", "bound", "gap", "leftOut", "seconds"]) Assert.True(run.Json.TryGetProperty(field, out _), field);
        var pair = run.Json.GetProperty("pairs")[0];
        foreach (var field in (string[])["a", "b", "weight", "round", "table", "reasons"]) Assert.True(pair.TryGetProperty(field, out _), field);
        var certificate = JsonDocument.Parse(await File.ReadAllTextAsync(proof)).RootElement;
        Assert.Equal(2, certificate.GetProperty("size").GetInt32());
        Assert.Equal(3, certificate.GetProperty("prices").EnumerateObject().Count());
        Assert.True(certificate.GetProperty("bound").GetDouble() >= run.Json.GetProperty("value").GetDouble() - 1e-9);

        var plan = Write("plan.json", run.Output);
        Assert.Equal(0, (await RunAsync("match", "--check", plan, proof)).Code);
        Assert.Equal(0, (await RunAsync("match", guests, "--size", "2", "--rounds", "4", "--check", plan, proof)).Code);
        var better = Write("better.json", run.Output.Replace("\"weight\":", "\"weight\":9", StringComparison.Ordinal));
        Assert.Equal(1, (await RunAsync("match", "--check", better, proof)).Code);
        var broken = await RunAsync("match", "--check", guests, proof);
        Assert.Equal(1, broken.Code);
        Assert.Contains("guests.csv is not what ./handful match writes", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_is_solved_as_it_is_given_and_bad_lines_are_told()
    {
        var edges = Write("edges.csv", "a,b,weight\nada,ben,3\nben,cleo,5\ncleo,dov,3\nada,dov,1\nada,ada,9\n");
        var run = await RunAsync("match", "--edges", edges, "--size", "1", "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains("line 6: Nobody can meet themselves.", run.Error, StringComparison.Ordinal);
        Assert.Equal(6, run.Json.GetProperty("value").GetDouble());
        Assert.InRange(run.Json.GetProperty("bound").GetDouble(), 6, 6.001);
        Assert.InRange(run.Json.GetProperty("gap").GetDouble(), 0, 0.0001);
        Assert.Equal(["ada ben", "cleo dov"], run.Json.GetProperty("pairs").EnumerateArray().Select(pair => $"{pair.GetProperty("a")} {pair.GetProperty("b")}"));
    }

    [Fact]
    public async Task The_same_list_gives_the_same_plan()
    {
        var guests = Write("guests.csv", "name,interests\nAda,cello\nBen,cello;sailing\nCleo,sailing\nDov,pottery\n");
        var (one, other) = ((await RunAsync("match", guests, "--json")).Json, (await RunAsync("match", guests, "--json")).Json);
        Assert.Equal(one.GetProperty("pairs").GetRawText(), other.GetProperty("pairs").GetRawText());
    }

    [Fact]
    public async Task What_cannot_be_matched_is_said()
    {
        Assert.Equal(1, (await RunAsync("match")).Code);
        Assert.Equal(1, (await RunAsync("match", Write("empty.csv", ""))).Code);
        var none = await RunAsync("match", Write("guests.csv", "name\nAda\n"), "--size", "0");
        Assert.Equal(1, none.Code);
        Assert.Contains("A guest can meet between one and", none.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("match", "--size", "many")).Code);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<Typed> RunAsync(params string[] args) => Terminal.RunAsync(Path.Combine(folder.FullName, "data"), args);
}
