using CsCheck;
using Handful.LearningPages;

namespace Handful.Tests.LearningPages;

public sealed class AdviserRuleTests
{
    private static readonly DateOnly Day = new(2026, 5, 14);
    private static readonly Sought Grafting = new(["grafting"], "How do grafters choose their stock?");

    private static readonly string[] Words = ["grafting", "fruit trees", "roots", "chess", "Rust", "how to choose rootstock for grafting", "accounting", "beekeeping", ""];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(place => Words[place]);

    private static readonly Gen<Candidate> Somebody =
        Gen.Select(Gen.Guid, Word, Gen.Select(Word, Gen.Int[1, 3]).Array[0, 3], Word.Array[0, 3], Word.Array[0, 2], Word.Array[0, 2])
            .Select((id, role, interests, offers, notes, taught) => new Candidate(
                id, $"Somebody {id:N}", "Somebody", role, "", interests, offers, notes, [.. taught.Where(words => words.Length > 0).Select(words => new TaughtLesson(words, Day.AddDays(-30), [words]))], null, null));

    [Fact]
    public void Never_more_than_a_handful_each_with_a_reason_and_none_twice() => Somebody.Array[0, 12].Sample(
        people =>
        {
            var chosen = AdviserRule.Choose(people, Grafting, Day);
            Assert.True(chosen.Count <= 5);
            Assert.All(chosen, one => Assert.NotEmpty(one.Why));
            Assert.Equal(chosen.Count, chosen.Select(one => one.Person).Distinct().Count());
        },
        iter: 200);

    [Fact]
    public void The_order_in_which_people_come_changes_nothing() => Somebody.Array[0, 8].Sample(
        people => Assert.Equal(AdviserRule.Choose(people, Grafting, Day), AdviserRule.Choose(people.Reverse(), Grafting, Day)), iter: 200);

    [Fact]
    public void Another_sign_never_speaks_against_somebody() => Somebody.Sample(
        person => Assert.True(
            AdviserRule.Weigh(AdviserRule.Facts(person with { Offers = [.. person.Offers, "lessons in grafting"] }, Grafting, Day)) >= AdviserRule.Weigh(AdviserRule.Facts(person, Grafting, Day))),
        iter: 200);

    [Fact]
    public void A_weight_is_never_more_than_certain() => Somebody.Sample(person => Assert.InRange(AdviserRule.Weigh(AdviserRule.Facts(person, Grafting, Day)), 0, 1), iter: 200);

    [Fact]
    public void Whoever_taught_it_once_is_asked_before_whoever_only_cares()
    {
        var teacher = Nobody("Wren") with { Taught = [new TaughtLesson("Seedling stock for wet ground.", Day.AddDays(-20), ["grafting"])] };
        var friend = Nobody("Ada") with { Interests = [("grafting", 3)] };
        var chosen = AdviserRule.Choose([friend, teacher], Grafting, Day);
        Assert.Equal(["Wren", "Ada"], chosen.Select(one => one.Name));
        Assert.Contains("Wren taught you 2 weeks ago: “Seedling stock for wet ground.”", chosen[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_questions_own_words_are_found_in_what_somebody_offers() =>
        Assert.Equal("Wren could give: how to choose rootstock for apples.", Assert.Single(AdviserRule.Choose([Nobody("Wren") with { Offers = ["how to choose rootstock for apples"] }, Nobody("Ada") with { Offers = ["a bed for the night"] }], new Sought([], "Which rootstock do apples want?"), Day)).Why);

    [Fact]
    public void Of_two_alike_the_one_who_is_met_soon_comes_first() =>
        Assert.Equal(["Zoe", "Ada"], AdviserRule.Choose(
            [Nobody("Ada") with { Role = "Grafter" }, Nobody("Zoe") with { Role = "Grafter", Gathering = new MeetingAt(Guid.NewGuid(), "Seed swap", Day.AddDays(2)) }], Grafting, Day).Select(one => one.Name));

    private static Candidate Nobody(string name) => new(Guid.NewGuid(), name, name, "", "", [], [], [], [], null, null);
}
