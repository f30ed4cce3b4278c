using System.Globalization;

namespace Handful.Backups;

/// <summary>How much a disk holds, as file managers say it.</summary>
internal static class Sizes
{
    internal static string Say(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };

    internal static long OfFile(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
