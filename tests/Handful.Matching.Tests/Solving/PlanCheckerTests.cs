using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

public sealed class PlanCheckerTests
{
    private static readonly PairGraph Triangle = new(3, [new(0, 1, 3), new(1, 2, 2), new(0, 2, 1)]);
    private static readonly Certificate Halves = new([1, 2, 0], 0, 0, 3);

    [Fact]
    public void An_allowed_plan_has_its_value_its_bound_and_its_gap() =>
        Assert.Equal(new PlanVerdict(null, 2, 2, 3, 1 / 3.0), PlanChecker.Check(Triangle, [1], [1, 1, 1], Halves));

    [Fact]
    public void What_is_not_allowed_is_said()
    {
        Assert.Equal("Person 1 has 2 partners, and may have 1.", Fault([0, 1], Halves));
        Assert.Equal("Pair 3 is not there, or is chosen twice.", Fault([3], Halves));
        Assert.Equal("Pair 0 is not there, or is chosen twice.", Fault([0, 0], Halves));
        Assert.Equal("There is not one price and one capacity for each person.", Fault([0], Halves with { Prices = [1, 2] }));
        Assert.Equal("A price is not a number, or too low.", Fault([0], Halves with { Prices = [1, 2, -1] }));
        Assert.Equal("A price is not a number, or too low.", Fault([0], Halves with { Prices = [1, 2, double.NaN] }));
        Assert.Equal("The certificate is for plans that serve 3 people; this one serves 2.", Fault([0], Halves with { Served = 3 }));
        Assert.Null(Fault([0], Halves));
    }

    [Fact]
    public void The_bound_is_counted_anew_and_not_believed() =>
        Assert.Equal(3, PlanChecker.Check(Triangle, [0], [1, 1, 1], Halves with { Bound = 1 }).Bound);

    private static string? Fault(int[] chosen, Certificate certificate) => PlanChecker.Check(Triangle, chosen, [1, 1, 1], certificate).Fault;
}
