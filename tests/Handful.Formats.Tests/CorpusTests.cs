using Handful.Formats.Guests;

namespace Handful.Formats.Tests;

/// <summary>
/// Runs the readers over a collection of real-shaped exports, which lies beside the checkout where there is one
/// (HANDFUL_CORPUS, or ../shared/corpus) and is not part of it.
/// </summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("linkedin/connections-2018-nourl.csv", FileFormat.LinkedIn, 2, 0, "Ada Fictional")]
    [InlineData("linkedin/connections-2021plus-notes-bom-crlf.csv", FileFormat.LinkedIn, 5, 1, "Dan Madeup")]
    [InlineData("linkedin/connections-de.csv", FileFormat.LinkedIn, 1, 0, "Hans Beispiel")]
    [InlineData("linkedin/connections-excel-resaved.csv", FileFormat.LinkedIn, 2, 0, "Bea Beispiel")]
    [InlineData("linkedin/connections-excel-semicolon-cp1252.csv", FileFormat.LinkedIn, 1, 0, "Björn Müller")]
    [InlineData("linkedin/connections-no-preamble.csv", FileFormat.LinkedIn, 5, 1, "山本太郎")]
    [InlineData("linkedin/connections-outlook-style-pre2017.csv", FileFormat.Outlook, 1, 0, "Hugh Made")]
    [InlineData("linkedin/messages-2023.csv", FileFormat.Unknown, 0, 1, null)]
    [InlineData("linkedin/Invitations.csv", FileFormat.Unknown, 0, 1, null)]
    [InlineData("google/google-2024plus.csv", FileFormat.Google, 3, 0, "only@example.com")]
    [InlineData("google/google-legacy.csv", FileFormat.Google, 1, 0, "Grace B. Invented")]
    [InlineData("google/google-legacy-utf16.csv", FileFormat.Google, 1, 0, "Grace B. Invented")]
    [InlineData("outlook/outlook-com-utf8bom.csv", FileFormat.Outlook, 1, 0, "Ona Inventada")]
    [InlineData("outlook/outlook-desktop-quoted-cp1252.csv", FileFormat.Outlook, 1, 0, "Gün Erfunden")]
    public void Contact_exports_are_recognised_and_read(string path, FileFormat format, int people, int refused, string? name)
    {
        using var file = Open(path);
        if (file is null) return;
        Assert.Equal(format, ContactFiles.Recognise(file, "").Format);
        var readings = ContactFiles.Read(file, format).ToList();
        Assert.Equal((people, refused), (readings.Count(reading => reading.Value is not null), readings.Count(reading => reading.Value is null)));
        if (name is not null) Assert.Contains(readings, reading => reading.Value?.Name == name);
    }

    [Theory]
    [InlineData("guests/luma.csv", 25, 8, "Sunniva Oduya-Lind", "sunniva@tidsrom.example")]
    [InlineData("guests/eventbrite.csv", 24, 5, "Desmond Achterberg", "")]
    [InlineData("guests/meetup.csv", 22, 4, "Zsófia P.", "")]
    [InlineData("guests/meetup-original.xls", 22, 4, "Ivo", "")]
    [InlineData("guests/pretix.csv", 17, 5, "Liorah Abendstern", "liorah@abendstern.example")]
    [InlineData("guests/tito.csv", 20, 4, "Anselm Tregarthen", "anselm@quietware.example")]
    [InlineData("guests/whova-like-latin1.csv", 13, 8, "Katarzyna Dalgaard", "")]
    [InlineData("guests/pasted.txt", 32, 7, "Hideaki Vandermolen", "")]
    public void Guest_lists_give_whoever_comes(string path, int guests, int leftOut, string name, string email)
    {
        using var file = Open(path);
        if (file is null) return;
        var readings = GuestLists.Read(file, Path.GetFileName(path)).ToList();
        Assert.Equal((guests, leftOut, 0), (Count(GuestReadingKind.Guest), Count(GuestReadingKind.LeftOut), Count(GuestReadingKind.Refused)));
        Assert.Equal(email, Assert.Single(readings, reading => reading.Guest?.Name == name).Guest!.Email);
        int Count(GuestReadingKind kind) => readings.Count(reading => reading.Kind == kind);
    }

    private FileStream? Open(string path)
    {
        var root = Environment.GetEnvironmentVariable("HANDFUL_CORPUS") ?? Beside();
        if (root is not null && File.Exists(Path.Combine(root, path))) return File.OpenRead(Path.Combine(root, path));
        output.WriteLine("no corpus beside this checkout");
        return null;
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Handful.slnx")))
                return Path.Combine(folder.FullName, "..", "shared", "corpus");
        return null;
    }
}
