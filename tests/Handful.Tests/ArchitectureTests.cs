using System.Text.RegularExpressions;
using Handful.Tests.Support;

namespace Handful.Tests;

/// <summary>Holds the order of the folders: a folder uses folders of lower tiers only, so that the way of data stays straight.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[][] Tiers =
    [
        ["Kernel", "Ui"],
        ["Storage"],
        ["Accounts", "Changes"],
        ["Topics", "People"],
        ["Conversations", "Learning", "Purposes", "Gatherings", "Twins"],
        ["Neighbours", "Searching", "Backups", "Exchange", "Rooms", "CheckIns", "Experiments", "Outcomes"],
        ["Profile", "Briefs", "Today", "Capture", "PersonPages", "TopicPages", "Forgetting", "LearningPages", "PurposePages"],
        ["Shell", "Api", "CommandLine"],
    ];

    /// <summary>Uses within one tier that are meant to be, each with its reason.</summary>
    private static readonly Dictionary<(string From, string To), string> Exceptions = new()
    {
        [("People", "Topics")] = "A person's interests are topics.",
        [("Gatherings", "Learning")] = "A gathering is planned with what the owner wants to learn there.",
        [("Gatherings", "Purposes")] = "A gathering without a purpose of its own goes by the current one.",
        [("Gatherings", "Conversations")] = "A debrief: what was talked about at a gathering stands on its page.",
        [("Conversations", "Learning")] = "What was learned in a conversation is a lesson.",
        [("Exchange", "Backups")] = "Who takes everything out looks for the whole copy there too.",
        [("Exchange", "CheckIns")] = "The made-up network has evenings with a word before and after.",
        [("Exchange", "Outcomes")] = "The made-up network shows what came of it.",
        [("Experiments", "CheckIns")] = "What is looked at is what was said before and after.",
        [("PurposePages", "LearningPages")] = "Whoever dreads an evening is told whom there is to ask.",
        [("Briefs", "Profile")] = "A brief begins with who the owner is.",
        [("Forgetting", "Today")] = "What was answered about a person goes with them.",
        [("Today", "Profile")] = "The first page asks a new owner who they are.",
        [("Shell", "Api")] = "The server puts the frame of the API in with its own.",
        [("CommandLine", "Shell")] = "The verb that serves starts the server.",
    };

    private static readonly string Source = Path.Combine(Repository.Root, "src", "Handful");

    [Fact]
    public void Every_folder_has_its_tier()
    {
        var folders = Directory.GetDirectories(Source).Select(Path.GetFileName).Except(["bin", "obj", "wwwroot", "Demo", "Properties"]).Order();
        Assert.Equal(Tiers.SelectMany(tier => tier).Order(), folders);
    }

    [Fact]
    public void A_folder_uses_folders_of_lower_tiers_only()
    {
        var upward = new List<string>();
        foreach (var (file, from, to) in Uses())
        {
            if (from == to || Tier(to) < Tier(from) || Exceptions.ContainsKey((from, to))) continue;
            upward.Add($"{Path.GetRelativePath(Source, file)} uses {to}");
        }

        Assert.Empty(upward.Distinct());
    }

    [Fact]
    public void An_exception_that_nothing_needs_any_more_is_gone()
    {
        var used = Uses().Select(use => (use.From, use.To)).ToHashSet();
        Assert.DoesNotContain(Exceptions.Keys, exception => !used.Contains(exception));
    }

    [Fact]
    public void The_two_libraries_know_neither_files_nor_clock_nor_each_other()
    {
        foreach (var library in (string[])["Handful.Formats", "Handful.Matching"])
        {
            foreach (var file in Sources(Path.Combine(Repository.Root, "src", library)))
            {
                var code = File.ReadAllText(file);
                Assert.False(Impure().IsMatch(code), $"{file} reaches for files, the network or the clock.");
                Assert.False(library == "Handful.Formats" ? code.Contains("Handful.Matching", StringComparison.Ordinal) : code.Contains("Handful.Formats", StringComparison.Ordinal), file);
            }
        }
    }

    private static IEnumerable<(string File, string From, string To)> Uses() =>
        from file in Sources(Source)
        let parts = Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)
        where parts.Length > 1 && !parts.Contains("Migrations") && !parts.Contains("CompiledModel") && parts[0] is not ("Demo" or "wwwroot" or "Properties")
        from Match use in Namespace().Matches(File.ReadAllText(file))
        where Tiers.Any(tier => tier.Contains(use.Groups[1].Value))
        select (file, parts[0], use.Groups[1].Value);

    private static int Tier(string folder) => Array.FindIndex(Tiers, tier => tier.Contains(folder));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:using (?:static )?|global::|@inject |@using |[(<, ])Handful\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(File|Directory|FileStream|HttpClient|Socket)\.|\bDateTime(Offset)?\.(Utc)?Now\b|\bTimeProvider\b|\bnew FileStream\b|Environment\.")]
    private static partial Regex Impure();
}
