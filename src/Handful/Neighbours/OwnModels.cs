using System.ClientModel;
using System.ClientModel.Primitives;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace Handful.Neighbours;

/// <summary>What may be shown of the setting: never the key.</summary>
public sealed record OwnModelView(string Address, string Model, bool HasKey);

/// <summary>The embeddings endpoint of a model that the owner runs. Off until they name one; nothing depends on it.</summary>
public sealed class OwnModels(Db db, IDataProtectionProvider protection)
{
    private const int Longest = 300;

    public async Task<OwnModelView?> TellAsync(CancellationToken cancellation = default) =>
        await LoadAsync(cancellation) is { } known ? new OwnModelView(known.Address, known.Model, known.Secret.Length > 0) : null;

    /// <param name="address">Without the last part: "http://localhost:11434/v1".</param>
    /// <param name="model">As the endpoint calls it.</param>
    /// <param name="key">Empty for none, or for the one that is kept already; that one is never sent to another address.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<Refusal?> NameAsync(string address, string model, string key, CancellationToken cancellation = default)
    {
        (address, model, key) = (Text.Line(address, Longest).TrimEnd('/'), Text.Line(model, Longest), Text.Line(key, Longest));
        if (!Uri.TryCreate(address, UriKind.Absolute, out var where) || where.Scheme is not ("http" or "https") || where.UserInfo.Length > 0)
            return Refusal.BecauseOf("address", "Write the whole address, such as http://localhost:11434/v1.");
        if (model.Length == 0) return Refusal.BecauseOf("model", "Say what the model is called there.");
        var known = await LoadAsync(cancellation);
        var secret = key.Length > 0 ? Protector.Protect(key) : known is not null && known.Address == where.ToString() ? known.Secret : "";
        if (known is null) db.OwnModels.Add(new OwnModel(where, model, secret));
        else known.Tell(where, model, secret);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Takes the setting away, and with it the key and what the model said.</summary>
    public async Task DropAsync(CancellationToken cancellation = default)
    {
        await db.OwnModels.ExecuteDeleteAsync(cancellation);
        await db.TopicVectors.ExecuteDeleteAsync(cancellation);
    }

    internal Task<OwnModel?> LoadAsync(CancellationToken cancellation) => db.OwnModels.SingleOrDefaultAsync(cancellation);

    internal IEmbeddingGenerator<string, Embedding<float>> Open(OwnModel known)
    {
        var options = new OpenAIClientOptions { Endpoint = new Uri(known.Address), NetworkTimeout = TimeSpan.FromSeconds(20), RetryPolicy = new ClientRetryPolicy(0) };
        // The adapter asks for a key; a server that needs none looks at none.
        var key = known.Secret.Length > 0 ? Protector.Unprotect(known.Secret) : "none";
        return new EmbeddingClient(known.Model, new ApiKeyCredential(key), options).AsIEmbeddingGenerator();
    }

    private IDataProtector Protector => protection.CreateProtector("key of the owner's model");
}
