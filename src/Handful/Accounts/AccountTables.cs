using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Accounts;

internal sealed class OwnerTable : IEntityTypeConfiguration<Owner>
{
    public void Configure(EntityTypeBuilder<Owner> builder)
    {
        builder.ToTable("Owners");
        builder.Property(owner => owner.Wants).AsJson();
        builder.Property(owner => owner.Gives).AsJson();
    }
}

internal sealed class AccessTokenTable : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("AccessTokens");
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasOne<Owner>().WithMany().HasForeignKey(token => token.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class AccountTables
{
    extension(Db db)
    {
        internal DbSet<Owner> Owners => db.Set<Owner>();

        internal DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();
    }
}
