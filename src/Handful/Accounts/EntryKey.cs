using System.Security.Cryptography;
using System.Text;

namespace Handful.Accounts;

/// <summary>The key in the link that is printed at start: 256 bits, good for one use, gone with the process.</summary>
public sealed class EntryKey
{
    private readonly byte[] hash;
    private int used;

    public EntryKey()
    {
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        hash = SHA256.HashData(Encoding.UTF8.GetBytes(Key));
    }

    public string Key { get; }

    public bool Use(string? offered) =>
        offered is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(offered)), hash)
        && Interlocked.Exchange(ref used, 1) == 0;
}
