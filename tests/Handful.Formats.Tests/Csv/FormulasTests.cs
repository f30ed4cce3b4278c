using CsCheck;
using Handful.Formats.Csv;

namespace Handful.Formats.Tests.Csv;

public class FormulasTests
{
    private static readonly Gen<string> Cell = Gen.String[Gen.OneOf(Gen.Char["=+-@'\t\r\n \u00A0\u200B\uFEFF＝＋－＠(0"], Gen.Char["=abc1"]), 0, 8];

    [Fact]
    public void Every_cell_is_as_it_was_after_going_out_and_in() => Cell.Sample(cell => Formulas.Undo(Formulas.Disarm(cell)) == cell, iter: 20_000);

    [Fact]
    public void Nothing_that_goes_out_is_run() => Cell.Sample(cell =>
    {
        var seen = string.Concat(Formulas.Disarm(cell).SkipWhile(sign => char.IsWhiteSpace(sign) || sign is '\u200B' or '\uFEFF'));
        return seen.Length == 0 || !"=-@＝＋－＠".Contains(seen[0], StringComparison.Ordinal) && (seen[0] != '+' || seen[1..].All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '(' or ')'));
    }, iter: 20_000);

    [Theory]
    [InlineData("+44 7700 900123")]
    [InlineData("Mara Lindqvist")]
    [InlineData("'t Hooft")]
    public void What_calculates_nothing_is_left_alone(string cell) => Assert.Equal(cell, Formulas.Disarm(cell));
}
