using CsCheck;
using Handful.Ui;

namespace Handful.Tests.Ui;

public sealed class WarmthLineTests
{
    private static readonly DateOnly Today = new(2026, 5, 14);

    [Fact]
    public void The_year_runs_from_edge_to_edge()
    {
        Assert.Equal("0%", WarmthLine.Across(WarmthLine.Start(Today), Today));
        Assert.Equal("100%", WarmthLine.Across(Today, Today));
        Assert.StartsWith("M0 96L", WarmthLine.Path(_ => 0, Today), StringComparison.Ordinal);
        Assert.EndsWith("L100 7", WarmthLine.Path(_ => 1, Today), StringComparison.Ordinal);
    }

    [Fact]
    public void No_warmth_leaves_the_picture() =>
        Gen.Double.Where(double.IsFinite).Sample(warmth =>
            double.Parse(WarmthLine.Down(warmth), System.Globalization.CultureInfo.InvariantCulture) is >= 7 and <= 96);

    [Fact]
    public void The_months_named_stand_in_the_picture_and_clear_of_now() =>
        Gen.Int[0, 4000].Sample(days =>
        {
            var seasons = WarmthLine.Seasons(Today.AddDays(days)).ToList();
            return seasons.Count == 4 && seasons.All(season =>
                double.Parse(season.Across.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture) is > 3.5 and < 90);
        });
}
