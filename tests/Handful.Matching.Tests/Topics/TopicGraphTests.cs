using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

/// <summary>Keeps the files of the graph sound; <c>Graph/README.md</c> says how they are written.</summary>
public class TopicGraphTests
{
    private static readonly List<GraphLine> Lines = [.. GraphLine.ReadAll()];

    private static readonly HashSet<string> Names = [.. Lines.Select(line => TopicKey.Of(line.Name))];

    [Fact]
    public void There_are_at_least_five_thousand_topics() => Assert.True(Lines.Count >= 5000, $"{Lines.Count}");

    [Fact]
    public void Every_line_is_whole()
    {
        var depth = 0;
        Assert.Empty(Broken());

        IEnumerable<string> Broken()
        {
            foreach (var line in Lines)
            {
                if (line.Depth > depth + 1) yield return At(line, "stands too far to the right");
                depth = line.Depth;
                foreach (var name in line.OtherNames.Prepend(line.Name).Concat(line.FurtherParents).Concat(line.Neighbours.Select(neighbour => neighbour.Name)))
                    if (name.Length == 0 || name.Contains("  ", StringComparison.Ordinal) || name.Any("=<~?,;".Contains)) yield return At(line, $"has a name that is none: {name}");
                if (line.Neighbours.Any(neighbour => neighbour.Strength is <= 0 or > 1)) yield return At(line, "has a neighbour without a strength between 0 and 1");
                if (line.Note is { Length: < 20 }) yield return At(line, "has a note that tells nothing");
            }
        }
    }

    [Fact]
    public void No_name_of_a_topic_stands_twice() =>
        Assert.Empty(Lines.GroupBy(line => TopicKey.Of(line.Name)).Where(same => same.Count() > 1).Select(same => string.Join(" / ", same.Select(line => At(line, line.Name)))));

    [Fact]
    public void No_topic_says_another_name_twice() =>
        Assert.Empty(Lines.Where(line => line.OtherNames.Append(line.Name).Select(TopicKey.Of).Distinct().Count() <= line.OtherNames.Length).Select(line => At(line, line.Name)));

    [Fact]
    public void Parents_and_neighbours_are_there() =>
        Assert.Empty(
            from line in Lines
            from name in line.FurtherParents.Concat(line.Neighbours.Select(neighbour => neighbour.Name))
            where !Names.Contains(TopicKey.Of(name))
            select At(line, $"{line.Name} names {name}"));

    [Fact]
    public void A_name_that_means_two_things_has_a_note_on_both()
    {
        var meanings = Lines.SelectMany(line => line.OtherNames.Prepend(line.Name).Select(name => (Key: TopicKey.Of(name), Line: line))).ToLookup(name => name.Key, name => name.Line);
        Assert.Empty(meanings.Where(same => same.Distinct().Count() > 1 && same.Any(line => line.Note is null)).Select(same => string.Join(" / ", same.Select(line => At(line, line.Name)))));
    }

    [Fact]
    public void Every_topic_stands_under_another_or_holds_some()
    {
        var parents = TopicGraph.Whole.Parents;
        var held = parents.SelectMany(above => above).ToHashSet();
        Assert.Empty(Enumerable.Range(0, parents.Count).Where(topic => parents[topic].Length == 0 && !held.Contains(topic)).Select(topic => Lines[topic].Name));
    }

    [Fact]
    public void No_topic_is_its_own_ancestor()
    {
        var parents = TopicGraph.Whole.Parents;
        Assert.DoesNotContain(Enumerable.Range(0, parents.Count), topic => Above(topic, []).Contains(topic));

        HashSet<int> Above(int topic, HashSet<int> seen)
        {
            foreach (var parent in parents[topic])
                if (seen.Add(parent)) Above(parent, seen);
            return seen;
        }
    }

    private static string At(GraphLine line, string what) => $"{line.File}:{line.Number} {what}";
}
