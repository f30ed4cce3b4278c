using System.Security.Cryptography;
using System.Text;
using Handful.Storage;

namespace Handful.Accounts;

/// <summary>Lets a program in as the owner. Only a hash of it is kept; the token itself is shown once.</summary>
public sealed class AccessToken : Owned
{
    private AccessToken()
    {
    }

    public AccessToken(string name, byte[] hash, DateTimeOffset now) => (Name, Hash, CreatedAt) = (name, hash, now);

    public string Name { get; private set; } = "";

    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public void Used(DateTimeOffset now) => LastUsedAt = now;

    /// <summary>256 bits by chance: no salt or slow hash is needed, for there is nothing to guess.</summary>
    public static string NewSecret() => "hf_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
