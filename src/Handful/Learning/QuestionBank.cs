using Handful.Matching.Topics;

namespace Handful.Learning;

/// <summary>Questions worth asking, by kind of goal and by topic, from <c>questions.txt</c>.</summary>
public static class QuestionBank
{
    private static readonly Lazy<(Dictionary<GoalKind, string[]> ByKind, Dictionary<string, string[]> ByTopic)> Bank = new(Read);

    /// <summary>
    /// Three questions, each another: one that the topic suggests, where the bank knows it or something that it belongs to, the nearest first,
    /// and two for the kind of goal. Each further turn gives the next ones, until they come round again.
    /// </summary>
    public static IReadOnlyList<string> Propose(GoalKind kind, IEnumerable<string> about, int turn)
    {
        var (byKind, byTopic) = Bank.Value;
        var ofTopic = about.Select(TopicKin.Above).SelectMany(above => above.Select((topic, distance) => (topic, distance))).OrderBy(one => one.distance)
            .Select(one => one.topic).Distinct().Where(byTopic.ContainsKey).SelectMany(topic => byTopic[topic]).Distinct().ToList();
        var ofKind = byKind[kind];
        turn = Math.Max(0, turn);
        List<string> chosen = ofTopic.Count > 0 ? [ofTopic[turn % ofTopic.Count]] : [];
        var each = LearningGoal.MostToAsk - chosen.Count;
        for (var next = 0; next < each; next++) chosen.Add(ofKind[((turn * each) + next) % ofKind.Length]);
        return chosen;
    }

    /// <summary>All that stand in the bank, for a test of their form.</summary>
    internal static IEnumerable<string> All => Bank.Value.ByKind.Values.Concat(Bank.Value.ByTopic.Values).SelectMany(questions => questions);

    internal static IEnumerable<string> TopicsKnown => Bank.Value.ByTopic.Keys;

    private static (Dictionary<GoalKind, string[]> ByKind, Dictionary<string, string[]> ByTopic) Read()
    {
        using var file = new StreamReader(typeof(QuestionBank).Assembly.GetManifestResourceStream("Handful.Learning.questions.txt")!);
        var sections = new Dictionary<string, List<string>>();
        List<string>? section = null;
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ') sections[line.Trim()] = section = [];
            else section!.Add(line.Trim());
        }

        var kinds = Enum.GetValues<GoalKind>();
        return (
            kinds.ToDictionary(kind => kind, kind => sections[$"kind {kind.ToString().ToLowerInvariant()}"].ToArray()),
            sections.Where(one => one.Key.StartsWith("topic ", StringComparison.Ordinal)).ToDictionary(one => one.Key["topic ".Length..], one => one.Value.ToArray()));
    }
}
