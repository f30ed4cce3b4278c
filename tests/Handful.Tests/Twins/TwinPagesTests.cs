using System.Net;
using Handful.Formats;
using Handful.Tests.Support;
using Handful.Twins;

namespace Handful.Tests.Twins;

public sealed class TwinPagesTests
{
    [Theory, OnBothDatabases]
    public async Task The_list_leads_to_both_side_by_side_and_to_one_person(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await JoinerTests.TwoAsync(app);
        // Whoever was talked with last stays: the phone's.
        var address = $"/twins/{other}/{keep}";
        await TwinListTests.ListAsync(app);
        Assert.Contains("One person may be here twice.", await app.ReadAsync("/people"), StringComparison.Ordinal);
        Assert.Contains(address, await app.ReadAsync("/twins"), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await app.ReadAsync(address));
        Assert.Contains("Both are at Cais Verde Lda.", page, StringComparison.Ordinal);
        Assert.Contains("Two conversations, one promise, on one guest list.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"from-organisation\" value=\"other\"", page, StringComparison.Ordinal);

        using var joined = await app.SubmitAsync(address, $"{address}/join", ("from-organisation", "other"), ("from-notes", "both"), ("with", "interest:tile"));

        Assert.Equal($"/people/{other}", joined.Headers.Location!.ToString());
        var person = WebUtility.HtmlDecode(await app.ReadAsync($"/people/{other}"));
        Assert.Contains("is one person now.", person, StringComparison.Ordinal);
        Assert.Contains("/undo", person, StringComparison.Ordinal);
        Assert.DoesNotContain("caisverde.example", person, StringComparison.Ordinal);
        Assert.Contains("Nobody seems to be here twice.", await app.ReadAsync("/twins"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_are_not_the_same_leave_the_list(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await JoinerTests.TwoAsync(app);
        await TwinListTests.ListAsync(app);
        using var answer = await app.SubmitAsync("/twins", $"/twins/{keep}/{other}/apart");
        Assert.Equal("/twins", answer.Headers.Location!.ToString());
        Assert.Contains("Noted: these are two people.", await app.ReadAsync("/twins"), StringComparison.Ordinal);
        Assert.Contains("These are two people.", await app.ReadAsync($"/twins/{keep}/{other}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Anybody_can_be_joined_with_anybody_who_is_found(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        Assert.Contains($"/people/{mara}/join", await app.ReadAsync($"/people/{mara}"), StringComparison.Ordinal);
        Assert.Contains($"/twins/{mara}/{tobias}", await app.ReadAsync($"/people/{mara}/join?text=okoro"), StringComparison.Ordinal);
        Assert.Contains("Nothing that Handful knows says so.", await app.ReadAsync($"/twins/{mara}/{tobias}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_from_elsewhere_is_refused_and_a_stranger_is_not_found(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        foreach (var action in (string[])["join", "apart"])
        {
            using var form = new FormUrlEncodedContent([]);
            using var refused = await app.Browser.PostAsync(new Uri($"/twins/{mara}/{tobias}/{action}", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var nobody = await app.Browser.GetAsync(new Uri($"/twins/{mara}/{Guid.NewGuid()}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_script_in_a_name_is_text(Database database)
    {
        await using var app = await App.StartAsync(database);
        var one = await app.KnowsAsync(new ContactRecord { Name = "<script>alert(1)</script> Pellworth" });
        var other = await app.KnowsAsync(Cast.Zsofia);
        Assert.DoesNotContain("<script>alert", await app.ReadAsync($"/twins/{one}/{other}"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await app.ReadAsync($"/people/{other}/join?text=pellworth"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_list_join_and_tell_apart(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await JoinerTests.TwoAsync(app);
        await TwinListTests.ListAsync(app);
        var (_, list) = await app.JsonAsync(HttpMethod.Get, "/api/twins");
        Assert.Equal(other, list.GetProperty("pairs")[0].GetProperty("keep").GetProperty("id").GetGuid());
        var (missing, _) = await app.JsonAsync(HttpMethod.Post, "/api/twins/apart", new { one = keep, other = Guid.NewGuid() });
        Assert.Equal(HttpStatusCode.NotFound, missing);
        var (status, joined) = await app.JsonAsync(HttpMethod.Post, "/api/twins/join", new { keep, other });
        Assert.Equal((HttpStatusCode.OK, keep), (status, joined.GetProperty("person").GetGuid()));
        Assert.NotEqual(Guid.Empty, joined.GetProperty("change").GetGuid());
    }
}
