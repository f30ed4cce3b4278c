using CsCheck;
using Handful.Matching.Names;

namespace Handful.Matching.Tests.Names;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Zsófia Pellworth", "PELLWORTH, Zsofia")]
    [InlineData("Sergey Volkonsky", "Сергей Волконский")]
    [InlineData("Anton Tschechow", "Антон Чехов")]
    [InlineData("Bob Okoro", "Robert Okoro")]
    [InlineData("Alex Okoro", "Alexandra Okoro")]
    [InlineData("Kim Minjun", "김 민준")]
    [InlineData("María García López", "María López")]
    public void Spellings_of_one_name_share_a_key(string one, string other) => Assert.NotEmpty(Of(one).Intersect(Of(other)));

    [Theory]
    [InlineData("Mara Lindqvist", "Mara Okoro")]
    [InlineData("Jane Smith", "John Smith")]
    public void Names_of_two_people_share_none(string one, string other) => Assert.Empty(Of(one).Intersect(Of(other)));

    [Fact]
    public void An_initial_is_found_with_its_organisation()
    {
        Assert.Empty(Of("J. Pellworth"));
        Assert.NotEmpty(Of("J. Pellworth", "Fernhollow").Intersect(Of("Jonas Pelworth", "Fernhollow Growers Ltd")));
        Assert.NotEmpty(Of("Bill Pellworth", "Fernhollow").Intersect(Of("W. Pellworth", "Fernhollow")));
    }

    [Fact]
    public void The_common_case_has_one_key_and_another_with_an_organisation()
    {
        Assert.Single(Of("Thandeka Pellworth"));
        Assert.Equal(2, Of("Thandeka Pellworth", "Fernhollow").Count);
    }

    [Fact]
    public void Any_text_has_a_handful_of_keys_at_most() => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((name, family, organisation) =>
        Assert.InRange(NameKeys.Of(name, "", "", family, organisation).Count, 0, 12));

    private static IReadOnlyList<long> Of(string name, string organisation = "") => NameKeys.Of(name, "", "", "", organisation);
}
