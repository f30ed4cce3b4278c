using Handful.Changes;
using Handful.Ui;

namespace Handful.Twins;

/// <summary>What the owner decides about two people.</summary>
internal static class TwinForms
{
    internal static void MapTwinForms(this IEndpointRouteBuilder app)
    {
        var twins = app.MapGroup("/twins/{one:guid}/{other:guid}").ExcludeFromDescription();
        twins.MapPost("join", JoinAsync);
        twins.MapPost("apart", TellApartAsync);
    }

    // Taking the form as a parameter makes the framework check its antiforgery token.
    private static async Task<IResult> JoinAsync(Guid one, Guid other, IFormCollection form, Joiner joiner, HttpContext context, CancellationToken cancellation) =>
        (await joiner.JoinAsync(one, other, Read(form), cancellation)).Match(
            person => context.Done($"/people/{person.Id}", $"{person.Name} is one person now."),
            refusal => context.SeeOther("/twins", refusal.Sentence));

    private static async Task<IResult> TellApartAsync(Guid one, Guid other, IFormCollection form, TwinList list, HttpContext context, CancellationToken cancellation) =>
        await list.TellApartAsync(one, other, cancellation) is { } refusal
            ? context.SeeOther("/twins", refusal.Sentence)
            : context.Done("/twins", "Noted: these are two people.");

    private static JoinChoice Read(IFormCollection form)
    {
        var chosen = form.Where(field => field.Key.StartsWith("from-", StringComparison.Ordinal)).Select(field => (Name: field.Key[5..], Side: field.Value.ToString())).ToList();
        var from = chosen.Where(field => field.Side == "other").Select(field => field.Name).ToList();
        if (chosen.Contains((Joining.Notes, "keep"))) from.Add(Joining.OnlyMyNotes);
        return new JoinChoice(from, [.. form["with"].OfType<string>()]);
    }
}
