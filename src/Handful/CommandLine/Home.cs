using Handful.Accounts;
using Handful.Exchange.Demo;
using Handful.Kernel;
using Handful.Rooms;
using Handful.Storage;

namespace Handful.CommandLine;

/// <summary>The data folder made ready, and the owner's doors in it, without a web server.</summary>
internal sealed class Home : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private Home(ServiceProvider services, AsyncServiceScope scope) => (this.services, this.scope) = (services, scope);

    /// <summary>As the owner.</summary>
    internal static async Task<Home> OpenAsync(StorageSettings storage, bool demo, CancellationToken cancellation)
    {
        var home = await PrepareAsync(storage, cancellation);
        home.Become((await home.Door<Household>().FirstOwnerAsync(cancellation)).Id);
        if (!demo) return home;
        await DemoNetwork.LoadAsync(home.scope.ServiceProvider, cancellation);
        await DemoRoom.LoadAsync(home.scope.ServiceProvider, cancellation);
        return home;
    }

    /// <summary>As nobody yet.</summary>
    internal static async Task<Home> PrepareAsync(StorageSettings storage, CancellationToken cancellation)
    {
        DataFolder.Prepare(storage);
        if (FolderLock.IsTaken(storage, FolderLock.Restore)) throw new RefusedException($"A backup is being restored in {storage.Folder}. Wait until that is done, then do it again.");
        var services = new ServiceCollection().AddLogging().AddFeatures(storage).BuildServiceProvider();
        (await services.GetRequiredService<Migrator>().PrepareAsync(cancellation)).OrRefuse();
        return new Home(services, services.CreateAsyncScope());
    }

    /// <summary>Nothing made ready, nothing made: for those who look after the file itself.</summary>
    internal static Home Outside(StorageSettings storage)
    {
        var services = new ServiceCollection().AddLogging().AddFeatures(storage).BuildServiceProvider();
        return new Home(services, services.CreateAsyncScope());
    }

    internal bool IsSomebody => Door<CurrentOwner>().Id != Guid.Empty;

    internal void Become(Guid owner) => Door<CurrentOwner>().Become(owner);

    internal T Door<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}

internal static class DataFolder
{
    /// <summary>Makes the folder where it is missing, for the owner alone to read, and tries to write in it.</summary>
    internal static void Prepare(StorageSettings storage)
    {
        try
        {
            PrivateFiles.MakeFolder(storage.Folder);
            var trial = Path.Combine(storage.Folder, $".writable-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"Handful cannot write to its data folder {storage.Folder}: {wrong.Message} Make it writable, or choose another with --data DIR.");
        }
    }
}
