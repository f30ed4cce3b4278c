using CsCheck;
using Handful.Kernel;

namespace Handful.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("illustration, maps\nbirds\nurban gardening, letterpress", "illustration|maps|birds|urban gardening|letterpress")]
    [InlineData("soil; frost\r\nsoil", "soil|frost")]
    [InlineData("\"Food, drink\"\r\nbirds,", "Food, drink|birds")]
    [InlineData("\"", "\"")]
    [InlineData(" ,\n;", "")]
    public void Subjects_are_parted_by_lines_and_by_commas_alike(string typed, string expected) =>
        Assert.Equal(expected, string.Join('|', Text.Subjects(typed)));

    [Fact]
    public void A_subject_that_is_shown_is_read_as_the_same_subject() => Gen.String[Gen.Char["ab ,;"], 1, 12].Array[0, 4].Sample(written =>
    {
        var subjects = Text.Distinct(written);
        return Text.Subjects(string.Join('\n', subjects.Select(Text.SubjectLine))).SequenceEqual(subjects);
    });
}
