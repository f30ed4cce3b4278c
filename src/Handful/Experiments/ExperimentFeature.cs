using System.Globalization;
using Handful.Changes;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Experiments;

internal sealed record ExperimentRequest(Tried Tried, Looked Looked, int Occasions, long? Seed = null);

internal sealed record ExperimentReply(Guid Id, Tried Tried, Looked Looked, int Planned, int Taken, DateTimeOffset BegunAt, DateTimeOffset? EndedAt, bool StoppedEarly, AnalysisReply? Found)
{
    internal static async Task<ExperimentReply> OfAsync(Experiment one, ExperimentDesk desk, CancellationToken cancellation) =>
        new(one.Id, one.Tried, one.Looked, one.Planned, one.Occasions.Count, one.BegunAt, one.EndedAt, one.StoppedEarly, one.IsRunning ? null : Findings.Of(one, await desk.ResultsAsync(one, cancellation)));
}

internal sealed record ExperimentsReply(IReadOnlyList<ExperimentReply> Experiments);

/// <summary>What an experiment found, once it is over.</summary>
public static class Findings
{
    /// <summary>Null where there is nothing on one of its sides.</summary>
    public static AnalysisReply? Of(Experiment experiment, IReadOnlyList<OccasionResult> occasions)
    {
        var known = occasions.Where(one => one.Outcome is not null).Select(one => new Result(one.With, one.Outcome!.Value, one.Block)).ToList();
        var (with, without) = ExperimentWords.Arms(experiment.Tried);
        // A step on a scale of five, or one conversation, is the least that would matter.
        return known.Exists(one => one.With) && known.Exists(one => !one.With) ? AnalysisReply.From(PermutationTest.Compare(known), with, without, worth: 1) : null;
    }

    /// <summary>The table that <c>experiment analyse</c> reads, and every other program.</summary>
    public static string Table(Experiment experiment, IReadOnlyList<OccasionResult> occasions)
    {
        var (with, without) = ExperimentWords.Arms(experiment.Tried);
        return string.Concat(occasions.Where(one => one.Outcome is not null)
            .Select(one => CsvLine.Of([one.Place.ToString(CultureInfo.InvariantCulture), one.With ? with : without, one.Outcome!.Value.ToString(CultureInfo.InvariantCulture), one.Block.ToString(CultureInfo.InvariantCulture)]))
            .Prepend(CsvLine.Of(["occasion", "arm", "outcome", "block"])));
    }
}

public static class ExperimentFeature
{
    public static IServiceCollection AddExperiments(this IServiceCollection services) => services.AddScoped<ExperimentDesk>();

    public static void MapExperiments(this IEndpointRouteBuilder app)
    {
        var experiments = app.MapGroup("/api/experiments").WithTags("Experiments");
        experiments.MapGet("", ListAsync).WithSummary("Your experiments. What one found is told once it is over.");
        experiments.MapPost("", BeginAsync).WithSummary("Begins one: what to try, what to look at, and an even number of evenings. The same seed draws the same lots.");
        experiments.MapPost("{id:guid}/end", EndAsync).WithSummary("Ends one; before all evenings have come, that is told.");
        experiments.MapGet("{id:guid}/data.csv", TableAsync).WithSummary("Its table, once it is over, for another program: occasion, arm, outcome, block.");
        var forms = app.MapGroup("/purpose/experiments/{id:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        forms.MapPost("/end", async (Guid id, HttpContext context, ExperimentDesk desk, CancellationToken cancellation) =>
            (await desk.EndAsync(id, cancellation)).Is(out var ended, out var refusal) ? context.SeeOther("/purpose/experiments", ended.StoppedEarly ? "It is over, before its time." : "It is over.") : context.SeeOther("/purpose/experiments", refusal.Sentence));
        forms.MapPost("/remove", async (Guid id, HttpContext context, ExperimentDesk desk, CancellationToken cancellation) =>
            await desk.RemoveAsync(id, cancellation) is { } refusal ? context.SeeOther("/purpose/experiments", refusal.Sentence) : context.Done("/purpose/experiments", "The experiment is in the trash for thirty days."));
        app.MapGet("/purpose/experiments/{id:guid}.csv", TableAsync).ExcludeFromDescription();
    }

    private static async Task<Ok<ExperimentsReply>> ListAsync(ExperimentDesk desk, CancellationToken cancellation)
    {
        var replies = new List<ExperimentReply>();
        foreach (var one in await desk.ListAsync(cancellation)) replies.Add(await ExperimentReply.OfAsync(one, desk, cancellation));
        return TypedResults.Ok(new ExperimentsReply(replies));
    }

    private static async Task<Results<Created<ExperimentReply>, ProblemHttpResult>> BeginAsync(ExperimentRequest request, ExperimentDesk desk, CancellationToken cancellation) =>
        (await desk.BeginAsync(request.Tried, request.Looked, request.Occasions, request.Seed, cancellation)).Is(out var begun, out var refusal)
            ? TypedResults.Created($"/api/experiments/{begun.Id}", await ExperimentReply.OfAsync(begun, desk, cancellation))
            : refusal.ToProblem();

    private static async Task<Results<Ok<ExperimentReply>, ProblemHttpResult>> EndAsync(Guid id, ExperimentDesk desk, CancellationToken cancellation) =>
        (await desk.EndAsync(id, cancellation)).Is(out var ended, out var refusal) ? TypedResults.Ok(await ExperimentReply.OfAsync(ended, desk, cancellation)) : refusal.ToProblem();

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> TableAsync(Guid id, ExperimentDesk desk, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } experiment) return Refusal.Missing("This experiment").ToProblem();
        if (experiment.IsRunning) return new Refusal(Refusal.Conflict, "What an experiment brings stays hidden until it is over, or looking would change it.").ToProblem();
        return TypedResults.Text(Findings.Table(experiment, await desk.ResultsAsync(experiment, cancellation)), "text/csv; charset=utf-8");
    }
}
