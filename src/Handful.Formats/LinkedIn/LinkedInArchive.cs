using System.IO.Compression;

namespace Handful.Formats.LinkedIn;

/// <summary>Reads the people of the whole archive that LinkedIn sends: its Connections.csv, in whatever folder it lies.</summary>
public static class LinkedInArchive
{
    /// <summary>2 GB: what may come out of one archive.</summary>
    internal const long LongestUnpacked = 2L * 1024 * 1024 * 1024;

    // Lists of people shrink to a fifth or a tenth; a made-up list of one repeated line to a hundredth. Deflate's own limit is 1032.
    private const int HighestRatio = 200;
    private const int SmallEnough = 1024 * 1024;

    /// <summary>Reads the archive from its beginning and leaves it open.</summary>
    /// <param name="file">Must be seekable.</param>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file)
    {
        var (archive, list, why) = Opened(file);
        using (archive)
        using (list)
        {
            var last = 0;
            if (list is not null)
                foreach (var person in LinkedInConnections.Read(list))
                {
                    last = person.At;
                    yield return person;
                }
            if ((why ?? list?.Why) is { } sentence) yield return Reading<ContactRecord>.Refused(last + 1, sentence);
        }
    }

    /// <summary>The list of connections in an archive, the one that lies least deep, or null.</summary>
    internal static ZipArchiveEntry? Connections(ZipArchive archive) =>
        archive.Entries.Where(entry => entry.Name.Equals("Connections.csv", StringComparison.OrdinalIgnoreCase))
            .MinBy(entry => entry.FullName.Count(c => c is '/' or '\\'));

    private static (ZipArchive? Archive, BoundedStream? List, string? Why) Opened(Stream file)
    {
        ZipArchive? archive = null;
        try
        {
            file.Position = 0;
            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (Connections(archive) is not { } entry)
                return (archive, null, "There is no Connections.csv in this archive. Ask LinkedIn for your data again and choose Connections.");
            var packed = Math.Clamp(entry.CompressedLength, 0, file.Length);
            return (archive, new BoundedStream(entry.Open(), Math.Min(LongestUnpacked, Math.Max(SmallEnough, packed * HighestRatio))), null);
        }
        catch (Exception refused) when (refused is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return (archive, null, "This archive cannot be opened; it may be damaged or locked with a password.");
        }
    }
}
