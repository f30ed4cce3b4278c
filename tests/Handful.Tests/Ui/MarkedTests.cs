using CsCheck;
using Handful.Ui;

namespace Handful.Tests.Ui;

public sealed class MarkedTests
{
    [Theory]
    [InlineData("Ada teaches pottery", "pot", "Ada teaches [pot]tery")]
    [InlineData("Ada teaches pottery", "ADA Pottery", "[Ada] teaches [pottery]")]
    [InlineData("A spotted pot", "pot", "A spotted [pot]")]
    [InlineData("C++ and C", "c++", "[C++] and C")]
    [InlineData("Ünal met Ün", "ün", "[Ün]al met [Ün]")]
    [InlineData("<b>bold</b>", "b", "<[b]>[b]old</[b]>")]
    [InlineData("Nothing asked", "  ", "Nothing asked")]
    [InlineData("Nothing asked", null, "Nothing asked")]
    public void The_beginnings_of_words_are_marked(string text, string? words, string shown) =>
        Assert.Equal(shown, string.Concat(Marked.Parts(text, words).Select(part => part.Found ? $"[{part.Text}]" : part.Text)));

    [Fact]
    public void Marking_adds_nothing_and_loses_nothing() =>
        Gen.Select(Gen.String, Gen.String).Sample((text, words) =>
            string.Concat(Marked.Parts(text, words).Select(part => part.Text)) == text);
}
