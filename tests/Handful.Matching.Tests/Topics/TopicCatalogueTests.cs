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
    public void Words_that_are_the_name_of_one_topic_and_only_mean_another_too_are_the_first() =>
        Assert.Equal("Go", TopicCatalogue.Canonical("go"));

    [Fact]
    public void Words_that_two_topics_go_by_stay_as_they_are() =>
        Assert.Equal("Improvisation", TopicCatalogue.Canonical("Improvisation"));

    [Fact]
    public void Every_name_is_its_own() =>
        Assert.All(TopicCatalogue.Names, name => Assert.Equal(name, TopicCatalogue.Canonical(name)));
}
