using Handful.Matching.Briefs;
using static Handful.Matching.Tests.Briefs.Evening;

namespace Handful.Matching.Tests.Briefs;

public class HandfulChooserTests
{
    private static readonly Self Nobody = new([], [], [], "", []);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void More_than_five_or_fewer_than_one_is_refused(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HandfulChooser.Choose(Owner, Guests, Today, size));

    [Fact]
    public void An_empty_room_gives_an_empty_handful() => Assert.Empty(HandfulChooser.Choose(Owner, [], Today));

    [Fact]
    public void The_evening_gives_five_with_something_to_share_to_learn_and_to_give()
    {
        var picks = HandfulChooser.Choose(Owner, Guests, Today);
        Assert.Equal(5, picks.Count);
        var kinds = picks.SelectMany(pick => pick.Reasons).Select(reason => reason.Kind).ToHashSet();
        Assert.Superset(new HashSet<string> { "share", "learn", "give", "known", "promise", "purpose" }, kinds);
    }

    [Fact]
    public void A_rare_interest_counts_more_than_a_common_one()
    {
        var owner = Nobody with { Interests = ["chess", "campanology"] };
        Candidate[] guests = [.. Enumerable.Range(1, 9).Select(number => Guest($"Ann{number} Bee", "", "", "chess", "", "")),
            Guest("Zed Quill", "", "", "bell ringing", "", "")];
        Assert.Equal("Zed Quill", HandfulChooser.Choose(owner, guests, Today, 1)[0].Guest.Name);
    }

    [Fact]
    public void Five_alike_are_not_chosen_while_others_have_something_else()
    {
        var owner = Nobody with { Interests = ["chess", "pottery"], Goals = ["sailing"] };
        Candidate[] guests = [.. Enumerable.Range(1, 9).Select(number => Guest($"Ann{number} Bee", "Rook Club", "", "chess", "", "")),
            Guest("Pia Clay", "", "", "ceramics", "", ""), Guest("Sol Reef", "", "", "", "", "sailing lessons")];
        var names = HandfulChooser.Choose(owner, guests, Today, 3).Select(pick => pick.Guest.Name).ToArray();
        Assert.Contains("Pia Clay", names);
        Assert.Contains("Sol Reef", names);
    }

    [Fact]
    public void A_person_who_signed_up_twice_is_chosen_once()
    {
        var twice = Guest("Wren Castellane", "Quince", "", "letterpress", "", "");
        Assert.Single(HandfulChooser.Choose(Owner, [twice, twice with { Id = "again", Organisation = "quince" }], Today));
    }

    [Fact]
    public void Namesakes_from_different_places_are_two_people()
    {
        var one = Guest("Ana Silva", "Quince", "", "letterpress", "", "");
        Assert.Equal(2, HandfulChooser.Choose(Owner, [one, one with { Id = "other", Organisation = "Farol" }], Today).Count);
    }

    [Fact]
    public void A_warm_tie_counts_more_than_one_that_has_cooled()
    {
        var then = Guest("Abe Old", "", "", "", "", "", known: new Acquaintance(Today.AddYears(-3), 4, "", ""));
        var lately = Guest("Zoe New", "", "", "", "", "", known: new Acquaintance(Today.AddDays(-20), 4, "", ""));
        Assert.Equal("Zoe New", HandfulChooser.Choose(Nobody, [then, lately], Today, 1)[0].Guest.Name);
    }

    [Fact]
    public void Somebody_of_whom_little_is_known_is_chosen_only_where_nobody_better_comes()
    {
        var quiet = Enumerable.Range(1, 5).Select(number => Guest($"Ann{number} Bee", "", "", "", "", ""));
        var picks = HandfulChooser.Choose(Nobody, [.. quiet, Guest("Zed Quill", "", "", "tea", "", "")], Today, 2);
        Assert.Equal("Zed Quill", picks[0].Guest.Name);
        Assert.Equal("Little is known about Ann1 yet: ask what brings them here.", picks[1].Reasons[0].Text);
    }

    [Theory]
    [InlineData("people who help", "help people")]
    [InlineData("good work", "Working on new projects")]
    [InlineData("design of gardens in Spain", "Product Designer")]
    [InlineData("go to market", "Go home early")]
    [InlineData("what makes a company run", "runs on the beach")]
    public void Common_words_alone_are_no_reason(string want, string give)
    {
        var owner = Nobody with { Gives = [give], Interests = [give] };
        var reasons = HandfulChooser.Choose(owner, [Guest("Wren Quill", "", "", "", want, "")], Today)[0].Reasons;
        Assert.DoesNotContain(reasons, reason => reason.Text.Contains("and you offer", StringComparison.Ordinal)
            || reason.Text.Contains("you care", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_a_tenth_of_the_room_uses_is_no_reason()
    {
        var owner = Nobody with { Goals = ["lanterns on rivers"] };
        Candidate[] guests = [.. Enumerable.Range(1, 20).Select(number => Guest($"Ann{number} Bee", "", "", $"rivers {number}x", "", ""))];
        Assert.All(HandfulChooser.Choose(owner, guests, Today), pick =>
            Assert.DoesNotContain(pick.Reasons, reason => reason.Text.Contains("lanterns", StringComparison.Ordinal)));
    }
}
