using CsCheck;
using Handful.Matching.Names;
using Handful.Matching.Twins;

namespace Handful.Matching.Tests.Twins;

public sealed class TwinRuleTests
{
    private static TwinFacts Who(string name, string organisation = "", string[]? keys = null, (int, int, int) born = default) =>
        new() { Name = name, Organisation = organisation, Keys = keys ?? [], Born = born };

    [Theory]
    [InlineData("Zsófia Pellworth", "Zsofia Pellworth")]
    [InlineData("Zsófia Pellworth", "Pellworth, Zsófia")]
    [InlineData("Jürgen Mühlenbrock", "Juergen Muehlenbrock")]
    [InlineData("Sergei Volkonski", "Сергей Волконский")]
    [InlineData("Ekaterina Orlovskaya", "Екатерина Орловская")]
    [InlineData("Nikos Theodorakopoulos", "Νίκος Θεοδωρακόπουλος")]
    [InlineData("Haruka Shimazaki", "しまざき はるか")]
    [InlineData("Bill Pellworth", "William Pellworth")]
    [InlineData("Pepe Quintanilla", "José Quintanilla")]
    [InlineData("Dr. Mara van der Hoeven", "Mara van der Hoeven")]
    public void One_rare_name_in_two_spellings_is_worth_asking_about(string one, string other) => Assert.True(TwinRule.Of(Who(one), Who(other)).Score >= Likeness.WorthAsking);

    [Theory]
    [InlineData("John Smith", "John Smith")]
    [InlineData("Ana Silva", "Ana M. Silva")]
    [InlineData("J. Pellworth", "John Pellworth")]
    [InlineData("Mara", "Mara Lindqvist")]
    [InlineData("Mara", "Mara")]
    [InlineData("mara.lindqvist@example.org", "Mara Lindqvist")]
    [InlineData("محمد الزبيدي", "Mohammed Zubaidi")]
    public void A_frequent_name_or_a_piece_of_one_is_not(string one, string other) => Assert.True(TwinRule.Of(Who(one), Who(other)).Score < Likeness.WorthAsking);

    [Theory]
    [InlineData("John Smith", "Jon Smith")]
    [InlineData("Ana Silva", "Ana M. Silva")]
    [InlineData("J. Pellworth", "John Pellworth")]
    [InlineData("Johanna Vosberg", "Johana Vossberg")]
    [InlineData("Tobias Lindquist", "Tobias Lindqvist")]
    [InlineData("Mohammed Zubaidi", "محمد الزبيدي")]
    [InlineData("María García López", "María García")]
    public void With_one_organisation_it_is(string one, string other) =>
        Assert.True(TwinRule.Of(Who(one, "Fernhollow Growers Ltd."), Who(other, "Fernhollow Growers")).Score >= Likeness.WorthAsking);

    [Theory]
    [InlineData("Paul Pellworth", "Paula Pellworth")]
    [InlineData("Martin Pellworth", "Martina Pellworth")]
    [InlineData("Jane Smith", "John Smith")]
    [InlineData("Mara Lindqvist", "Mara Okoro")]
    [InlineData("Ana P. Silva", "Ana M. Silva")]
    [InlineData("Henry Pellworth Jr.", "Henry Pellworth Sr.")]
    public void Two_people_of_one_family_or_one_office_are_not(string one, string other) =>
        Assert.True(TwinRule.Of(Who(one, "Fernhollow", ["tel:+443069990001"]), Who(other, "Fernhollow", ["tel:+443069990001"])).Score < Likeness.WorthAsking);

    [Fact]
    public void A_first_name_alone_is_told_by_its_number() =>
        Assert.True(TwinRule.Of(Who("Mara", keys: ["tel:+447700900123"]), Who("Mara Lindqvist", keys: ["tel:+447700900123"])).Score >= Likeness.WorthAsking);

    [Fact]
    public void Namesakes_with_everything_different_are_two_people() => Assert.True(TwinRule.Of(
        Who("Mara Lindqvist", "Fernhollow", ["mail:mara@fernhollow.example", "tel:+447700900123"]),
        Who("Mara Lindqvist", "Okoro & Sons", ["mail:ml@okoro.example", "tel:+447700900456"])).Score < Likeness.WorthAsking);

    [Fact]
    public void Another_birthday_outweighs_a_rare_name()
    {
        var likeness = TwinRule.Of(Who("Zsófia Pellworth", born: (1990, 5, 3)), Who("Zsófia Pellworth", born: (0, 6, 3)));
        Assert.True(likeness.Score < Likeness.WorthAsking);
        Assert.Equal(["Their birthdays differ."], likeness.Against);
    }

    [Fact]
    public void The_reasons_are_sentences_the_weightiest_first()
    {
        var likeness = TwinRule.Of(Who("William Pellworth", "Kékhíd"), Who("Bill Pellworth", "Kekhid GmbH"));
        Assert.Equal(["Bill is short for William.", "Both are at Kekhid GmbH."], likeness.For);
        Assert.Equal("Sam is short for Samuel.", TwinRule.Of(Who("Sam Pellworth"), Who("Samuel Pellworth")).For[0]);
        Assert.Equal(["The same name is written in Cyrillic."], TwinRule.Of(Who("Sergei Volkonski"), Who("Сергей Волконский")).For.Skip(1));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(place => words[place]);

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.Select(OneOf("Mara", "Bill", "William", "Zsófia", "J.", "Сергей", "Sergei", "Alex", "محمد", "Li"), OneOf("Pellworth", "Smith", "van der Hoeven", "Müller", "García López", "Волконский", "Wu"), (given, family) => $"{given} {family}"),
        Gen.String[0, 12]);

    private static readonly Gen<TwinFacts> Facts = Gen.Select(Name, OneOf("", "Fernhollow", "Kékhíd GmbH"), OneOf("mail:a@b.example", "tel:+447700900123", "mail:info@b.example", "web:linkedin.com/in/a", "web:linkedin.com/in/b").Array[0, 3], Gen.Int[0, 2],
        (name, organisation, keys, day) => new TwinFacts { Name = name, Organisation = organisation, Keys = keys, Born = (0, day, day) });

    [Fact]
    public void It_is_the_same_whichever_comes_first() => Gen.Select(Facts, Facts).Sample((one, other) =>
    {
        var (straight, turned) = (TwinRule.Of(one, other), TwinRule.Of(other, one));
        Assert.Equal(straight.Score, turned.Score, 9);
        Assert.InRange(straight.Score, 0, 1);
    });

    /// <summary>Whoever is proposed by name and organisation must have met in the index.</summary>
    [Fact]
    public void Those_worth_asking_about_share_a_key_of_their_names_or_an_address() => Gen.Select(Facts, Facts).Sample((one, other) =>
    {
        if (TwinRule.Of(one, other).Score < Likeness.WorthAsking || one.Keys.Intersect(other.Keys).Any() || one.Organisation != other.Organisation || one.Organisation.Length == 0) return;
        Assert.True(Keys(one).Intersect(Keys(other)).Any(), $"{one.Name} and {other.Name}");
    });

    private static IReadOnlyList<long> Keys(TwinFacts facts) => NameKeys.Of(facts.Name, facts.Given, facts.Additional, facts.Family, facts.Organisation);
}
