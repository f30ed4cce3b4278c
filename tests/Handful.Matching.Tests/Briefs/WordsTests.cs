using Handful.Matching.Briefs;

namespace Handful.Matching.Tests.Briefs;

public class WordsTests
{
    [Theory]
    [InlineData("Intros to Nordic utilities", "Wren is looking for intros to Nordic utilities")]
    [InlineData("a Rust mentor", "Wren is looking for a Rust mentor")]
    [InlineData("Help with taxes.", "Wren is looking for help with taxes")]
    [InlineData("German translator", "Wren is looking for a German translator")]
    [InlineData("investor", "Wren is looking for an investor")]
    [InlineData("how to keep volunteers", "Wren wants to learn how to keep volunteers")]
    [InlineData("Looking for a flat", "Wren is looking for a flat")]
    [InlineData("I'd like to meet other parents", "Wren wants to meet other parents")]
    [InlineData("Meet printers", "Wren wants to meet printers")]
    [InlineData("someone to read my first chapter", "Wren is looking for someone to read their first chapter")]
    [InlineData("We are hiring two engineers!", "Wren is looking for this: “We are hiring two engineers”")]
    [InlineData("USB-C hardware people", "Wren is looking for USB-C hardware people")]
    public void What_somebody_looks_for_fits_the_sentence(string want, string clause) =>
        Assert.Equal(clause, Clauses.OfThem(Wren(), Profile.Read(Evening.Guest("", "", "", "", want, "")).Parts[0]));

    [Theory]
    [InlineData("Accessibility reviews", "Wren offers accessibility reviews")]
    [InlineData("Pitch deck feedback", "Wren offers pitch deck feedback")]
    [InlineData("I can teach type setting", "Wren can teach type setting")]
    [InlineData("Help with taxes", "Wren offers help with taxes")]
    [InlineData("help founders price a pilot", "Wren can help founders price a pilot")]
    [InlineData("West Africa contacts", "Wren offers West Africa contacts")]
    [InlineData("German conversation", "Wren offers German conversation")]
    [InlineData("SwiftUI help", "Wren offers SwiftUI help")]
    [InlineData("How we lost our first orchard", "Wren can explain how they lost their first orchard")]
    [InlineData("what I’m growing this year", "Wren can explain what they're growing this year")]
    [InlineData("Review of grant applications", "Wren offers review of grant applications")]
    public void What_somebody_offers_fits_the_sentence(string give, string clause) =>
        Assert.Equal(clause, Clauses.OfThem(Wren(), Profile.Read(Evening.Guest("", "", "", "", "", give)).Parts[0]));

    [Theory]
    [InlineData("How do grafters choose their stock?", "you want to learn how grafters choose their stock")]
    [InlineData("What makes volunteers stay?", "you want to learn what makes volunteers stay")]
    [InlineData("How do I price a pilot?", "you want to learn how to price a pilot")]
    [InlineData("Why is the sea salty?", "you want to know: “Why is the sea salty?”")]
    [InlineData("Typography", "you want to learn about typography")]
    [InlineData("ML", "you want to learn about ML")]
    [InlineData("learn Rust", "you want to learn Rust")]
    [InlineData("I want to understand my soil", "you want to understand your soil")]
    [InlineData("how tides are forecast", "you want to learn how tides are forecast")]
    public void What_the_owner_wants_to_learn_fits_the_sentence(string goal, string clause) =>
        Assert.Equal(clause, Clauses.OfYou(new Part(Field.Goal, Fragment.Read(goal))));

    [Theory]
    [InlineData("Bookbinder", "Moorgate", "is a bookbinder at Moorgate")]
    [InlineData("UX Researcher", "", "is a UX researcher")]
    [InlineData("HR lead", "", "is an HR lead")]
    [InlineData("Head of Grid Software", "Fjell", "is Head of Grid Software at Fjell")]
    [InlineData("CTO", "Kornhaus", "is CTO at Kornhaus")]
    [InlineData("Sales", "Kornhaus", "works in sales at Kornhaus")]
    [InlineData("Runs the tool library", "Aldermere", "runs the tool library")]
    [InlineData("Retired", "", "is retired")]
    [InlineData("", "Moorgate", "works at Moorgate")]
    public void A_role_reads_as_people_say_it(string role, string organisation, string words) =>
        Assert.Equal(words, RoleWords.Says(role, organisation));

    [Theory]
    [InlineData("Wren Castellane", "Wren")]
    [InlineData("Momo", "Momo")]
    [InlineData("山田 太郎", "山田 太郎")]
    [InlineData("Dr. Agnes Fell", "Dr. Agnes Fell")]
    [InlineData("J. R. Okafor", "J. R. Okafor")]
    [InlineData("ANSELM TREE", "Anselm")]
    [InlineData("Łucja Nowak", "Łucja")]
    [InlineData(" ", "this guest")]
    public void A_person_is_called_by_the_given_name_where_it_is_plain(string name, string called) => Assert.Equal(called, GivenName.Of(name));

    [Theory]
    [InlineData("grafters", "grafting")]
    [InlineData("volunteers", "volunteering")]
    [InlineData("planners", "planning")]
    public void A_family_of_words_has_one_stem(string one, string other) =>
        Assert.Equal(WordStem.Of(one.TrimEnd('s')), WordStem.Of(other));

    [Theory]
    [InlineData("water", "wat")]
    [InlineData("engineer", "engine")]
    [InlineData("paper", "pap")]
    public void Unrelated_words_keep_apart(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));

    private static Profile Wren() => Profile.Read(Evening.Guest("Wren Castellane", "", "", "", "", ""));
}
