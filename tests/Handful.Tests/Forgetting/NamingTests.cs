using Handful.Forgetting;

namespace Handful.Tests.Forgetting;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Mara Lindqvist", "N:Lindqvist;Mara;;")]
    [InlineData("Mara Lindqvist", "LINDQVIST,mara")]
    [InlineData("Zsófia Pellworth", "pellworth zsofia")]
    [InlineData("Bob", "1;bob;2")]
    [InlineData("王小明", "昨天王小明来了")]
    [InlineData("王小明", "王小明,138")]
    [InlineData("Dara O’Brannagh", "O'Brannagh;Dara")]
    public void It_finds_a_name_in_whatever_order_letters_and_signs(string name, string text) => Assert.True(new Naming([name], []).Names(text));

    [Theory]
    [InlineData("Mara Lindqvist", "Mara Berg")]
    [InlineData("Bob", "Bobbin")]
    [InlineData("王小明", "王大明")]
    [InlineData("X", "x")]
    [InlineData("", "anything")]
    [InlineData("?!", "anything")]
    public void It_leaves_whoever_is_called_otherwise(string name, string text) => Assert.False(new Naming([name], []).Names(text));

    [Theory]
    [InlineData("tel:+447700900123", "0,07700-900 123,")]
    [InlineData("tel:+447700900123", "TEL:+44 (7700) 900123")]
    [InlineData("mail:mara@fernhollow.example", "EMAIL:Mara@Fernhollow.example")]
    public void It_finds_a_number_or_an_address_however_it_is_written(string key, string text) => Assert.True(new Naming(["Mara Lindqvist"], [key]).Names(text));

    [Theory]
    [InlineData("tel:+447700900123", "07700 900124")]
    [InlineData("mail:mara@fernhollow.example", "tamara@fernhollow.example")]
    public void It_leaves_other_numbers_and_addresses(string key, string text) => Assert.False(new Naming(["Mara Lindqvist"], [key]).Names(text));

    [Theory]
    [InlineData("Removed Annika Berg.", "Removed Annika Berg.")]
    [InlineData("Removed Ann.", "Removed somebody you forgot.")]
    [InlineData("Removed Ann Berg.", "Removed somebody you forgot.")]
    [InlineData("Told Ann and Ann Moor apart.", "Told somebody you forgot and Ann Moor apart.")]
    [InlineData("Talked with Joann, Ann-Marie, Ann’s boss and Ann.", "Talked with Joann, Ann-Marie, somebody you forgot’s boss and somebody you forgot.")]
    public void It_takes_whole_names_out_of_a_sentence_the_longest_first(string said, string left) => Assert.Equal(left, new Naming(["Ann", "Ann Berg"], []).Unsay(["Ann Moor"])(said));
}
