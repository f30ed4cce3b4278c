using CsCheck;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public class TopicFinderTests
{
    // A reader's "baking" is met by "bread baking": as near as a narrow field and its part.
    private const double Met = 0.6;

    [Theory]
    [InlineData("biographies.txt")]
    [InlineData("biographies-held-out.txt")]
    public void In_biographies_nine_of_ten_found_topics_are_right_and_four_of_five_are_found(string file)
    {
        var (found, right, named, met) = (0, 0, 0, 0);
        foreach (var biography in Measured.Biographies(file))
        {
            var topics = TopicFinder.Find(biography.Text).Select(topic => topic.Topic).ToList();
            found += topics.Count;
            right += topics.Count(topic => biography.Named.Concat(biography.LetPass).OrderBy(name => TopicCatalogue.Canonical(name) != topic).Any(name => AreNear(name, topic)));
            named += biography.Named.Length;
            met += biography.Named.Count(name => topics.OrderBy(topic => topic != TopicCatalogue.Canonical(name)).Any(topic => AreNear(name, topic)));
        }
        Assert.True(right >= 0.9 * found, $"precision {right / (double)found:0.000}");
        Assert.True(met >= 0.8 * named, $"recall {met / (double)named:0.000}");

        static bool AreNear(string name, string topic) => TopicCatalogue.Canonical(name) == topic || TopicNearness.Between(name, topic).Value >= Met;
    }

    [Theory]
    [InlineData("front-end development", "Frontend development, mostly")]
    [InlineData("beekeeping", "Bee-keeping since 1990")]
    [InlineData("machine learning", "#MachineLearning")]
    [InlineData("tomatoes", "a tomato or two")]
    [InlineData("gardening", "GARDENING!")]
    [InlineData("gardening", "me gusta la jardineria")]
    [InlineData("electrical engineering", "Ich bin Elektroingenieurin")]
    [InlineData("beekeeping", "passionné par l'apiculture")]
    [InlineData("photography", "Soy fotógrafa")]
    [InlineData("C++", "C++/Qt")]
    [InlineData(".NET", "C# and .NET")]
    public void A_topic_is_found_in_every_spelling(string topic, string text) =>
        Assert.Contains(topic, TopicFinder.Find(text).Select(found => found.Topic));

    [Theory]
    [InlineData("we in the house")]
    [InlineData("The sun is out, I am sure it told us so.")]
    [InlineData("j'ai vu la mer")]
    [InlineData("Please send the plan to go there, it is a must.")]
    public void Little_words_and_words_apart_are_no_topics(string text) =>
        Assert.DoesNotContain(TopicFinder.Find(text), found => found.Topic is "wine" or "tea" or "identity and access management" or "artificial intelligence" or "Go" or "special education");

    [Fact]
    public void The_longest_name_wins_and_none_reaches_across_a_comma()
    {
        Assert.Equal(["data engineering"], TopicFinder.Find("data engineering").Select(found => found.Topic));
        Assert.Equal(["data", "engineering"], TopicFinder.Find("data, engineering").Select(found => found.Topic));
    }

    [Fact]
    public void An_ambiguous_name_needs_something_that_speaks_for_it()
    {
        Assert.Empty(TopicFinder.Find("Go and have a rest."));
        Assert.Contains("Go", TopicFinder.Find("Go, Rust and Kubernetes").Select(found => found.Topic));
        Assert.Contains("go game", TopicFinder.Find("chess and Go").Select(found => found.Topic));
    }

    [Fact]
    public void An_abbreviation_in_small_letters_is_one_only_where_nobody_writes_capitals()
    {
        Assert.DoesNotContain("human resources", TopicFinder.Find("She was hr, or so, in Hull").Select(found => found.Topic));
        Assert.Contains("human resources", TopicFinder.Find("hr, dogs").Select(found => found.Topic));
        Assert.DoesNotContain(TopicFinder.Find("it was us"), _ => true);
    }

    [Fact]
    public void Where_somebody_lives_is_no_topic_and_what_somebody_loves_is()
    {
        Assert.Equal(["carpentry"], TopicFinder.Find("Carpenter in Lyon").Select(found => found.Topic));
        Assert.Equal(["Lyon"], TopicFinder.Find("I love Lyon").Select(found => found.Topic));
    }

    [Fact]
    public void Each_topic_is_given_once_with_the_words_as_they_stand()
    {
        var found = Assert.Single(TopicFinder.Find("Garden-ing? No: Gardening, and gardening."));
        Assert.Equal(("gardening", "Garden-ing", 0), (found.Topic, found.Words, found.At));
    }

    [Fact]
    public void Any_text_is_read_and_the_words_stand_in_it() =>
        Gen.OneOf(Gen.String, Gen.OneOf(Array.ConvertAll<string, Gen<string>>(["rust ", "l'", "C++", "-", "Go, ", "ß", "\u0301", "Wein", "AI/ML ", "\ud800", ". "], Gen.Const)).Array[0, 30].Select(string.Concat)).Sample(text =>
        {
            foreach (var found in TopicFinder.Find(text)) Assert.Equal(found.Words, text.Substring(found.At, found.Words.Length));
        });

    [Fact]
    public void A_long_text_is_read_in_pieces_and_nothing_between_them_is_lost()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{TopicCatalogue.Names[i]}; "));
        Assert.True(TopicFinder.Find(text).Count > 1500);
        Assert.Contains("beekeeping", TopicFinder.Find(new string('x', 100_000) + string.Concat(Enumerable.Repeat(" word", 5000)) + " beekeeping").Select(found => found.Topic));
    }
}
