using Handful.Kernel;
using Handful.Matching.Topics;

namespace Handful.LearningPages;

/// <summary>What a learning goal is about, ready to be held against what is known of people.</summary>
internal sealed class Sought
{
    private const double AtLeast = 0.45;
    private const double InItsOwnWords = 0.95;
    private const int ShortestWord = 4;

    // What every question is made of, whatever it asks for.
    private static readonly HashSet<string> Empty =
    [
        .. """
           about after again also always anybody anyone anything because become been before being best better between both build can cannot choose could does doing done down each else
           ever every find first from get gets give goes going good great have having help here how into just keep know learn learning less like long look make makes making many mean
           might month more most much must need needs never next only other others over people person place really right same season second should since some somebody someone something
           start stay still such take than that their them then there these they thing things think this those through time under until upon use used using very want wants week well were
           what when where whether which while whom whose will with without work working works would year years your
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private readonly Dictionary<string, double> near = [];
    private readonly string[] stems;
    private readonly string[] phrases;

    /// <param name="about">The topics.</param>
    /// <param name="question">The question, whose own words count too: no graph knows them all.</param>
    internal Sought(IEnumerable<string> about, string question)
    {
        var topics = about.ToList();
        foreach (var (topic, nearness) in topics.SelectMany(topic => TopicKin.Around(topic, AtLeast)))
        {
            var key = TopicKey(topic);
            near[key] = Math.Max(near.GetValueOrDefault(key), nearness);
            Near[topic] = near[key];
        }

        phrases = [.. topics.Select(topic => $" {Fold.Search(topic)} ").Where(phrase => phrase.Length > ShortestWord)];
        stems = [.. Fold.Search(question).Split(' ').Where(word => word.Length >= ShortestWord && !Empty.Contains(word)).Select(Stem).Distinct()];
    }

    /// <summary>The topics to look for, with how near each is.</summary>
    internal Dictionary<string, double> Near { get; } = [];

    /// <summary>The beginnings of the question's own words.</summary>
    internal IReadOnlyList<string> Stems => stems;

    internal double Nearness(string topic) => near.GetValueOrDefault(TopicKey(topic));

    /// <summary>How far a text is about it: by the topics it names, or by the question's own words, of which one alone says less than two.</summary>
    internal double In(string text)
    {
        if (text.Length == 0) return 0;
        var named = TopicFinder.Find(text).Select(found => Nearness(found.Topic)).DefaultIfEmpty().Max();
        var folded = Fold.Search(text);
        // The graph does not know every subject; the owner's own word for it, word for word, says as much.
        if (phrases.Any(phrase => $" {folded} ".Contains(phrase, StringComparison.Ordinal))) named = Math.Max(named, InItsOwnWords);
        var words = folded.Split(' ');
        return Math.Max(Math.Max(named, Nearness(text)), stems.Count(stem => words.Any(word => word.StartsWith(stem, StringComparison.Ordinal))) switch { 0 => 0, 1 => 0.6, _ => 0.9 });
    }

    private static string TopicKey(string topic) => Fold.Words(TopicCatalogue.Canonical(topic));

    // "grafters" is found in "grafting".
    private static string Stem(string word) => word.Length > 6 ? word[..^3] : word;
}
