using Handful.Accounts;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Exchange;

internal sealed class ImportRunTable : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.Property(run => run.Columns).AsJson();
        builder.Property(run => run.Records).AsJson();
        builder.Ignore(run => run.IsOver);
        builder.Ignore(run => run.MayBeTakenBack);
        // The owner stops what the reader goes on with: whoever comes second must see it.
        builder.Property(run => run.State).IsConcurrencyToken();
        builder.HasIndex(run => new { run.OwnerId, run.StartedAt });
    }
}

internal sealed class ImportRefusalTable : IEntityTypeConfiguration<ImportRefusal>
{
    public void Configure(EntityTypeBuilder<ImportRefusal> builder)
    {
        builder.ToTable("ImportRefusals");
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(refusal => new { refusal.OwnerId, refusal.RunId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(refusal => new { refusal.OwnerId, refusal.RunId, refusal.At });
    }
}

internal sealed class ImportedRecordTable : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> builder)
    {
        builder.ToTable("ImportedRecords");
        builder.HasOne<Person>().WithMany().HasForeignKey(record => new { record.OwnerId, record.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(record => new { record.OwnerId, record.Hash });
        builder.HasIndex(record => new { record.OwnerId, record.Source, record.SourceKey });
        builder.HasIndex(record => new { record.OwnerId, record.PersonId });
        builder.HasIndex(record => new { record.OwnerId, record.MadeBy, record.PersonId }).HasFilter("\"MadeBy\" IS NOT NULL");
    }
}

internal sealed class ImportedOnceTable : IEntityTypeConfiguration<ImportedOnce>
{
    public void Configure(EntityTypeBuilder<ImportedOnce> builder)
    {
        builder.ToTable("ImportedOnce");
        builder.HasOne<Owner>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.OwnerId, row.Source, row.Key }).IsUnique();
    }
}

public static class ExchangeTables
{
    extension(Db db)
    {
        internal DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();

        internal DbSet<ImportRefusal> ImportRefusals => db.Set<ImportRefusal>();

        internal DbSet<ImportedRecord> ImportedRecords => db.Set<ImportedRecord>();

        internal DbSet<ImportedOnce> ImportedOnce => db.Set<ImportedOnce>();
    }
}
