using CsCheck;
using Handful.Matching.Fit;

namespace Handful.Matching.Tests.Fit;

public class AvailabilityTests
{
    private static readonly RoundHours Evening = new(new TimeOnly(18, 0), 15);

    [Theory]
    [InlineData("", "1,2,3,4,5,6")]
    [InlineData("always", "1,2,3,4,5,6")]
    [InlineData("immer", "1,2,3,4,5,6")]
    [InlineData("2", "2")]
    [InlineData("1;3-4", "1,3,4")]
    [InlineData("round 2; rounds 5 to 6", "2,5,6")]
    [InlineData("Runde 2", "2")]
    [InlineData("2–3", "2,3")]
    public void Rounds_are_numbers_and_ranges(string written, string rounds) => Assert.Equal(rounds, RoundsOf(written, null));

    [Theory]
    [InlineData("18:00-18:30", "1,2")]
    [InlineData("18.15 – 18.45", "2,3")]
    [InlineData("from 18:30", "3,4,5,6")]
    [InlineData("ab 18:30 Uhr", "3,4,5,6")]
    [InlineData("until 18:20", "1")]
    [InlineData("bis 18:45", "1,2,3")]
    [InlineData("18:00-18:15; 19:00-19:30", "1,5,6")]
    [InlineData("19:30-20:00", "")]
    [InlineData("20:00", "")]
    public void Times_are_rounds_once_it_is_known_when_the_rounds_are(string written, string rounds) => Assert.Equal(rounds, RoundsOf(written, Evening));

    [Fact]
    public void Times_without_hours_of_rounds_leave_every_round_open() => Assert.Equal("1,2,3,4,5,6", RoundsOf("18:00-18:30", null));

    [Fact]
    public void An_evening_goes_on_after_midnight()
    {
        var night = new RoundHours(new TimeOnly(23, 30), 30);
        Assert.Equal("1,2,3", RoundsOf("23:30-01:00", night));
        Assert.Equal("2,3", RoundsOf("00:00-01:00", night));
        Assert.True(Read("23:00-02:00").Overlaps(Read("00:30-01:00")));
    }

    [Theory]
    [InlineData("1", "2", false)]
    [InlineData("1-3", "3", true)]
    [InlineData("18:00-19:00", "19:00-20:00", false)]
    [InlineData("18:00-19:00", "18:59-20:00", true)]
    [InlineData("18:00-19:00", "", true)]
    [InlineData("1", "18:00-19:00", true)]
    public void Two_meet_only_when_both_are_there(string one, string other, bool meet)
    {
        Assert.Equal(meet, Read(one).Overlaps(Read(other)));
        Assert.Equal(meet, Read(other).Overlaps(Read(one)));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("65")]
    [InlineData("4-2")]
    [InlineData("25:00-26:00")]
    [InlineData("18:00-18:00")]
    [InlineData("18:75")]
    public void What_is_no_round_and_no_time_is_refused_in_words(string written)
    {
        var (available, why) = Availability.Read([written]);
        Assert.Null(available);
        Assert.Contains(written, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_and_times_side_by_side_are_refused() =>
        Assert.Equal("Rounds and times stand side by side under available; name either.", Availability.Read(["1", "18:00-19:00"]).Why);

    [Fact]
    public void Nothing_written_makes_it_throw() =>
        Gen.String[Gen.Char["0123456789:-; .hfromuntilab"], 0, 40].Sample(written =>
        {
            var (available, why) = Availability.Read([written]);
            Assert.True(available is null != why is null);
        });

    private static Availability Read(string written) => Availability.Read([written]).Available!;

    private static string RoundsOf(string written, RoundHours? hours) => string.Join(',', Read(written).RoundsOf(6, hours));
}
