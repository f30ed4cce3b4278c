using CsCheck;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public class TopicNearnessTests
{
    private static readonly Gen<string> Topic = Gen.Int[0, TopicCatalogue.Names.Count - 1].Select(topic => TopicCatalogue.Names[topic]);

    [Fact]
    public void What_a_person_calls_related_is_nearer_than_what_a_person_does_not()
    {
        var pairs = Measured.Pairs();
        var related = pairs.Where(pair => pair.Related).Select(Value).ToList();
        var unrelated = pairs.Where(pair => !pair.Related).Select(Value).ToList();
        Assert.Equal((150, 150), (related.Count, unrelated.Count));

        // The chance that a related pair is nearer than an unrelated one: the area under the ROC curve (Hanley and McNeil 1982).
        var area = related.Average(near => unrelated.Average(far => near > far ? 1.0 : near == far ? 0.5 : 0));
        Assert.True(area >= 0.98, $"{area:0.0000}");

        static double Value((bool Related, string One, string Other) pair) => TopicNearness.Between(pair.One, pair.Other).Value;
    }

    [Fact]
    public void It_is_the_same_both_ways_and_1_only_for_the_same_topic() =>
        Topic.Select(Topic).Sample(
            (one, other) =>
            {
                var there = TopicNearness.Between(one, other);
                Assert.Equal(there.Value, TopicNearness.Between(other, one).Value);
                Assert.InRange(there.Value, 0, 1);
                Assert.Equal(one == other, there.Value == 1);
            },
            iter: 200);

    [Fact]
    public void A_topic_is_as_near_as_can_be_to_each_of_its_names() =>
        Assert.Equal(1, TopicNearness.Between("ML", "maschinelles Lernen").Value);

    [Fact]
    public void The_way_is_told_in_sentences()
    {
        Assert.Equal(["sourdough belongs to bread baking"], TopicNearness.Between("sourdough", "bread baking").Path);
        Assert.Equal(["bread baking includes sourdough"], TopicNearness.Between("bread baking", "sourdough").Path);
        Assert.Empty(TopicNearness.Between("sourdough", "sourdough").Path);
    }

    [Theory]
    [InlineData("sourdough", "fermentation", "databases")]
    [InlineData("chess", "Go", "plumbing")]
    [InlineData("permaculture", "gardening", "Kubernetes")]
    [InlineData("Bienen", "miel", "contract law")]
    public void Each_is_nearer_to_the_second_than_to_the_third(string topic, string near, string far) =>
        Assert.True(TopicNearness.Between(topic, near).Value > TopicNearness.Between(topic, far).Value + 0.2);

    [Fact]
    public void Words_around_a_topic_leave_it_nearly_as_near() =>
        Assert.InRange(TopicNearness.Between("growing my own tomatoes", "tomatoes").Value, 0.5, 0.99);

    [Theory]
    [InlineData("swarms in letterboxes", "bird rings", 0)]
    [InlineData("swarms in letterboxes", "Swarms in Letterboxes", 1)]
    [InlineData("", "gardening", 0)]
    [InlineData("", "", 0)]
    public void Words_that_are_no_topic_are_near_to_nothing_but_themselves(string one, string other, double nearness) =>
        Assert.Equal(nearness, TopicNearness.Between(one, other).Value);
}
