using Handful.Accounts;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Backups;

/// <summary>Copies as the signed-in owner sees them. The file holds the rows of everybody, so only who is alone here may carry it away.</summary>
public sealed class CopyDesk(Db db, StorageSettings storage, BackupShelf shelf)
{
    public async Task<bool> MayTakeAsync(CancellationToken cancellation = default) =>
        storage.Postgres is null && await db.Set<Owner>().CountAsync(cancellation) == 1;

    public async Task<Outcome<FileStream>> LendAsync(CancellationToken cancellation = default) =>
        await MayTakeAsync(cancellation) ? await Task.Run(shelf.Lend, cancellation) : Refusal.Missing("This copy");
}
