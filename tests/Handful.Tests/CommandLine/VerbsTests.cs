using System.Text.Json;
using Handful.Tests.Support;

namespace Handful.Tests.CommandLine;

/// <summary>The command line as a person or a script types it: the real program, a data folder of its own.</summary>
public sealed class VerbsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-verbs-");

    [Fact]
    public async Task Import_tells_each_file_in_the_shape_that_programs_rely_on()
    {
        var card = Write("mara.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Lindqvist\r\nEMAIL:mara@fernhollow.example\r\nBDAY:--0603\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n");
        var first = await RunAsync("import", "--json", card);
        Assert.Equal(0, first.Code);
        var file = first.Json.GetProperty("files")[0];
        Assert.Equal("vcard", file.GetProperty("format").GetString());
        Assert.Equal((2, 1, 0, 0, 0), Counts(file));
        Assert.Equal(2, file.GetProperty("refused")[0].GetProperty("at").GetInt32());
        Assert.NotEmpty(file.GetProperty("refused")[0].GetProperty("why").GetString()!);
        Assert.Equal("""[{"kind":"contacts","read":1,"kept":1,"as":"kept as people"},{"kind":"contacts","read":1,"kept":0,"as":"left out: could not be read"}]""", file.GetProperty("records").GetRawText());

        var again = (await RunAsync("import", "--json", card)).Json.GetProperty("files")[0];
        Assert.Equal((2, 0, 0, 0, 1), Counts(again));

        var people = (await RunAsync("people", "--json")).Json;
        Assert.Equal(1, people.GetProperty("total").GetInt32());
        var mara = people.GetProperty("people")[0];
        Assert.Equal("mara@fernhollow.example", mara.GetProperty("emails")[0].GetString());
        Assert.Equal("--06-03", mara.GetProperty("birthday").GetString());
        foreach (var field in (string[])["id", "name", "organisation", "role", "emails", "phones", "interests", "birthday"]) Assert.True(mara.TryGetProperty(field, out _), field);
    }

    [Fact]
    public async Task One_file_that_cannot_be_read_does_not_keep_the_others_out()
    {
        var card = Write("mara.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Mara Lindqvist\nEND:VCARD\n");
        var picture = Write("photo.vcf", "\u0089PNG\r\n\u001a\n\0\0\0\0");
        var run = await RunAsync("import", "--json", picture, card);
        Assert.Equal(1, run.Code);
        Assert.Contains("photo.vcf", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Json.GetProperty("files")[1].GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task A_program_is_no_list_of_people()
    {
        var run = await RunAsync("import", Write("b.js", "const people = [];\nfor (const name of names) {\n  people.push({ name, email: mail(name) });\n}\nexport default people, names;\n"));
        Assert.Equal(1, run.Code);
        Assert.Contains("no table of people", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("people", "--json")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_archive_comes_into_an_empty_folder_and_into_no_other()
    {
        var (first, second) = (Path.Combine(folder.FullName, "first.json"), Path.Combine(folder.FullName, "second.json"));
        await RunAsync("import", Write("mara.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Lindqvist\r\nEND:VCARD\r\n"));
        Assert.Equal(0, (await RunAsync("export", "--format", "json", first)).Code);
        var full = await RunAsync("import", first);
        Assert.Equal(1, full.Code);
        Assert.Contains("empty Handful only", full.Error, StringComparison.Ordinal);
        var young = Path.Combine(folder.FullName, "young");
        var file = (await RunAsync("--data", young, "import", "--json", first)).Json.GetProperty("files")[0];
        Assert.Equal(("handful", 1), (file.GetProperty("format").GetString(), file.GetProperty("added").GetInt32()));
        Assert.Equal(0, (await RunAsync("--data", young, "export", "--format", "json", second)).Code);
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
    }

    [Fact]
    public async Task A_brief_is_told_in_the_shape_that_programs_rely_on()
    {
        var me = Write("me.json", """{"name":"Robin","interests":["pottery"],"wants":[],"gives":["help with Rust"],"purpose":"So that towns can plan for heat."}""");
        Assert.Equal(0, (await RunAsync("me", "--set", me)).Code);
        var guests = Write("guests.csv", "name,interests,wants,gives\nWren Castellane,pottery;grafting,a Rust mentor,\nRobin,pottery,,\nAyo Brightwell,tools,,\n");
        var brief = (await RunAsync("brief", guests, "--json")).Json;
        Assert.Equal(2, brief.GetProperty("considered").GetInt32());
        var wren = brief.GetProperty("handful").EnumerateArray().Single(pick => pick.GetProperty("name").GetString() == "Wren Castellane");
        Assert.Contains(wren.GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("kind").GetString() == "share" && reason.GetProperty("text").GetString()!.Contains("pottery", StringComparison.Ordinal));
        foreach (var field in (string[])["opener", "question", "give"]) Assert.NotEmpty(wren.GetProperty(field).GetString()!);
    }

    [Fact]
    public async Task Topics_are_compared_and_found_in_the_shape_that_programs_rely_on()
    {
        Assert.Equal("""{"nearness":1,"path":[]}""", (await RunAsync("topics", "near", "ML", "machine learning", "--json")).Json.GetRawText());
        var texts = Write("texts.txt", "Beekeeper, keen on bread baking.\n\nNobody in particular\n");
        Assert.Equal(
            """{"texts":[{"topics":[{"topic":"beekeeping","words":"Beekeeper"},{"topic":"bread baking","words":"bread baking"}]},{"topics":[]},{"topics":[]}]}""",
            (await RunAsync("topics", "find", texts, "--json")).Json.GetRawText());
        Assert.Equal(1, (await RunAsync("topics", "find", texts + ".missing")).Code);
        Assert.Equal(2, (await RunAsync("topics", "near", "ML")).Code);
    }

    [Fact]
    public async Task Who_I_am_is_kept_and_told_again()
    {
        var me = Write("me.json", """{"name":"Robin","interests":["pottery"],"wants":["a mentor"],"gives":["help"],"purpose":"So that."}""");
        await RunAsync("me", "--set", me);
        var told = (await RunAsync("me", "--json")).Json;
        Assert.Equal("""{"name":"Robin","interests":["pottery"],"wants":["a mentor"],"gives":["help"],"purpose":"So that."}""", told.GetRawText());
    }

    [Fact]
    public async Task Who_I_am_changes_only_where_the_file_says_something()
    {
        await RunAsync("me", "--set", Write("me.json", """{"name":"Robin","interests":["pottery"],"wants":["a mentor"],"gives":["help"],"purpose":"So that."}"""));
        Assert.Equal(0, (await RunAsync("me", "--set", Write("some.json", """{"interests":["birds"],"wants":[]}"""))).Code);
        Assert.Equal("""{"name":"Robin","interests":["birds"],"wants":[],"gives":["help"],"purpose":"So that."}""", (await RunAsync("me", "--json")).Json.GetRawText());
    }

    [Fact]
    public async Task A_usage_error_gives_two_and_a_refusal_one_with_its_reason()
    {
        Assert.Equal(2, (await RunAsync("dance")).Code);
        Assert.Equal(2, (await RunAsync("export", "--format", "pdf", "x")).Code);
        var missing = await RunAsync("import", "/nowhere/people.vcf");
        Assert.Equal(1, missing.Code);
        Assert.Contains("/nowhere/people.vcf", missing.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("brief", Write("empty.csv", ""))).Code);
        var broken = await RunAsync("me", "--set", Write("broken.json", "{"));
        Assert.Equal(1, broken.Code);
        Assert.Contains("Nothing was changed", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_as_a_card_comes_back_as_the_same_person()
    {
        var card = Write("mara.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mara Lindqvist\r\nX-SHOE-SIZE;WIDTH=wide:39\r\nEND:VCARD\r\n");
        await RunAsync("import", card);
        var to = Path.Combine(folder.FullName, "out.vcf");
        Assert.Equal(0, (await RunAsync("export", "--format", "vcard", to)).Code);
        var written = await File.ReadAllTextAsync(to);
        Assert.Contains("X-SHOE-SIZE;WIDTH=wide:39\r\n", written, StringComparison.Ordinal);
        var back = (await RunAsync("import", "--json", to)).Json.GetProperty("files")[0];
        Assert.Equal(0, back.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task Today_on_an_empty_network_is_an_empty_list()
    {
        var today = await RunAsync("today", "--json");
        Assert.Equal("""{"today":[]}""", today.Output.Trim());
    }

    [Fact]
    public async Task A_token_is_shown_once_and_kept_as_a_hash()
    {
        var token = (await RunAsync("token", "new", "phone")).Output.Trim();
        Assert.StartsWith("hf_", token, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("token", "new", "phone")).Code);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "data", "handful.db"));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(token)));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_gets_a_sentence()
    {
        var file = Write("not-a-folder", "x");
        var run = await RunAsync("--data", file, "people");
        Assert.Equal(1, run.Code);
        Assert.Contains("not-a-folder", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static (int Read, int Added, int Updated, int Merged, int Unchanged) Counts(JsonElement file) => (
        file.GetProperty("read").GetInt32(), file.GetProperty("added").GetInt32(), file.GetProperty("updated").GetInt32(), file.GetProperty("merged").GetInt32(), file.GetProperty("unchanged").GetInt32());

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<Typed> RunAsync(params string[] args) => Terminal.RunAsync(Path.Combine(folder.FullName, "data"), args);
}
