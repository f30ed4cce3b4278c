using CsCheck;
using Handful.LearningPages;

namespace Handful.Tests.LearningPages;

public sealed class LessonMapTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 30).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];

    private static readonly Gen<TaughtTopic[]> Taught = Gen.Select(Gen.Int[0, 29], Gen.Int[0, 29], Gen.Int[1, 9])
        .Select((topic, person, lessons) => new TaughtTopic(Ids[topic], $"topic {topic}", new Guid(person + 1, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0]), $"person {person}", lessons)).Array[0, 80]
        .Select(ties => ties.DistinctBy(tie => (tie.TopicId, tie.PersonId)).OrderByDescending(tie => tie.Lessons).ToArray());

    [Fact]
    public void Every_name_has_its_own_place_within_the_map() => Taught.Sample(taught =>
    {
        var map = LessonMap.Of(taught);
        foreach (var column in new[] { map.Topics, map.People })
        {
            Assert.Equal(column.Count, column.Select(name => name.Y).Distinct().Count());
            Assert.All(column, name => Assert.InRange(name.Y, 0, map.Height));
        }
    });

    [Fact]
    public void Every_tie_is_drawn_or_counted_as_left_out() => Taught.Sample(taught => Assert.Equal(taught.Length, LessonMap.Of(taught).Ties.Count + LessonMap.Of(taught).LeftOut));

    [Fact]
    public void Each_name_has_a_line() => Taught.Sample(taught =>
    {
        var map = LessonMap.Of(taught);
        Assert.All(map.Topics, topic => Assert.Contains(taught, tie => tie.TopicId == topic.Id && map.People.Any(person => person.Id == tie.PersonId)));
        Assert.All(map.People, person => Assert.Contains(taught, tie => tie.PersonId == person.Id && map.Topics.Any(topic => topic.Id == tie.TopicId)));
    });

    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        TaughtTopic[] taught = [.. Enumerable.Range(0, 6).Select(place => new TaughtTopic(Ids[place], $"t{place}", new Guid(9 - place, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0]), $"p{place}", 1))];
        var map = LessonMap.Of(taught);
        Assert.Equal(map.Topics.Select(topic => topic.Name[1..]), map.People.Select(person => person.Name[1..]));
    }
}
