using System.CommandLine;
using Handful.Matching.Topics;
using Handful.Neighbours;

namespace Handful.CommandLine;

/// <summary>What the graph of topics knows; it needs nobody's data.</summary>
internal static class TopicsVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var verb = new Command("topics", "How near two topics are, and which topics a text names.");
        AddNear(verb, settings);
        AddFind(verb, settings);
        root.Subcommands.Add(verb);
    }

    private static void AddNear(Command topics, Settings settings)
    {
        var one = new Argument<string>("A") { Description = "A topic, under any of its names." };
        var other = new Argument<string>("B") { Description = "Another." };
        var verb = new Command("near", "How near two topics are, 0 to 1, and the way between them.") { one, other };
        verb.SetAction(said =>
        {
            var nearness = TopicNearness.Between(said.GetValue(one)!, said.GetValue(other)!);
            if (said.GetValue(settings.Json)) Say.Json(NearnessReply.From(nearness));
            else Say.Line(string.Join('\n', nearness.Path.Prepend($"{nearness.Value:0.00}")));
        });
        topics.Subcommands.Add(verb);
    }

    private static void AddFind(Command topics, Settings settings)
    {
        var path = new Argument<string>("FILE") { Description = "Texts, one a line." };
        var verb = new Command("find", "The topics that each line of a file names, with the words they are found by.") { path };
        verb.SetAction(said =>
        {
            using var file = new StreamReader(Files.Open(said.GetValue(path)!));
            var texts = Lines(file).Select(text => FoundReply.From(TopicFinder.Find(text)));
            if (said.GetValue(settings.Json)) Say.Json(new { texts });
            else foreach (var text in texts) Say.Line(string.Join(", ", text.Topics.Select(found => found.Topic)));
        });
        topics.Subcommands.Add(verb);
    }

    private static IEnumerable<string> Lines(StreamReader file)
    {
        while (file.ReadLine() is { } line) yield return line;
    }
}
