using Handful.Storage;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace Handful.Changes;

/// <summary>The undo of every notice.</summary>
public static class ChangeForms
{
    /// <summary>Where to post for taking back what this request did; null where it changed nothing.</summary>
    public static string? Undo(this HttpContext context) => context.Change() is { } change ? $"/changes/{change}/undo" : null;

    /// <summary>What this request did; null where it changed nothing.</summary>
    public static Guid? Change(this HttpContext context) => context.RequestServices.GetRequiredService<Db>().LastChange?.Id;

    /// <summary>See other, with a notice that offers to take back what this request did.</summary>
    public static IResult Done(this HttpContext context, string path, string text) => context.SeeOther(path, text, context.Undo());

    internal static void MapChangeForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        forms.MapPost("/changes/{id:guid}/undo", UndoAsync);
        forms.MapPost("/trash/{id:guid}/drop", DropAsync);
        forms.MapPost("/trash/empty", EmptyAsync);
    }

    private static async Task<IResult> DropAsync(Guid id, HttpContext context, Trash trash, CancellationToken cancellation) =>
        context.SeeOther("/trash", (await trash.DropAsync(id, cancellation))?.Sentence ?? "It is gone for good.");

    private static async Task<IResult> EmptyAsync(HttpContext context, Trash trash, CancellationToken cancellation) =>
        context.SeeOther("/trash", await trash.EmptyAsync(null, cancellation) > 0 ? "Everything in it is gone for good." : "It was empty already.");

    private static async Task<IResult> UndoAsync(Guid id, HttpContext context, ChangeLog log, CancellationToken cancellation)
    {
        var back = CameFrom(context);
        return (await log.TakeBackAsync(id, cancellation)).Match(
            gone => context.Done(Without(back, gone), "Taken back. Everything is as it was before."),
            refusal => context.SeeOther(back, refusal.Sentence));
    }

    private static string CameFrom(HttpContext context) =>
        Uri.TryCreate(context.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value ? NoticeCookie.Safe(from.PathAndQuery) : "/";

    /// <summary>The page of what is gone by the undo is gone too: the list that it stood in is shown.</summary>
    internal static string Without(string path, IReadOnlyCollection<Guid> gone)
    {
        var parts = path.Split('?')[0].Split('/');
        var at = Array.FindIndex(parts, part => Guid.TryParse(part, out var id) && gone.Contains(id));
        return at < 0 ? path : at <= 1 ? "/" : string.Join('/', parts[..at]);
    }
}
