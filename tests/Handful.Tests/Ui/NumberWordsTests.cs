using Handful.Ui;

namespace Handful.Tests.Ui;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(0, "no")]
    [InlineData(1, "one")]
    [InlineData(12, "twelve")]
    [InlineData(13, "13")]
    [InlineData(1860, "1,860")]
    public void Small_counts_are_words_and_large_ones_figures(int count, string words) =>
        Assert.Equal(words, NumberWords.Say(count));

    [Theory]
    [InlineData(0, "no people")]
    [InlineData(1, "one person")]
    [InlineData(5, "five people")]
    public void The_noun_follows_the_count(int count, string words) =>
        Assert.Equal(words, NumberWords.Say(count, "person", "people"));

    [Fact]
    public void A_sentence_begins_with_a_capital() => Assert.Equal("Four", NumberWords.SayFirst(4));

    [Fact]
    public void Less_than_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => NumberWords.Say(-1));
}
