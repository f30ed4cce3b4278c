using CsCheck;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public class TopicKeyTests
{
    [Theory]
    [InlineData("E-Bikes", "e bike")]
    [InlineData("Open Source", "opensource")]
    [InlineData("Café culture", "cafe-culture")]
    [InlineData("churches", "Church")]
    [InlineData("movies", "movie")]
    [InlineData("food & drink", "food and drink")]
    [InlineData("children's books", "childrens book")]
    [InlineData("Łódź", "lodz")]
    public void Spellings_of_one_thing_have_one_key(string one, string other) => Assert.Equal(TopicKey.Of(one), TopicKey.Of(other));

    [Theory]
    [InlineData("C", "C++")]
    [InlineData("C", "C#")]
    [InlineData("chess", "che")]
    [InlineData("news", "new")]
    [InlineData("がか", "かか")]
    public void Different_things_have_different_keys(string one, string other) => Assert.NotEqual(TopicKey.Of(one), TopicKey.Of(other));

    [Fact]
    public void Only_blanks_have_an_empty_key() =>
        Gen.String.Sample(words => Assert.Equal(string.IsNullOrWhiteSpace(words), TopicKey.Of(words).Length == 0));

    [Fact]
    public void Case_never_matters() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 20].Sample(words => Assert.Equal(TopicKey.Of(words.ToLowerInvariant()), TopicKey.Of(words.ToUpperInvariant())));
}
