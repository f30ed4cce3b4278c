using Handful.Matching.Briefs;
using static Handful.Matching.Tests.Briefs.Evening;

namespace Handful.Matching.Tests.Briefs;

/// <summary>Whether briefs make sense to somebody who knows both sides: from guest lists as real hosts send them.</summary>
public class SenseTests
{
    private static readonly Self Ida = new(
        ["illustration", "urban gardening", "birds", "cold-water swimming"],
        ["a print shop for small runs", "advice on pricing", "clients for illustrations"],
        ["hand-drawn maps", "drawing workshops"],
        "Find a print shop that takes small jobs",
        ["How do freelancers set prices for maps?"]);

    [Fact]
    public void Somebody_to_learn_from_for_a_goal_is_among_the_five()
    {
        Candidate[] room =
        [
            .. Enumerable.Range(1, 9).Select(number => Guest($"Ann{number} Bee", $"Club {number}", "Freelancer", $"illustration, birds, topic{number}", "hand-drawn maps", "a print shop")),
            Said("Zed Quill", interests: ["Pricing for freelancers", "negotiation"]),
        ];
        var zed = Assert.Single(HandfulChooser.Choose(Ida, room, Today), pick => pick.Guest.Name == "Zed Quill");
        Assert.Contains(Texts(zed), text => text.StartsWith("You want", StringComparison.Ordinal) && text.EndsWith("and Zed cares about pricing for freelancers.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("advice on pricing", "How to set prices")]
    [InlineData("someone to negotiate", "negotiation")]
    [InlineData("a freelance translator", "freelancers who translate")]
    public void A_want_meets_an_offer_across_the_forms_of_its_words(string want, string give) =>
        Assert.Contains(Brief(Owner(wants: [want]), Said("Zed Quill", gives: [give])).Reasons, reason => reason.Kind == "learn" && reason.Text.StartsWith("You ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Urban gardening", "urban gardening", "You both care about urban gardening.")]
    [InlineData("Cold water swimming", "cold-water swimming", "You both care about cold-water swimming.")]
    [InlineData("campanology", "bell ringing", "You care about bell ringing, and Zed cares about campanology.")]
    public void An_interest_is_named_as_its_owner_wrote_it(string theirs, string mine, string sentence)
    {
        var pick = Brief(Owner(interests: [mine]), Said("Zed Quill", interests: [theirs]));
        Assert.Equal(sentence, pick.Reasons[0].Text);
        Assert.DoesNotContain("community gardens", Everything(pick), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("illustrators who want to print", "You care about illustration yourself; you may be the one, or know one.")]
    [InlineData("an illustrator for a bird exhibition", "You care about illustration yourself; you may be the one, or know one.")]
    [InlineData("feedback on illustrations", "You care about illustration yourself; ask what would help with it.")]
    public void What_the_owner_cares_about_answers_a_want(string want, string give)
    {
        var pick = Brief(Ida with { Interests = ["illustration"] }, Said("Zed Quill", wants: [want]));
        Assert.Equal(give, pick.Give);
        Assert.Contains(pick.Reasons, reason => reason.Kind == "give" && reason.Text.EndsWith(", and you care about illustration.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_print_shop_is_the_first_reason_and_said_once()
    {
        var pick = Brief(Ida, Said("Zed Quill", interests: ["birds"], gives: ["small print runs"]));
        Assert.Equal("You are looking for a print shop for small runs, and Zed offers small print runs.", pick.Reasons[0].Text);
        Assert.Single(pick.Reasons, reason => reason.Text.Contains("small print runs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_purpose_is_met_by_an_offer() =>
        Assert.Equal("You do this for more than yourself, “Find a print shop that takes small jobs”, and Zed offers small print runs.",
            Brief(Owner() with { Purpose = Ida.Purpose }, Said("Zed Quill", gives: ["small print runs"])).Reasons[0].Text);

    [Fact]
    public void Beside_an_acquaintance_two_reasons_are_given_everywhere()
    {
        var known = Said("Zed Quill", interests: ["birds", "illustration"], wants: ["maps drawn by hand"], gives: ["small print runs"]) with
        {
            Known = new Acquaintance(Today.AddDays(-9), 3, "", ""),
        };
        Assert.Equal(3, Brief(Ida, known).Reasons.Count);
        Assert.Equal(2, Brief(Ida, known with { Known = null }).Reasons.Count);
    }

    [Fact]
    public void The_gift_that_fits_best_is_given() =>
        Assert.Equal("Hand-drawn maps.", Brief(Ida, Said("Zed Quill", wants: ["someone to draw garden maps"])).Give);

    [Theory]
    [InlineData("cold eyes on a grant form", "colder winters")]
    [InlineData("a garden for a school", "garden chairs")]
    [InlineData("someone with a sewing machine", "machine learning")]
    [InlineData("bread for a school", "bread knives")]
    public void A_stray_word_is_no_reason(string want, string offer)
    {
        var pick = Brief(Owner(interests: [offer], gives: [offer]), Said("Zed Quill", wants: [want]));
        Assert.DoesNotContain(pick.Reasons, reason => reason.Text.Contains(" and you offer", StringComparison.Ordinal) || reason.Text.Contains("you care", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wanted_and_offered_in_the_same_words_is_said_once()
    {
        Assert.Equal("Zed is looking for paper offcuts, and that is what you offer.",
            Brief(Owner(gives: ["Paper offcuts"]), Said("Zed Quill", wants: ["paper offcuts"])).Reasons[0].Text);
        Assert.Equal("You are looking for paper offcuts, and that is what Zed offers.",
            Brief(Owner(wants: ["Paper offcuts"]), Said("Zed Quill", gives: ["paper offcuts"])).Reasons[0].Text);
        var opener = Brief(Owner(gives: ["Paper offcuts"]), Said("Zed Quill", wants: ["paper offcuts"])).Opener;
        Assert.Equal(2, opener.Split("paper offcuts").Length);
    }

    [Theory]
    [InlineData("Retired")]
    [InlineData("Freelance")]
    [InlineData("Self-employed")]
    [InlineData("self employed")]
    [InlineData("Student")]
    [InlineData("None")]
    [InlineData("unemployed")]
    public void What_is_no_place_is_not_written_as_one(string organisation)
    {
        Assert.DoesNotContain($"at {organisation}", Everything(Brief(Ida, Said("Zed Quill", role: "Illustrator", organisation: organisation))), StringComparison.Ordinal);
        var alone = Everything(Brief(Ida, Said("Zed Quill", organisation: organisation)));
        Assert.DoesNotContain($"at {organisation}", alone, StringComparison.Ordinal);
        Assert.DoesNotContain($"to {organisation}", alone, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_are_plain()
    {
        Candidate[] room = [.. Enumerable.Range(1, 5).Select(number => Said($"N{number}am Quill", interests: ["birds"]))];
        var picks = HandfulChooser.Choose(Owner(interests: ["birds"]), room, Today);
        Assert.Contains("What got you into birds?", picks.Select(pick => pick.Question));
        Assert.DoesNotContain(picks, pick => pick.Question.Contains("surprise", StringComparison.Ordinal));
        Assert.Equal(5, picks.Select(pick => pick.Question).Distinct().Count());
    }

    [Fact]
    public void A_card_does_not_ask_the_same_twice()
    {
        Candidate[] room = [.. Enumerable.Range(1, 5).Select(number => Said($"N{number}am Quill", role: "Bookbinder", interests: ["birds"]))];
        Assert.All(HandfulChooser.Choose(Owner(interests: ["birds"]), room, Today), pick =>
            Assert.False(Questions.AreAlike(pick.Opener, pick.Question), $"{pick.Opener} {pick.Question}"));
    }

    [Theory]
    [InlineData("You care about birds too, I think; how did that begin?", "What got you into birds?", true)]
    [InlineData("I saw that you are a bookbinder; what are you working on at the moment?", "What have you been working on that you would like to talk about?", true)]
    [InlineData("I hoped to meet you: we both care about birds.", "What got you into birds?", false)]
    [InlineData("How are things at Farol these days?", "How did you come across birds?", false)]
    public void Questions_are_alike_by_what_they_ask(string opener, string question, bool alike) => Assert.Equal(alike, Questions.AreAlike(opener, question));

    private static Pick Brief(Self self, Candidate guest) => Assert.Single(HandfulChooser.Choose(self, [guest], Today));

    private static Self Owner(string[]? interests = null, string[]? wants = null, string[]? gives = null) => new(interests ?? [], wants ?? [], gives ?? [], "", []);

    private static Candidate Said(string name, string role = "", string organisation = "", string[]? interests = null, string[]? wants = null, string[]? gives = null) =>
        new("id " + name, name, organisation, role, interests ?? [], wants ?? [], gives ?? [], "", "", null);

    private static IEnumerable<string> Texts(Pick pick) => pick.Reasons.Select(reason => reason.Text);

    private static string Everything(Pick pick) => string.Join(' ', Texts(pick).Append(pick.Opener).Append(pick.Question).Append(pick.Give));
}
