using Handful.Kernel;

namespace Handful.Accounts;

/// <summary>Whose network it is.</summary>
public sealed class Owner
{
    private Owner()
    {
    }

    public Owner(DateTimeOffset now, string region) => (CreatedAt, Region) = (now, region);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Empty until the owner has said who they are.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Two letters of a country (ISO 3166), in which telephone numbers without a country code are read; or empty.</summary>
    public string Region { get; private set; } = "";

    /// <summary>What the owner looks for.</summary>
    public IReadOnlyList<string> Wants { get; private set; } = [];

    /// <summary>What the owner could give.</summary>
    public IReadOnlyList<string> Gives { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public void Introduce(string name, IEnumerable<string> wants, IEnumerable<string> gives)
    {
        Name = Text.Line(name, 200);
        Wants = Text.Distinct(wants);
        Gives = Text.Distinct(gives);
    }

    public void LiveIn(string region) => Region = region;
}
