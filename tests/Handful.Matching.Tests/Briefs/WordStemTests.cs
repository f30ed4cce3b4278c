using Handful.Matching.Briefs;

namespace Handful.Matching.Tests.Briefs;

public class WordStemTests
{
    [Theory]
    [InlineData("price", "prices", "pricing", "priced")]
    [InlineData("freelance", "freelancer", "freelancers", "freelancing")]
    [InlineData("negotiate", "negotiation", "negotiating", "negotiations")]
    [InlineData("illustrator", "illustration", "illustrations", "illustrate")]
    [InlineData("graft", "grafter", "grafters", "grafting")]
    [InlineData("printer", "printers", "printing", "print")]
    [InlineData("photographer", "photography", "photograph", "photographs")]
    [InlineData("draw", "drawn", "drawing", "drew")]
    [InlineData("organise", "organize", "organisation", "organization")]
    [InlineData("ecologist", "ecology", "ecologists", "ecologies")]
    public void The_forms_of_a_word_have_one_stem(params string[] words) => Assert.Single(words.Select(WordStem.Of).Distinct());

    [Theory]
    [InlineData("flower", "flow")]
    [InlineData("corner", "corn")]
    [InlineData("news", "new")]
    [InlineData("engineer", "engine")]
    [InlineData("shower", "show")]
    public void Words_that_only_look_alike_keep_apart(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));

    // From the vocabulary that Porter published with the algorithm.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("feed", "feed")]
    [InlineData("motoring", "motor")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("triplicate", "triplic")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")]
    [InlineData("probate", "probat")]
    public void Words_stem_as_Porter_says(string word, string stem) => Assert.Equal(stem, WordStem.Of(word));
}
