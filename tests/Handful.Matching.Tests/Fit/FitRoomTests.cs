using Handful.Matching.Fit;

namespace Handful.Matching.Tests.Fit;

public class FitRoomTests
{
    private static readonly FitGuest Ada = new("a", "Ada Fictional") { Interests = ["cello", "open data"], Wants = ["grant advice"], Gives = ["Rust lessons"] };
    private static readonly FitGuest Ben = new("b", "Ben Beispiel") { Interests = ["cello", "chess"], Wants = ["to learn Rust"], Gives = ["grant advice"] };
    private static readonly FitGuest Cleo = new("c", "Cléo Other") { Interests = ["chess"], Gives = ["grant advice"] };
    private static readonly FitGuest Dov = new("d", "Dov Nobody");

    [Fact]
    public void Guests_are_numbered_by_their_ids() =>
        Assert.Equal(["a", "b", "c"], new FitRoom([Cleo, Ada, Ben], FitWeights.Prior).Guests.Select(guest => guest.Id));

    [Fact]
    public void Who_knows_somebody_by_id_or_by_name_is_not_paired_with_them()
    {
        Assert.Equal(["ac", "bc"], Pairs([Ada with { Knows = ["b"] }, Ben, Cleo]));
        Assert.Equal(["ac", "bc"], Pairs([Ada, Ben with { Knows = ["fictional, ADA"] }, Cleo]));
        Assert.Equal(["ab", "bc"], Pairs([Ada with { Knows = ["cleo  OTHER"] }, Ben, Cleo]));
        Assert.Equal(["bc"], Pairs([Ada with { Knows = ["Ben Beispiel, Cleo Other"] }, Ben, Cleo]));
    }

    [Fact]
    public void Who_knows_somebody_meets_them_where_that_is_asked_for_and_it_counts_less()
    {
        FitGuest[] guests = [Ada with { Knows = ["b"] }, Ben, Cleo];
        var room = new FitRoom(guests, FitWeights.Prior, new FitOptions { AllowKnown = true });
        var pair = Assert.Single(room.Pairs(), pair => pair is { A: 0, B: 1 });
        Assert.True(pair.Worth < Worth([Ada, Ben, Cleo], 0, 1));
        Assert.Equal("Ada and Ben know each other already.", room.Explain(0, 1).Reasons[^1]);
        Assert.True(room.Explain(0, 1).ForA[^1] is { Kind: FitKind.Tie, Weight: < 0 });
    }

    [Fact]
    public void Who_wishes_not_to_meet_is_paired_in_neither_direction_even_where_acquaintances_may_meet()
    {
        foreach (var guests in new FitGuest[][] { [Ada with { Avoid = ["b"] }, Ben, Cleo], [Ada, Ben with { Avoid = ["Ada Fictional"] }, Cleo] })
        {
            Assert.Equal(["ac", "bc"], Pairs(guests));
            Assert.DoesNotContain(new FitRoom(guests, FitWeights.Prior, new FitOptions { AllowKnown = true }).Pairs(), pair => pair is { A: 0, B: 1 });
        }
    }

    [Fact]
    public void Who_is_not_on_the_list_is_named_among_acquaintances_and_never_among_wishes()
    {
        var room = new FitRoom([Ada with { Knows = ["Zoe Missing"], Avoid = ["Yan Missing"] }, Ben], FitWeights.Prior);
        Assert.Equal(
            [new("a", "Ada Fictional knows “Zoe Missing”, who is not on this list."), new FitWarning("a", "Somebody whom Ada Fictional wishes not to meet is not on this list.")],
            room.Warnings);
    }

    [Fact]
    public void A_wish_shows_in_no_reason_and_in_no_warning()
    {
        var room = new FitRoom([.. Evening.Guests], FitWeights.Prior);
        Assert.Empty(room.Warnings);
        Assert.False(room.MayMeet(Evening.Number("Jonas"), Evening.Number("Helga")));
        var quiet = new FitRoom([.. Evening.Guests.Select(guest => guest with { Avoid = [] })], FitWeights.Prior);
        Assert.Equal(quiet.Explain(9, 59).Reasons, room.Explain(9, 59).Reasons);
    }

    [Fact]
    public void Two_meet_only_when_both_are_there()
    {
        Assert.Equal(["ac", "bc"], Pairs([Ada with { Available = When("1-2") }, Ben with { Available = When("3") }, Cleo]));
        var hours = new FitOptions { Rounds = 4, Hours = new RoundHours(new TimeOnly(18, 0), 15) };
        FitGuest[] late = [Ada with { Available = When("18:00-18:20") }, Ben with { Available = When("18:10-18:30") }, Cleo];
        Assert.Equal(["ab", "ac", "bc"], Pairs(late));
        Assert.Equal(["ac", "bc"], Pairs(late, hours));
        Assert.Equal(["bc"], Pairs([Ada with { Available = When("9") }, Ben, Cleo], hours));
    }

    [Fact]
    public void Of_two_with_one_id_the_second_is_left_out_and_said_so()
    {
        var room = new FitRoom([Ada, Ben, Ben with { Name = "Benno Beispiel" }], FitWeights.Prior);
        Assert.Equal(2, room.Guests.Count);
        Assert.Equal("The id b is given twice; Benno Beispiel is left out the second time.", Assert.Single(room.Warnings).Text);
        Assert.Throws<ArgumentException>(() => new FitRoom([Ada with { Id = " " }], FitWeights.Prior));
    }

    [Fact]
    public void Who_stands_on_the_list_twice_is_not_paired_with_themselves()
    {
        Assert.Equal(["ab", "bd"], Pairs([Ada, Ben, Ada with { Id = "d", Name = "ADA Fictional" }]));
        Assert.Equal(["ab", "ad", "bd"], Pairs([Ada with { Organisation = "Kiln" }, Ben, Ada with { Id = "d", Organisation = "Engines" }]));
    }

    [Fact]
    public void A_room_of_nobody_and_of_one_has_no_pairs()
    {
        Assert.Empty(Pairs([]));
        Assert.Empty(Pairs([Ada]));
        Assert.Throws<ArgumentException>(() => new FitRoom([Ada], FitWeights.Prior).Explain(0, 0));
    }

    [Fact]
    public void Of_whom_nothing_is_known_somebody_is_found_and_it_is_said_so()
    {
        var room = new FitRoom([Ada, Ben, Dov], FitWeights.Prior);
        Assert.Contains(room.Pairs(), pair => pair.B == 2 && pair.Worth is > 0 and < 0.02);
        Assert.Equal("Nothing is known of Dov yet: Ada could ask what brings them here.", room.Explain(0, 2).ReasonsForA[0]);
        var empty = new FitRoom([Dov, new FitGuest("e", "Eve Nil"), new FitGuest("f", "")], FitWeights.Prior);
        Assert.Equal(3, empty.Pairs().Count);
        Assert.Equal(["Nothing is known of Dov and Eve yet: let them ask what brings them here."], empty.Explain(0, 1).Reasons);
    }

    [Fact]
    public void One_side_alone_is_worth_little()
    {
        var mutual = Worth([Ada, Ben, Dov], 0, 1);
        var oneSided = Worth([Ada with { Interests = [] }, Cleo with { Interests = [] }, Dov], 0, 1);
        Assert.InRange(oneSided / mutual, 0.01, 0.15);
    }

    [Fact]
    public void A_purpose_in_common_counts()
    {
        var with = new[] { Ada with { Purpose = "Clean rivers for everybody" }, Cleo with { Purpose = "Clean rivers for everybody" }, Ben };
        Assert.True(Worth(with, 0, 1) > Worth([Ada, Cleo, Ben], 0, 1) + 0.2);
        Assert.Contains("Ada and Cléo name the same cause: “Clean rivers for everybody”.", new FitRoom(with, FitWeights.Prior).Explain(0, 2).Reasons);
    }

    [Fact]
    public void What_is_rare_in_the_room_is_worth_more_to_share()
    {
        FitGuest[] guests = [.. Enumerable.Range(0, 30).Select(number => new FitGuest($"{number:00}", $"Guest {number}") { Interests = number < 2 ? ["chess", "glass blowing"] : ["chess"] })];
        Assert.True(Worth(guests, 0, 1) > 3 * Worth(guests, 2, 3));
    }

    [Fact]
    public void Colleagues_have_less_of_each_other_unless_half_the_room_are()
    {
        Assert.True(Worth([Ada with { Organisation = "Kiln" }, Ben with { Organisation = "KILN " }, Cleo, Dov, Dov with { Id = "e" }], 0, 1) < Worth([Ada, Ben, Cleo, Dov, Dov with { Id = "e" }], 0, 1));
        Assert.Equal(Worth([Ada with { Organisation = "Kiln" }, Ben with { Organisation = "Kiln" }, Cleo with { Organisation = "Kiln" }], 0, 1), Worth([Ada, Ben, Cleo], 0, 1), 9);
    }

    [Fact]
    public void Every_term_is_kept_and_they_add_up_to_the_worth()
    {
        foreach (var pair in Evening.Room.Pairs())
        {
            var fit = Evening.Room.Explain(pair.A, pair.B);
            Assert.Equal(pair.Worth, fit.Worth, 9);
            Assert.NotEmpty(fit.Reasons);
            var (a, b) = (Sum(fit.ForA), Sum(fit.ForB));
            if (a > 0.06 && b > 0.06) Assert.Equal(fit.Worth, Math.Sqrt((a + 0.01) * (b + 0.01)), 6);
            Assert.Equal(fit.ForA.OrderByDescending(term => term.Weight), fit.ForA);
        }

        static double Sum(IEnumerable<FitTerm> terms) => terms.Where(term => term.Kind != FitKind.Little).Sum(term => term.Weight);
    }

    [Fact]
    public void A_run_that_is_cancelled_stops_and_one_that_runs_tells_how_far_it_is()
    {
        using var stop = new CancellationTokenSource();
        var told = new List<double>();
        var room = new FitRoom([.. Evening.Guests], FitWeights.Prior, null, new Told(told));
        Assert.Equal(1, told.Max());
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => room.Pairs(null, stop.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => new FitRoom([.. Evening.Guests], FitWeights.Prior, stop: stop.Token));
    }

    private static string[] Pairs(FitGuest[] guests, FitOptions? options = null)
    {
        var room = new FitRoom(guests, FitWeights.Prior, options);
        return [.. room.Pairs().Select(pair => room.Guests[pair.A].Id + room.Guests[pair.B].Id)];
    }

    private static double Worth(FitGuest[] guests, int one, int other)
    {
        var room = new FitRoom(guests, FitWeights.Prior);
        return room.Explain(room.Guests.ToList().FindIndex(guest => guest.Id == guests[one].Id), room.Guests.ToList().FindIndex(guest => guest.Id == guests[other].Id)).Worth;
    }

    private static Availability When(string written) => Availability.Read([written]).Available!;

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (values) values.Add(value);
        }
    }
}
