using Handful.Gatherings;

namespace Handful.Tests.Gatherings;

public sealed class GatheringWordsTests
{
    [Theory]
    [InlineData(1, 0, "One is coming, and you do not know them yet.")]
    [InlineData(1, 1, "One is coming, and you know them.")]
    [InlineData(2, 2, "Two are coming, and you know both of them.")]
    [InlineData(3, 0, "Three are coming, and you know none of them yet.")]
    [InlineData(3, 1, "Three are coming, and you know one of them.")]
    [InlineData(3, 3, "Three are coming, and you know all of them.")]
    public void Who_comes_and_whom_one_knows_is_told_as_one_would_say_it(int coming, int known, string expected) =>
        Assert.Equal(expected, GatheringWords.Coming(coming, known));
}
