using System.Text;
using Handful.Experiments;

namespace Handful.Tests.Experiments;

public sealed class TrialFileTests
{
    [Fact]
    public void A_plain_table_is_read()
    {
        var trial = Read("occasion,arm,outcome\n1,shown,4\n2,not shown,2.5\n3,Shown,1e1\n").Value!;
        Assert.Equal(("shown", "not shown"), (trial.With, trial.Without));
        Assert.Equal([new Result(true, 4), new Result(false, 2.5), new Result(true, 10)], trial.Results);
    }

    [Fact]
    public void Columns_stand_in_any_order_and_cells_may_be_parted_by_semicolons() =>
        Assert.Equal([4.5, 2], Read("Outcome;Arm;Note;Occasion\n4,5;b;;x\n2;a;;y\n").Value!.Results.Select(result => result.Value));

    [Fact]
    public void Lots_drawn_in_blocks_stay_in_them() =>
        Assert.Equal([0, 0, 1, 1], Read("occasion,arm,outcome,block\n1,a,1,7\n2,b,1,7\n3,a,1,9\n4,b,1,9\n").Value!.Results.Select(result => result.Block));

    [Theory]
    [InlineData("a", "b", "b")]
    [InlineData("control", "treatment", "treatment")]
    [InlineData("with", "without", "with")]
    [InlineData("0", "1", "1")]
    [InlineData("purpose", "no purpose", "purpose")]
    [InlineData("on", "off", "on")]
    public void The_arm_that_is_called_doing_nothing_is_the_one_that_is_held_against(string one, string other, string with)
    {
        Assert.Equal(with, TrialFile.Order(one, other).With);
        Assert.Equal(with, TrialFile.Order(other, one).With);
    }

    [Fact]
    public void Every_bad_row_is_named_by_its_line_and_nothing_is_analysed()
    {
        var why = Read("occasion,arm,outcome\n1,a,1\n2,b,much\n,a,1\n4,,1\n5,b,\n1,a,3\n6,b,2\n7,c,1\n8,a,NaN\n9,b,inf\n").Refusal!.Sentence;
        Assert.Equal(
            [
                "line 3: “much” is not a number.", "line 4: it names no occasion.", "line 5: it names no arm.", "line 6: it has no outcome.",
                "line 7: occasion “1” stands on line 2 already.", "line 9: “c” would be a third arm, beside “a” and “b”.",
                "line 10: “NaN” is not a number.", "line 11: “inf” is not a number.", "Nothing was analysed.",
            ],
            why.Split('\n'));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("occasion,arm,outcome\n", "no row")]
    [InlineData("occasion,arm,outcome\n1,a,2\n2,a,3\n", "A comparison needs two")]
    [InlineData("occasion,group,outcome\n1,a,2\n", "no column named arm")]
    [InlineData("1,a,2\n2,b,3\n", "no column named occasion")]
    public void What_is_no_comparison_is_told(string text, string why) => Assert.Contains(why, Read(text).Refusal!.Sentence, StringComparison.Ordinal);

    private static Handful.Kernel.Outcome<Trial> Read(string text) => TrialFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
