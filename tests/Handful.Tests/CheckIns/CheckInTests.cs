using CsCheck;
using Handful.CheckIns;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Tests.Support;

namespace Handful.Tests.CheckIns;

public sealed class CheckInTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char['a', 'z'], 0, 12];

    [Fact]
    public void A_reframe_comes_only_where_it_leans_to_must_and_is_two_sentences_of_the_owners_words() => Gen.Select(Gen.Int[1, 5], Words, Words, Words).Sample((must, question, whom, purpose) =>
    {
        var said = Reframe.Of(must, question, whom, purpose);
        Assert.Equal(must >= Reframe.Leans && (question.Length > 0 || purpose.Length > 0), said.Length > 0);
        if (said.Length == 0) return;
        Assert.Contains(question, said, StringComparison.Ordinal);
        Assert.Contains(purpose, said, StringComparison.Ordinal);
        Assert.DoesNotContain('!', said);
    });

    [Fact]
    public void Of_few_evenings_nothing_is_said_to_go_before_the_good_ones() => Assert.Empty(EveningsRead.Before([Evening(1, 1, 5), Evening(5, 5, 1)]));

    [Fact]
    public void Evenings_are_counted_and_no_more() =>
        Assert.Equal("Two of three evenings were better than you had feared.", EveningsRead.Headline([Evening(1, 5, 4), Evening(2, 4, 4), Evening(3, 1, 3)]));

    [Theory, OnBothDatabases]
    public async Task One_tap_is_kept_and_the_next_one_leaves_it_as_it_was(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = (await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(calendar => calendar.PlanAsync(new GatheringPlan("Seed swap", App.Today, Purpose: "So that towns can plan.", Goals: ["Who prunes in winter?"])))).Value!.Id;
        using var must = await app.SubmitAsync($"/gatherings/{gathering}/check-in", $"/gatherings/{gathering}/check-in/tap", ("must", "5"));
        Assert.Contains("“Who prunes in winter?”. And you said yourself what it is for: “So that towns can plan.”", System.Net.WebUtility.HtmlDecode(await app.ReadAsync($"/gatherings/{gathering}/check-in")), StringComparison.Ordinal);
        using var dread = await app.SubmitAsync($"/gatherings/{gathering}/check-in", $"/gatherings/{gathering}/check-in/tap", ("dread", "4"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await app.SubmitAsync($"/gatherings/{gathering}/check-in", $"/gatherings/{gathering}/check-in/tap", ("howItWas", "5"));
        var said = (await app.AskAsync<CheckInBook, CheckIn?>(book => book.OfAsync(gathering)))!;
        Assert.Equal((5, 4, 5), (said.Must!.Value, said.Dread!.Value, said.HowItWas!.Value));
        Assert.Contains("better than you had feared", await app.ReadAsync("/evenings"), StringComparison.Ordinal);
        Assert.Null(await app.UndoLastAsync());
        Assert.Null((await app.AskAsync<CheckInBook, CheckIn?>(book => book.OfAsync(gathering)))!.HowItWas);
        Assert.Equal("point", (await app.AskAsync<CheckInBook, Outcome<CheckIn>>(book => book.SayAsync(gathering, new Said(Dread: 6)))).Refusal!.Field);
    }

    private static Evening Evening(int must, int dread, int was)
    {
        var checkIn = new CheckIn(Guid.NewGuid());
        checkIn.Say(new Said(must, dread, was), default);
        return new Evening(new Gathering(new GatheringPlan("Somewhere", App.Today)), checkIn);
    }
}
