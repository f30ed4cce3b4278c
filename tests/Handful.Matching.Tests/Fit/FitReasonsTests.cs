using Handful.Matching.Fit;
using static Handful.Matching.Tests.Fit.Evening;

namespace Handful.Matching.Tests.Fit;

public class FitReasonsTests
{
    [Theory]
    [InlineData("Ada", "Ben", "Ada could learn about permaculture from Ben, who offers permaculture courses.")]
    [InlineData("Ada", "Cleo", "Ada could learn about the cello from Cleo, who offers cello lessons.")]
    [InlineData("Jonas", "Kirsten", "Jonas is looking for paper offcuts, and that is what Kirsten offers.")]
    [InlineData("Jonas", "Kirsten", "Kirsten wants to meet bookbinders, and Jonas is a bookbinder.")]
    [InlineData("Jonas", "Kirsten", "Both care about letterpress, and only one other person here does.")]
    [InlineData("Cyrus", "Dagny", "Both care about espresso and jazz, and nobody else here names espresso.")]
    [InlineData("Jonas", "Xaver", "Jonas cares about beekeeping, and Xaver about Bienen.")]
    [InlineData("Ben", "Xaver", "Ben could learn about permaculture from Xaver, who offers “Führungen durch den Garten”: permaculture belongs to gardening.")]
    [InlineData("Ada", "Niamh", "Ada cares about the cello, and Niamh about the fiddle: the cello is near the fiddle.")]
    [InlineData("Oscar", "Quentin", "Oscar cares about swimming, and Quentin about sailing: swimming and sailing both belong to water sports.")]
    [InlineData("Ximena", "Yann", "Ximena and Yann name the same cause: “A liveable planet”.")]
    [InlineData("Esi", "Bruno", "Esi names a cause: “Cheap clean energy for every village”, and Bruno names one like it: “Cheap clean energy for everybody”.")]
    [InlineData("Uma", "Yuki", "Uma is a backend engineer at Quietware, and Yuki is a web developer: their work is close.")]
    [InlineData("Bea", "Emeka", "Both work at Farol, so they may know each other already.")]
    [InlineData("Sefa", "Dov", "Sefa is a student, and little else is known yet: Dov could ask what brings them here.")]
    public void A_term_is_a_sentence_about_both(string one, string other, string sentence) => Assert.Contains(sentence, Pair(one, other).Reasons);

    [Fact]
    public void Each_of_two_reads_first_what_they_have_of_it()
    {
        var pair = Pair("Ada", "Dov");
        Assert.Equal(["Ada is looking for someone to review their grant application, and Dov can review grant applications."], pair.ReasonsForB);
        var both = Pair("Uma", "Tobias");
        Assert.StartsWith("Tobias could learn", both.ReasonsForA[0], StringComparison.Ordinal);
        Assert.StartsWith("Uma could learn", both.ReasonsForB[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_one_given_name_are_told_apart()
    {
        FitGuest[] guests = [new("a", "Ada One") { Interests = ["cello"] }, new("b", "Ada Two") { Gives = ["cello lessons"] }];
        Assert.Equal(["Ada One could learn about the cello from Ada Two, who offers cello lessons."], new FitRoom(guests, FitWeights.Prior).Explain(0, 1).Reasons);
    }

    [Fact]
    public void Every_reason_of_the_evening_begins_and_ends_as_sentences_do_and_none_is_said_twice()
    {
        foreach (var pair in Room.Pairs())
        {
            var fit = Room.Explain(pair.A, pair.B);
            foreach (var reasons in new[] { fit.Reasons, fit.ReasonsForA, fit.ReasonsForB })
            {
                Assert.InRange(reasons.Count, 1, 4);
                Assert.Equal(reasons.Distinct(), reasons);
                Assert.All(reasons, reason => Assert.Matches(@"^[\p{Lu}“].*[.?”]$", reason));
            }
        }
    }

    [Theory]
    [InlineData("a dentist", "dental floss tycoon")]
    [InlineData("bookkeeping help", "intros to investors")]
    [InlineData("a publisher", "I can teach type setting")]
    [InlineData("scanning volunteers", "websites for small charities")]
    public void A_need_is_not_met_by_what_is_merely_somewhere_near(string want, string give)
    {
        FitGuest[] guests = [new("a", "Ada One") { Wants = [want] }, new("b", "Ben Two") { Gives = [give] }];
        Assert.All(new FitRoom(guests, FitWeights.Prior).Explain(0, 1).ForA, term => Assert.Equal(FitKind.Little, term.Kind));
    }
}
