using System.Data;
using Handful.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace Handful.Storage;

/// <summary>One model on two databases. It names no feature: each brings its own tables.</summary>
public abstract class Db : DbContext
{
    private readonly CurrentOwner owner;

    private readonly Journal journal;

    protected Db(DbContextOptions options, CurrentOwner owner, TimeProvider? clock)
        : base(options)
    {
        this.owner = owner;
        journal = new Journal(this, clock ?? TimeProvider.System);
        ChangeTracker.Tracking += GiveToOwner;
    }

    /// <summary>Done between two rows of a bulk insert.</summary>
    internal Action BetweenRows { get; set; } = () => { };

    public DbSet<SearchDocument> SearchDocuments => Set<SearchDocument>();

    /// <summary>Whose rows every query sees and every new row gets.</summary>
    public Guid OwnerId => owner.Id;

    /// <summary>The owner's rows where rows have owners.</summary>
    public override DbSet<T> Set<T>() => typeof(T).IsAssignableTo(typeof(Owned)) ? new OwnedSet<T>(base.Set<T>(), owner) : base.Set<T>();

    /// <summary>Of every owner: for doors that find out whose a thing is, and for work that nobody signed in for.</summary>
    public DbSet<T> SetOfEveryone<T>()
        where T : Owned => base.Set<T>();

    /// <summary>
    /// Says what the owner is about to do: the rows that are saved from here on belong to it, until the next note. What is saved without
    /// a note, and every <see cref="IBookKeeping"/> row, cannot be undone and is in nobody's history.
    /// </summary>
    /// <returns>The change, for its undo.</returns>
    public Guid Note(ChangeNote note) => journal.Begin(note);

    /// <summary>The same for a door that is made of others: what they note belongs to this change until it is disposed.</summary>
    public IDisposable NoteWhole(ChangeNote note) => journal.Hold(note);

    /// <summary>What is saved until it is disposed is the program's own book-keeping, and belongs to no change.</summary>
    public IDisposable Unnoted() => journal.Pause();

    /// <summary>The change that was noted last, once rows were saved with it.</summary>
    public Change? LastChange => journal.Current;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        SaveAsync(SearchIndexWriter.ChangesIn(ChangeTracker), acceptAllChangesOnSuccess, cancellationToken);

    /// <summary>Rows that were put back one by one, none of them whole: their documents are written from the database afterwards.</summary>
    internal Task SaveRowsAsync(CancellationToken cancellation) => SaveAsync([], true, cancellation);

    private async Task<int> SaveAsync(List<SearchIndexWriter.Said> changes, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        await journal.WriteAsync(cancellationToken);
        if (changes.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await SearchIndexWriter.WriteAsync(this, changes, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            return rows;
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Everything is saved by SaveChangesAsync, which keeps the search index in step.");

    /// <summary>Whatever is read until it is disposed was so in one moment, while others read and write.</summary>
    public virtual Task<IDbContextTransaction> OneMomentAsync(CancellationToken cancellation = default) => Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    /// <summary>Work that one server at a time may do; null where another one does it. The claim ends when it is disposed of, or with the program.</summary>
    public virtual Task<IAsyncDisposable?> ClaimAsync(Guid work, CancellationToken cancellation = default) => Task.FromResult<IAsyncDisposable?>(new Claimed(() => Task.CompletedTask));

    /// <summary>After many rows came in: lets the database count them, by which it chooses its indexes. PostgreSQL does so by itself.</summary>
    public virtual Task CountRowsAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    /// <summary>For work that writes many rows: keeps the connection open, with room for what it touches, until that is disposed of.</summary>
    internal virtual Task<IAsyncDisposable> MakeRoomAsync(CancellationToken cancellation = default) => Task.FromResult<IAsyncDisposable>(NoRoomNeeded.Instance);

    /// <summary>Moves what was committed from the log into the file, beside a connection that goes on writing. PostgreSQL does so by itself.</summary>
    internal virtual Task FoldLogAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    private sealed class NoRoomNeeded : IAsyncDisposable
    {
        internal static readonly NoRoomNeeded Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>What <see cref="ClaimAsync"/> gives.</summary>
    private protected sealed class Claimed(Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await end();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateAsText>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        var owned = modelBuilder.Model.GetEntityTypes().Where(type => typeof(Owned).IsAssignableFrom(type.ClrType)).ToList();
        foreach (var type in owned)
        {
            var entity = modelBuilder.Entity(type.ClrType);
            entity.HasKey(nameof(Owned.OwnerId), nameof(Owned.Id));
            entity.Property(nameof(Owned.OwnerId)).ValueGeneratedNever();
            entity.Property(nameof(Owned.Id)).ValueGeneratedNever();
        }
    }

    /// <summary>Before a new row is tracked: its key must be whole.</summary>
    private void GiveToOwner(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking.FromQuery || tracking.Entry.Entity is not Owned row || row.OwnerId != Guid.Empty) return;
        if (OwnerId == Guid.Empty) throw new InvalidOperationException("Nobody is signed in to own this row.");
        tracking.Entry.Property(nameof(Owned.OwnerId)).CurrentValue = OwnerId;
    }
}

/// <summary>In one file, with WAL and FTS5: the default.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, CurrentOwner owner, TimeProvider? clock = null) : Db(options, owner, clock)
{
    // What Microsoft.Data.Sqlite calls so begins without a lock: with WAL it reads one moment, and keeps nobody from writing.
    public override Task<IDbContextTransaction> OneMomentAsync(CancellationToken cancellation = default) => Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    // A sample of a thousand rows of each index: milliseconds, however large it is.
    public override Task CountRowsAsync(CancellationToken cancellation = default) =>
        Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; ANALYZE;", cancellation);

    internal override async Task<IAsyncDisposable> MakeRoomAsync(CancellationToken cancellation = default)
    {
        await Database.OpenConnectionAsync(cancellation);
        // 64 MB of pages, and a log that others fold in: the writer does so itself only where they cannot keep up.
        await Database.ExecuteSqlRawAsync("PRAGMA cache_size=-64000; PRAGMA wal_autocheckpoint=64000;", cancellation);
        return new Room(this);
    }

    internal override Task FoldLogAsync(CancellationToken cancellation = default) => Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", cancellation);

    private sealed class Room(SqliteDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // The connection is used again: as large as any other, and its memory given back.
            await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=8000; PRAGMA shrink_memory;");
            await db.Database.CloseConnectionAsync();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsMilliseconds>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidAsBytes>();
    }
}

/// <summary>For many owners and several nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, CurrentOwner owner, TimeProvider? clock = null) : Db(options, owner, clock)
{
    // A lock of the connection: PostgreSQL takes it back however the program ends.
    public override async Task<IAsyncDisposable?> ClaimAsync(Guid work, CancellationToken cancellation = default)
    {
        var key = System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(work.ToByteArray().AsSpan(8));
        await Database.OpenConnectionAsync(cancellation);
        if (await Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({key}) AS "Value" """).SingleAsync(cancellation))
        {
            return new Claimed(async () =>
            {
                await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({key})", CancellationToken.None);
                await Database.CloseConnectionAsync();
            });
        }

        await Database.CloseConnectionAsync();
        return null;
    }
}

internal sealed class SearchDocumentTable : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.HasKey(document => document.Number);
        builder.HasIndex(document => new { document.OwnerId, document.Kind, document.SubjectId }).IsUnique();
        // The first letters typed are answered from this index alone.
        builder.HasIndex(document => new { document.OwnerId, document.Kind, document.FoldedTitle });
    }
}
