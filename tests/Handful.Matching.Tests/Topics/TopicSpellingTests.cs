using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public sealed class TopicSpellingTests
{
    [Theory]
    [InlineData("permaclture", "permaculture")]
    [InlineData("beekeping", "beekeeping")]
    [InlineData("machne learning", "machine learning")]
    [InlineData("ermaculture", "permaculture")]
    public void A_slip_leads_to_the_topic(string words, string topic) => Assert.Equal(topic, TopicSpelling.Guesses(words)[0]);

    [Theory]
    [InlineData("permaculture")]
    [InlineData("Gos")]
    [InlineData("zzyzxology")]
    [InlineData("")]
    public void A_known_a_short_and_a_strange_word_lead_nowhere(string words) => Assert.Empty(TopicSpelling.Guesses(words));

    [Fact]
    public void What_is_spelt_almost_so_is_near_by_one_slip_less_sure()
    {
        var near = TopicNearness.Between("permaclture", "gardening");
        Assert.Equal(Math.Round(0.9 * TopicNearness.Between("permaculture", "gardening").Value, 2), Math.Round(near.Value, 2));
        Assert.Equal("permaclture is spelt almost like permaculture", near.Path[0]);
        Assert.Equal(near.Value, TopicNearness.Between("gardening", "permaclture").Value);
        Assert.Equal("permaclture is spelt almost like permaculture", TopicNearness.Between("gardening", "permaclture").Path[^1]);
    }

    [Fact]
    public void Around_a_topic_are_the_nearest_first_and_each_as_near_as_told()
    {
        var around = TopicNearness.Around("sourdough", 0.4);
        Assert.Equal(new NearTopic("sourdough", 1), around[0]);
        Assert.Equal(around.OrderByDescending(near => near.Nearness), around);
        Assert.All(around.Skip(1).Take(10), near => Assert.Equal(TopicNearness.Between("sourdough", near.Topic).Value, near.Nearness, 0.0011));
        Assert.Empty(TopicNearness.Around("zzyzxology", 0.1));
    }
}
