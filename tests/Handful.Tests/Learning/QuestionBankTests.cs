using CsCheck;
using Handful.Learning;
using Handful.Matching.Topics;

namespace Handful.Tests.Learning;

public sealed class QuestionBankTests
{
    private static readonly Gen<GoalKind> Kind = Gen.Enum<GoalKind>();
    private static readonly Gen<string[]> About = Gen.Int[0, TopicCatalogue.Names.Count - 1].Select(place => TopicCatalogue.Names[place]).Array[0, 3];

    [Fact]
    public void There_are_always_three_each_another() => Gen.Select(Kind, About, Gen.Int[0, 100]).Sample(
        (kind, about, turn) => Assert.Equal(3, QuestionBank.Propose(kind, about, turn).Distinct().Count()), iter: 300);

    [Fact]
    public void The_same_turn_gives_the_same_and_the_next_others() => Gen.Select(Kind, About, Gen.Int[0, 100]).Sample(
        (kind, about, turn) =>
        {
            var asked = QuestionBank.Propose(kind, about, turn);
            Assert.Equal(asked, QuestionBank.Propose(kind, about, turn));
            Assert.NotEqual(asked, QuestionBank.Propose(kind, about, turn + 1));
        },
        iter: 300);

    [Fact]
    public void What_a_subject_belongs_to_has_its_question() =>
        Assert.Contains(QuestionBank.Propose(GoalKind.How, ["grafting"], 0)[0], new[] { "What does your ground do that the books do not say?", "What did you ruin most often before it worked?", "Which season taught you most?" });

    [Fact]
    public void Every_topic_of_the_bank_is_one_of_the_graph() => Assert.All(QuestionBank.TopicsKnown, topic => Assert.Contains(topic, TopicCatalogue.Names));

    [Fact]
    public void Every_question_is_one_sentence_that_can_be_said_aloud() => Assert.All(QuestionBank.All, question =>
    {
        Assert.EndsWith("?", question, StringComparison.Ordinal);
        Assert.True(question.Length <= 110, question);
        Assert.DoesNotContain('!', question);
    });

    [Fact]
    public void No_question_stands_twice() => Assert.Equal(QuestionBank.All.Count(), QuestionBank.All.Distinct().Count());

    [Theory]
    [InlineData("How do grafters choose their stock?", GoalKind.How)]
    [InlineData("What makes volunteers stay a second year?", GoalKind.Why)]
    [InlineData("Who pays for a thing that is free?", GoalKind.Where)]
    [InlineData("Should I hire before the money is there?", GoalKind.Whether)]
    [InlineData("permaculture", GoalKind.Subject)]
    public void What_is_asked_for_is_read_from_the_beginning(string question, GoalKind kind) => Assert.Equal(kind, GoalWords.KindOf(question));
}
