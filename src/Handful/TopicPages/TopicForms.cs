using Handful.Changes;
using Handful.Kernel;
using Handful.Topics;
using Handful.Ui;

namespace Handful.TopicPages;

/// <summary>One-button actions on topics.</summary>
internal static class TopicForms
{
    internal static void MapTopicForms(this IEndpointRouteBuilder app)
    {
        var topics = app.MapGroup("/topics").ExcludeFromDescription();
        topics.MapPost("add", AddAsync);
        topics.MapPost("{id:guid}/merge", MergeAsync);
        topics.MapPost("{id:guid}/meant", MeantAsync);
        topics.MapPost("{id:guid}/aliases/drop", DropAliasAsync);
        topics.MapPost("{id:guid}/remove", RemoveAsync);
    }

    // Taking the form as a parameter makes the framework check its antiforgery token.
    private static async Task<IResult> AddAsync(IFormCollection form, TopicList topics, HttpContext context, CancellationToken cancellation) =>
        (await topics.AddAsync(form["name"].ToString(), [], cancellation)).Match(
            topic => context.Done($"/topics/{topic.Id}", $"{topic.Name} is a topic of yours."),
            refusal => context.SeeOther("/topics", refusal.Sentence));

    private static async Task<IResult> MergeAsync(Guid id, IFormCollection form, TopicList topics, TopicKeeper keeper, HttpContext context, CancellationToken cancellation)
    {
        var words = Text.Line(form["other"].ToString(), TopicName.Longest);
        if (await topics.NamedAsync(words, cancellation) is not { } other) return context.SeeOther($"/topics/{id}", words.Length == 0 ? "Say which other topic it is." : $"You have no topic called {words}. Nothing was changed.");
        return (await keeper.MergeAsync(id, other.Id, cancellation)).Match(
            kept => context.Done($"/topics/{kept.Id}", $"{other.Name} and {kept.Name} are one topic now."),
            refusal => context.SeeOther($"/topics/{id}", refusal.Sentence));
    }

    private static async Task<IResult> MeantAsync(Guid id, IFormCollection form, TopicKeeper keeper, HttpContext context, CancellationToken cancellation) =>
        (await keeper.MeantAsync(id, form["name"].ToString(), cancellation)).Match(
            topic => context.Done($"/topics/{topic.Id}", $"It is {topic.Name} now; the word you wrote stays as another one for it."),
            refusal => context.SeeOther($"/topics/{id}", refusal.Sentence));

    private static async Task<IResult> DropAliasAsync(Guid id, IFormCollection form, TopicKeeper keeper, HttpContext context, CancellationToken cancellation) =>
        (await keeper.NoLongerCallAsync(id, form["alias"].ToString(), cancellation)).Match(
            topic => context.Done($"/topics/{topic.Id}", $"{form["alias"]} is no other word for {topic.Name} any more."),
            refusal => context.SeeOther($"/topics/{id}", refusal.Sentence));

    private static async Task<IResult> RemoveAsync(Guid id, IFormCollection _, TopicKeeper keeper, HttpContext context, CancellationToken cancellation) =>
        await keeper.RemoveAsync(id, cancellation) is { } refusal
            ? context.SeeOther($"/topics/{id}", refusal.Sentence)
            : context.Done("/topics", "The topic is in the trash for thirty days.");
}
