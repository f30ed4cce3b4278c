using Handful.CheckIns;
using Handful.Experiments;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Tests.Support;

namespace Handful.Tests.Experiments;

public sealed class ExperimentDeskTests
{
    [Theory, OnBothDatabases]
    public async Task Each_evening_has_its_lot_once_and_in_the_order_of_the_seed(Database database)
    {
        await using var app = await App.StartAsync(database);
        var experiment = await BeginAsync(app);
        var drawn = new List<bool?>();
        for (var evening = 0; evening < 9; evening++)
        {
            var gathering = await PlanAsync(app, evening);
            drawn.Add(await DrawAsync(app, gathering));
            Assert.Equal(drawn[^1], await DrawAsync(app, gathering));
        }

        Assert.Equal(Lots.Draw(7, 8).Select(lot => (bool?)lot.With).Append(null), drawn);
        Assert.Null(await app.AskAsync<ExperimentDesk, bool?>(async desk => await desk.DrawAsync(Tried.SmallerHandful, await PlanAsync(app, 1))));
        Assert.Equal(8, (await app.AskAsync<ExperimentDesk, Experiment?>(desk => desk.FindAsync(experiment)))!.Occasions.Count);
    }

    [Theory, OnBothDatabases]
    public async Task What_it_brings_is_hidden_until_it_is_over_and_then_goes_out_as_a_table(Database database)
    {
        await using var app = await App.StartAsync(database);
        var experiment = await BeginAsync(app);
        var lots = Lots.Draw(7, 8);
        for (var evening = 0; evening < 8; evening++)
        {
            var gathering = await PlanAsync(app, evening);
            await DrawAsync(app, gathering);
            await app.AskAsync<CheckInBook, Outcome<CheckIn>>(book => book.SayAsync(gathering.Id, new Said(Dread: lots[evening].With ? 1 : 5)));
        }

        Assert.Contains("stays hidden", (await app.JsonAsync(HttpMethod.Get, $"/api/experiments/{experiment}/data.csv")).Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var page = await app.ReadAsync("/purpose/experiments");
        Assert.DoesNotContain("with “purpose”", page, StringComparison.Ordinal);
        using var ended = await app.SubmitAsync("/purpose/experiments", $"/purpose/experiments/{experiment}/end");
        var table = await app.ReadAsync($"/purpose/experiments/{experiment}.csv");
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(table));
        var found = AnalysisReply.From(TrialFile.Read(file).Value!);
        Assert.Equal((-4.0, 8, "purpose"), (found.Difference, found.N, found.Of));
        var told = (await app.JsonAsync(HttpMethod.Get, "/api/experiments")).Body.GetProperty("experiments")[0];
        Assert.False(told.GetProperty("stoppedEarly").GetBoolean());
        Assert.Equal(found.P, told.GetProperty("found").GetProperty("p").GetDouble());
    }

    [Theory, OnBothDatabases]
    public async Task To_stop_early_is_told_ever_after(Database database)
    {
        await using var app = await App.StartAsync(database);
        var experiment = await BeginAsync(app);
        await DrawAsync(app, await PlanAsync(app, 0));
        Assert.True((await app.AskAsync<ExperimentDesk, Outcome<Experiment>>(desk => desk.EndAsync(experiment))).Value!.StoppedEarly);
        Assert.Contains("It was stopped early.", await app.ReadAsync("/purpose/experiments"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_at_once_and_an_odd_number_are_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        Assert.Equal("occasions", (await app.AskAsync<ExperimentDesk, Outcome<Experiment>>(desk => desk.BeginAsync(Tried.PurposeShown, Looked.Dread, 9))).Refusal!.Field);
        await BeginAsync(app);
        Assert.Equal(Refusal.Conflict, (await app.AskAsync<ExperimentDesk, Outcome<Experiment>>(desk => desk.BeginAsync(Tried.QuestionSet, Looked.Dread, 8))).Refusal!.Code);
    }

    private static async Task<Guid> BeginAsync(App app) =>
        (await app.AskAsync<ExperimentDesk, Outcome<Experiment>>(desk => desk.BeginAsync(Tried.PurposeShown, Looked.Dread, 8, seed: 7))).Value!.Id;

    private static Task<bool?> DrawAsync(App app, Gathering gathering) => app.AskAsync<ExperimentDesk, bool?>(desk => desk.DrawAsync(Tried.PurposeShown, gathering));

    private static async Task<Gathering> PlanAsync(App app, int days) =>
        (await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(calendar => calendar.PlanAsync(new GatheringPlan($"Evening {days}", App.Today.AddDays(days))))).Value!;
}
