using CsCheck;
using Handful.Today;

namespace Handful.Tests.Today;

public sealed class ChoiceTests
{
    private static readonly string[] Kinds = ["promise", "followup", "drifting", "birthday"];
    private static readonly Guid[] Subjects = [.. Enumerable.Range(1, 9).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly Gen<Suggestion> Any = Gen.Select(Gen.Int[0, 3].Select(kind => Kinds[kind]), Gen.Int[0, 8].Select(who => Subjects[who]), Gen.Int[0, 110], Gen.Int[0, 3])
        .Select((kind, person, weight, number) => new Suggestion($"{kind}:{person}:{number}", kind, person, "", "", "", null, weight) { Action = "" });

    private static readonly Gen<List<Suggestion>> Some = Any.List[0, 30].Select(list => list.DistinctBy(one => one.Key).ToList());

    [Fact]
    public void There_are_never_more_than_five_and_one_for_each_person() => Some.Sample(all =>
    {
        var chosen = Choice.Of(all, []);
        return chosen.Count == Math.Min(5, all.Select(one => one.PersonId).Distinct().Count())
            && chosen.Select(one => one.PersonId).Distinct().Count() == chosen.Count
            && chosen.Zip(chosen.Skip(1)).All(pair => pair.First.Weight >= pair.Second.Weight);
    });

    [Fact]
    public void Whoever_is_chosen_is_there_for_the_heaviest_of_their_reasons() => Some.Sample(all =>
        Choice.Of(all, []).All(chosen => all.Where(one => one.PersonId == chosen.PersonId).Max(one => one.Weight) <= chosen.Weight));

    [Fact]
    public void The_heaviest_is_always_there() => Some.Sample(all =>
        all.Count == 0 || Choice.Of(all, [])[0].Weight.Equals(all.Max(one => one.Weight)));

    [Fact]
    public void What_is_answered_leaves_the_page_and_nothing_moves_up() => Gen.Select(Some, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((all, first, second) =>
    {
        List<Answered> answered = [];
        var open = all;
        var before = Choice.Of(open, answered);
        foreach (var place in new[] { first, second })
        {
            if (place >= before.Count) continue;
            var done = before[place];
            answered.Add(new Answered(done.Kind, done.PersonId!.Value, Answer.Done));
            open = [.. open.Where(one => one.Key != done.Key)];
            var after = Choice.Of(open, answered);
            if (!after.Select(one => one.Key).Order().SequenceEqual(before.Where(one => one != done).Select(one => one.Key).Order())) return false;
            before = after;
        }

        return true;
    });

    [Fact]
    public void After_five_answers_the_day_is_over() => Some.Sample(all =>
        Choice.Of(all, [.. Enumerable.Range(0, 5).Select(_ => new Answered("birthday", Guid.NewGuid(), Answer.Later))]).Count == 0);
}
