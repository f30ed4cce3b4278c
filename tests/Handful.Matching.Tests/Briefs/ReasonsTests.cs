using Handful.Matching.Briefs;
using static Handful.Matching.Tests.Briefs.Evening;

namespace Handful.Matching.Tests.Briefs;

public class ReasonsTests
{
    [Theory]
    [InlineData("Jonas Weatherby", "You both care about beekeeping and letterpress, and nobody else here names beekeeping.")]
    [InlineData("Freya Sund", "You both care about choir, and nobody else here does.")]
    [InlineData("Wren Castellane", "You want to learn how grafters choose their stock, and Wren offers grafting lessons.")]
    [InlineData("Ayo Brightwell", "Ayo is looking for volunteers who can keep loan records, and you offer an hour on loan records.")]
    [InlineData("Momo", "You want to learn about typography, and that is something Momo cares about.")]
    [InlineData("Petra Holm", "You want to understand cooperatives, and Petra can explain how they set up a cooperative.")]
    [InlineData("Dr. Agnes Fell", "Dr. Agnes Fell is looking for grant application advice, and you can review grant applications.")]
    [InlineData("Sefa Tuilagi", "Sefa is a student, and little else is known yet: ask what brings them here.")]
    [InlineData("", "Little is known about this guest yet: ask what brings them here.")]
    [InlineData("Inka Virtanen", "You know Inka, and last talked in November 2024.")]
    public void A_reason_is_a_sentence_that_could_be_said_aloud(string name, string sentence) =>
        Assert.Contains(sentence, About(name).Reasons.Select(reason => reason.Text));

    [Fact]
    public void A_promise_is_named_kindly_and_what_was_promised_is_quoted() =>
        Assert.Contains(new Reason("promise", "You promised Mara this, and it is still open: “send the frost-map links”."), About("Mara Lindqvist").Reasons);

    [Fact]
    public void A_purpose_in_common_names_both() =>
        Assert.Contains(
            "You do this so that a small grower can plan a season without paying for a forecast, and Petra names a cause: “A fair season for every small grower”.",
            About("Petra Holm").Reasons.Select(reason => reason.Text));

    [Theory]
    [InlineData("Mara Lindqvist", "Last time we talked about your trial of cheap soil sensors; where has that led since?")]
    public void An_opener_goes_back_to_the_last_conversation(string name, string opener) => Assert.Equal(opener, About(name).Opener);

    [Fact]
    public void A_goal_that_is_a_question_is_asked() => Assert.Equal("How do grafters choose their stock?", About("Wren Castellane").Question);

    [Theory]
    [InlineData("Ayo Brightwell", "An hour on loan records.")]
    [InlineData("Petra Holm", "You can review grant applications.")]
    [InlineData("Mara Lindqvist", "What you promised: “send the frost-map links”.")]
    [InlineData("Ottoline Vane", "Perhaps you know somebody: Ottoline is looking for intros to Nordic utilities.")]
    [InlineData("Freya Sund", "You do not know yet what would help: ask what they are stuck on.")]
    public void What_to_give_is_said_plainly(string name, string give) => Assert.Equal(give, About(name).Give);

    private static Pick About(string name)
    {
        var crowd = new Crowd(Guests);
        var one = HandfulChooser.Judge(Owner, crowd, Today).Single(prospect => prospect.Profile.Guest.Name == name);
        return new BriefWriter(Owner, crowd, Today).Write([one])[0];
    }
}
