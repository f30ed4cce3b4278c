using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Purposes;

/// <summary>The reason beyond oneself for which the owner networks.</summary>
public sealed class Purpose : Owned
{
    private Purpose()
    {
    }

    public Purpose(string sentence, DateTimeOffset now) => (Sentence, ChosenAt) = (Text.Lines(sentence, 1000), now);

    public string Sentence { get; private set; } = "";

    public DateTimeOffset ChosenAt { get; private set; }
}

internal sealed class PurposeTable : IEntityTypeConfiguration<Purpose>
{
    public void Configure(EntityTypeBuilder<Purpose> builder) => builder.ToTable("Purposes");
}

/// <summary>What the owner does it for: the one chosen last is the current one.</summary>
public sealed class PurposeBook(Db db, TimeProvider clock)
{
    /// <summary>The current one in the owner's words, or empty.</summary>
    public async Task<string> CurrentAsync(CancellationToken cancellation = default) =>
        await db.Set<Purpose>().OrderByDescending(purpose => purpose.ChosenAt).ThenByDescending(purpose => purpose.Id)
            .Select(purpose => purpose.Sentence).FirstOrDefaultAsync(cancellation) ?? "";

    /// <summary>The caller saves.</summary>
    public async Task ChooseAsync(string sentence, CancellationToken cancellation = default)
    {
        if (Text.Lines(sentence, 1000) != await CurrentAsync(cancellation)) db.Set<Purpose>().Add(new Purpose(sentence, clock.GetUtcNow()));
    }
}
