using System.ClientModel;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text.Json;
using Handful.Kernel;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Handful.Neighbours;

/// <summary>A topic of the owner's that their model takes for near, by the cosine of the two vectors.</summary>
public sealed record Proposal(Guid Id, string Name, double Likeness);

/// <summary>What the owner's own model proposes as near to a word. It is asked by a button only, and told topics' names only.</summary>
public sealed class Proposals(Db db, TopicList topics, OwnModels models)
{
    public const int Most = 5;

    // The topics that most of the owner's people care about, beside the word itself.
    private const int Told = 500;
    private const int AtOnce = 100;
    private const int LongestVector = 16_384;
    private const double Alike = 0.3;

    /// <summary>From what the model has said; nothing is sent.</summary>
    public async Task<IReadOnlyList<Proposal>> OfAsync(Topic topic, CancellationToken cancellation = default)
    {
        if (await models.LoadAsync(cancellation) is not { } model) return [];
        var vectors = db.TopicVectors.AsNoTracking().Where(vector => vector.Model == model.Model);
        if (await vectors.SingleOrDefaultAsync(vector => vector.Key == topic.Key, cancellation) is not { } mine) return [];
        var others = await vectors.Where(vector => vector.Key != topic.Key).Join(db.ListedTopics, vector => vector.Key, other => other.Key, (vector, other) => new { other.Id, other.Name, Vector = vector }).ToListAsync(cancellation);
        return
        [
            .. others.Where(other => other.Vector.Vector.Length == mine.Vector.Length)
                .Select(other => new Proposal(other.Id, other.Name, Math.Round(TensorPrimitives.Dot(mine.ToNumbers(), other.Vector.ToNumbers()), 3)))
                .Where(proposal => proposal.Likeness >= Alike)
                .OrderByDescending(proposal => proposal.Likeness).ThenBy(proposal => proposal.Name, StringComparer.Ordinal).Take(Most),
        ];
    }

    /// <summary>Tells the model the names it has not seen yet, and keeps what it makes of them: all of it, or nothing where the model fails.</summary>
    public async Task<Refusal?> AskAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await topics.FindAsync(id, cancellation) is not { } topic) return Refusal.Missing("This topic");
        if (await models.LoadAsync(cancellation) is not { } model) return new Refusal(Refusal.Conflict, "You have named no model of your own. You can do so in the settings.");
        var known = db.TopicVectors.Where(vector => vector.Model == model.Model).Select(vector => vector.Key);
        var interests = db.Interests;
        var others = await db.ListedTopics.Where(other => other.Id != id)
            .OrderByDescending(other => interests.Count(interest => interest.TopicId == other.Id)).ThenBy(other => other.Id).Take(Told)
            .Where(other => !known.Contains(other.Key)).Select(other => new TopicName(other.Name, other.Key)).ToListAsync(cancellation);
        if (!await known.ContainsAsync(topic.Key, cancellation)) others.Insert(0, new TopicName(topic.Name, topic.Key));
        if (others.Count == 0) return null;
        if (!(await EmbedAsync(model, others, cancellation)).Is(out var vectors, out var refusal)) return refusal;
        db.TopicVectors.AddRange(vectors);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private async Task<Outcome<List<TopicVector>>> EmbedAsync(OwnModel model, List<TopicName> names, CancellationToken cancellation)
    {
        var vectors = new List<TopicVector>();
        try
        {
            using var generator = models.Open(model);
            foreach (var some in names.Chunk(AtOnce))
            {
                var said = await generator.GenerateAsync(some.Select(name => name.Name), cancellationToken: cancellation);
                if (said.Count != some.Length || said.Any(one => !IsVector(one.Vector.Span))) return Nonsense;
                vectors.AddRange(some.Zip(said, (name, one) => new TopicVector(name.Key, model.Model, Unit(one.Vector.Span))));
            }
        }
        catch (ClientResultException refused) when (refused.Status > 0)
        {
            return Trouble($"Your model’s server refused with the code {refused.Status}. See that its address, the model’s name and the key are right.");
        }
        catch (Exception unreachable) when (unreachable is ClientResultException or HttpRequestException or AggregateException || (unreachable is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Trouble($"Your model does not answer at {model.Address}. See that it runs.");
        }
        catch (CryptographicException)
        {
            return Trouble("The key for your model cannot be read any more; perhaps it was kept on another machine. Write it into the settings again.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException or NullReferenceException)
        {
            return Nonsense;
        }

        return vectors;
    }

    private static Refusal Nonsense => Trouble("Your model’s server answered something that is no embedding. See that the address is that of an OpenAI-compatible endpoint.");

    private static Refusal Trouble(string sentence) => new(Refusal.Conflict, $"{sentence} Nothing was changed.");

    private static bool IsVector(ReadOnlySpan<float> numbers) =>
        numbers.Length is > 1 and <= LongestVector && TensorPrimitives.Norm(numbers) is > 1e-6f and < float.PositiveInfinity;

    private static float[] Unit(ReadOnlySpan<float> numbers)
    {
        var unit = new float[numbers.Length];
        TensorPrimitives.Divide(numbers, TensorPrimitives.Norm(numbers), unit);
        return unit;
    }
}
