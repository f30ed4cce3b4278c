using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public class TopicCatalogueTests
{
    [Theory]
    [InlineData("ML", "machine learning")]
    [InlineData("Machine-Learning", "machine learning")]
    [InlineData("maschinelles lernen", "machine learning")]
    [InlineData("Aprendizaje automatico", "machine learning")]
    [InlineData("apiculture", "beekeeping")]
    [InlineData("Jardinería", "gardening")]
    [InlineData("digitization", "digitisation")]
    [InlineData("Watercolor", "watercolour")]
    [InlineData("board game", "board games")]
    [InlineData("front end", "front-end development")]
    [InlineData("C++", "C++")]
    [InlineData("postgres", "PostgreSQL")]
    [InlineData("Strassenbahnen", "trams")]
    public void A_topic_has_one_name_under_all_its_names(string words, string name) =>
        Assert.Equal(name, TopicCatalogue.Canonical(words));

    [Fact]
    public void Unknown_words_stay_as_they_are_but_for_the_blanks_around_them() =>
        Assert.Equal("Swarms in Letterboxes", TopicCatalogue.Canonical("  Swarms in Letterboxes "));

    [Fact]
    public void There_are_at_least_eight_hundred_topics() => Assert.True(TopicCatalogue.Names.Count >= 800);

    [Fact]
    public void Every_line_is_a_name_and_perhaps_other_names()
    {
        foreach (var line in TopicCatalogue.Lines())
        {
            var (name, aliases) = TopicCatalogue.Parts(line);
            Assert.All(aliases.Prepend(name), words =>
            {
                Assert.Equal(words.Trim(), words);
                Assert.NotEmpty(words);
                Assert.DoesNotContain('=', words);
                Assert.DoesNotContain(',', words);
                Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void No_name_stands_twice_whatever_its_spelling()
    {
        var twice = TopicCatalogue.Lines().Select(TopicCatalogue.Parts)
            .SelectMany(topic => topic.Aliases.Prepend(topic.Name))
            .GroupBy(TopicKey.Of).Where(same => same.Count() > 1)
            .Select(same => string.Join(" / ", same));
        Assert.Empty(twice);
    }
}
