using System.Globalization;

namespace Handful.LearningPages;

/// <summary>A topic or a person on the map.</summary>
internal sealed record MapName(Guid Id, string Name, double Y);

/// <summary>A line between the two; its path runs across a box of 100 by the height of the map.</summary>
internal sealed record MapTie(string Path, string Width);

/// <summary>
/// The map of lessons: topics and people in two columns, those with the most lessons kept, each column ordered by where its lines lead, so
/// that few of them cross (the barycentre rule of Sugiyama, Tagawa and Toda, 1981). Pure.
/// </summary>
internal sealed record LessonMap(IReadOnlyList<MapName> Topics, IReadOnlyList<MapName> People, IReadOnlyList<MapTie> Ties, int Height, int LeftOut, string Text)
{
    private const int MostNames = 14;
    private const int RowHeight = 30;
    private const int Rounds = 8;
    private const int LongestName = 24;

    internal static LessonMap Of(IReadOnlyList<TaughtTopic> taught)
    {
        var topics = Foremost(taught, tie => tie.TopicId);
        var people = Foremost(taught.Where(tie => topics.Contains(tie.TopicId)), tie => tie.PersonId);
        var shown = taught.Where(tie => topics.Contains(tie.TopicId) && people.Contains(tie.PersonId)).ToList();
        topics.RemoveAll(topic => shown.TrueForAll(tie => tie.TopicId != topic));
        for (var round = 0; round < Rounds; round++)
        {
            people = Ordered(people, shown, tie => tie.PersonId, tie => topics.IndexOf(tie.TopicId));
            topics = Ordered(topics, shown, tie => tie.TopicId, tie => people.IndexOf(tie.PersonId));
        }

        var height = Math.Max(topics.Count, people.Count) * RowHeight;
        var names = shown.SelectMany(tie => new[] { (tie.TopicId, tie.Topic), (tie.PersonId, tie.Person) }).Distinct().ToDictionary(pair => pair.Item1, pair => pair.Item2);
        double Y(List<Guid> column, Guid id) => (column.IndexOf(id) + 0.5) * height / column.Count;
        var most = shown.Select(tie => tie.Lessons).DefaultIfEmpty(1).Max();
        return new LessonMap(
            [.. topics.Select(id => new MapName(id, Short(names[id]), Math.Round(Y(topics, id), 1)))],
            [.. people.Select(id => new MapName(id, Short(names[id]), Math.Round(Y(people, id), 1)))],
            [.. shown.Select(tie => new MapTie(Curve(Y(topics, tie.TopicId), Y(people, tie.PersonId)), (1.2 + (3.8 * (tie.Lessons - 1) / Math.Max(1, most - 1))).ToString("0.#", CultureInfo.InvariantCulture)))],
            height, taught.Count - shown.Count,
            shown.Count == 0 ? "" : $"Lines between {topics.Count} topics and {people.Count} people. The most lessons, {shown[0].Lessons}, came from {shown[0].Person} about {shown[0].Topic}. The table below has each.");
    }

    private static List<Guid> Foremost(IEnumerable<TaughtTopic> taught, Func<TaughtTopic, Guid> side) =>
        [.. taught.GroupBy(side).OrderByDescending(some => some.Sum(tie => tie.Lessons)).ThenBy(some => some.Key).Take(MostNames).Select(some => some.Key)];

    private static List<Guid> Ordered(List<Guid> column, List<TaughtTopic> ties, Func<TaughtTopic, Guid> here, Func<TaughtTopic, int> there)
    {
        var middle = ties.GroupBy(here).ToDictionary(some => some.Key, some => some.Sum(tie => (double)tie.Lessons * there(tie)) / some.Sum(tie => tie.Lessons));
        return [.. column.OrderBy(id => middle.GetValueOrDefault(id)).ThenBy(id => id)];
    }

    private static string Curve(double from, double to) => string.Create(CultureInfo.InvariantCulture, $"M0 {from:0.#}C50 {from:0.#} 50 {to:0.#} 100 {to:0.#}");

    private static string Short(string name) => name.Length > LongestName ? name[..(LongestName - 1)] + "…" : name;
}
