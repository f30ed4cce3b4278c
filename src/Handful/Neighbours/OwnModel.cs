using Handful.Storage;

namespace Handful.Neighbours;

/// <summary>
/// The embeddings endpoint that an owner named, of a model that they run themselves. No change of theirs but a setting: it stands in no
/// journal and no archive, because a key belongs to it.
/// </summary>
public sealed class OwnModel : Owned, IBookKeeping
{
    private OwnModel()
    {
    }

    internal OwnModel(Uri address, string model, string secret) => Tell(address, model, secret);

    /// <summary>Where it answers, as in "http://localhost:11434/v1".</summary>
    public string Address { get; private set; } = "";

    public string Model { get; private set; } = "";

    /// <summary>The key, encrypted; empty where it needs none.</summary>
    public string Secret { get; private set; } = "";

    internal void Tell(Uri address, string model, string secret) => (Address, Model, Secret) = (address.ToString(), model, secret);
}

/// <summary>What a model made of a topic's name, kept so that it is asked once.</summary>
public sealed class TopicVector : Owned, IBookKeeping
{
    private TopicVector()
    {
    }

    internal TopicVector(string key, string model, ReadOnlySpan<float> vector) =>
        (Key, Model, Vector) = (key, model, System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector).ToArray());

    /// <summary>The topic's.</summary>
    public string Key { get; private set; } = "";

    public string Model { get; private set; } = "";

    /// <summary>32-bit numbers, of length 1 together.</summary>
    public byte[] Vector { get; private set; } = [];

    internal ReadOnlySpan<float> ToNumbers() => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(Vector);
}
