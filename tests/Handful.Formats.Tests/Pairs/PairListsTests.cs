using System.Text;
using Handful.Formats.Pairs;


namespace Handful.Formats.Tests.Pairs;

public sealed class PairListsTests
{
    [Theory]
    [InlineData("a,b,weight\nada,ben,2.5\nben,cleo,1e-3\n")]
    [InlineData("ada,ben,2.5\r\nben,cleo,0.001\r\n")]
    [InlineData("\"a\";\"b\";\"weight\"\n\"ada\";\"ben\";2.5\nben;cleo;.001\n")]
    [InlineData("\uFEFFA\tB\tWeight\n\nada \tben\t 2.5\nben\tcleo\t0.001\tand more")]
    public void A_graph_is_read_with_or_without_its_header_and_however_it_is_parted(string text)
    {
        var list = Read(text);
        Assert.Equal(["ada", "ben", "cleo"], list.Ids);
        Assert.Equal([new ListedPair(0, 1, 2.5), new ListedPair(1, 2, 0.001)], list.Pairs);
        Assert.Empty(list.Refused);
    }

    [Fact]
    public void A_line_that_is_no_pair_is_refused_with_its_reason_and_the_others_are_read()
    {
        var list = Read("a,b,weight\nada,ben,1\nada\nada,ada,1\nben,ada,3\nada,cleo,much\nada,cleo,-1\n,cleo,1\nada,cleo,NaN\nada,cleo,2\n");
        Assert.Equal([(0, 1), (0, 2)], list.Pairs.Select(pair => (pair.A, pair.B)));
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], list.Refused.Select(line => line.At));
        Assert.Contains("stand above already", list.Refused[2].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_text_is_no_graph() => Assert.Equal("This file is not text.", Read("\u0089PNG\r\n\u001a\n\0\0\0\0").Refused.Single().Why);

    private static PairList Read(string text) => PairLists.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
