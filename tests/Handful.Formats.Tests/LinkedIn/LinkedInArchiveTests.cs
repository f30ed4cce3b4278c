using System.IO.Compression;
using System.Text;
using CsCheck;
using Handful.Formats.LinkedIn;

namespace Handful.Formats.Tests.LinkedIn;

public class LinkedInArchiveTests
{
    private const string Connections = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Fictional,,,,,12 Mar 2024\n";

    [Theory]
    [InlineData("Connections.csv")]
    [InlineData("Complete_LinkedInDataExport_03-12-2024/connections.csv")]
    public void Connections_are_found_at_any_depth(string path)
    {
        using var archive = Zip(("Profile.csv", "x"), (path, Connections), ("messages.csv", "y"));
        Assert.Equal("Ada Fictional", LinkedInArchive.Read(archive).Single().Value!.Name);
        Assert.Equal(FileFormat.LinkedInArchive, ContactFiles.Recognise(archive, "Basic.zip").Format);
        Assert.Equal(1, ContactFiles.CountPeople(archive, FileFormat.LinkedInArchive));
    }

    [Fact]
    public void An_archive_without_connections_says_what_it_lacks()
    {
        using var archive = Zip(("Profile.csv", "x"));
        Assert.Contains("no Connections.csv", LinkedInArchive.Read(archive).Single().Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_it_weighs_is_stopped_while_reading()
    {
        using var archive = Zip(("Connections.csv", Connections + string.Concat(Enumerable.Repeat(new string('\n', 1000), 20_000))));
        var readings = LinkedInArchive.Read(archive).ToList();
        Assert.Equal("Ada Fictional", readings[0].Value!.Name);
        Assert.Contains("unpacks to far more", readings[^1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_archive_are_refused() =>
        Assert.Contains("cannot be opened", LinkedInArchive.Read(new MemoryStream("PK\u0003\u0004 and more"u8.ToArray())).Single().Why, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_archive_never_throws()
    {
        using var whole = Zip(("Connections.csv", Connections + string.Concat(Enumerable.Range(0, 200).Select(i => $"P{i},F{i * 7919},,,,,\n"))));
        var bytes = whole.ToArray();
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, (at, value) => (at, value)).Array[1, 5].Sample(changes =>
        {
            var damaged = bytes.ToArray();
            foreach (var (at, value) in changes) damaged[at] = value;
            using var file = new MemoryStream(damaged);
            Assert.NotEmpty(LinkedInArchive.Read(file).ToList());
        });
    }

    private static MemoryStream Zip(params (string Path, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        stream.Position = 0;
        return stream;
    }
}
