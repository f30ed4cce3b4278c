using System.IO.Compression;
using CsCheck;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests;

public class ContactFilesTests
{
    [Theory]
    [InlineData("BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n", FileFormat.VCard)]
    [InlineData("First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,F,,,,,\n", FileFormat.LinkedIn)]
    [InlineData("Name,Given Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\nAda,Ada,,,\n", FileFormat.Google)]
    [InlineData("Title,First Name,Last Name,Suffix,Job Title,E-mail Address,Web Page\n,Ada,F,,,a@example.com,\n", FileFormat.Outlook)]
    [InlineData("Name;Mail\nAda;ada@example.com\n", FileFormat.Csv)]
    [InlineData("Ada Fictional,ada@example.com\nBea Beispiel,bea@example.com\n", FileFormat.Csv)]
    public void A_format_is_known_by_its_content_and_not_by_its_name(string text, FileFormat format)
    {
        using var file = Utf8(text);
        Assert.Equal(new(format), ContactFiles.Recognise(file, "misleading.pdf"));
        Assert.Equal(0, file.Position);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("GIF89a", "picture")]
    [InlineData("<!DOCTYPE html><html>", "web page")]
    [InlineData("{\"people\": []}", "JSON")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar")]
    [InlineData("CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE\nc1,,Ada,Bea,2024-01-01\n", "messages from LinkedIn")]
    [InlineData("Just a thought that somebody wrote down.\n", "no table")]
    public void Anything_else_is_named_in_a_sentence(string text, string word)
    {
        using var file = Utf8(text);
        var (format, why) = ContactFiles.Recognise(file, "people");
        Assert.Equal(FileFormat.Unknown, format);
        Assert.Contains(word, why, StringComparison.Ordinal);
        Assert.Equal(0, ContactFiles.CountPeople(file, format));
        Assert.Single(ContactFiles.Read(file, format), reading => reading.Why is not null);
    }

    /// <summary>Programs, pages, styles and prose: whatever words they hold, nobody is in them.</summary>
    [Fact]
    public void No_source_of_this_repository_is_taken_for_a_list_of_people()
    {
        var root = RepositoryRoot();
        var sources = ((string[])["*.cs", "*.js", "*.css", "*.razor", "*.md", "*.csproj", "*.props", "*.slnx", "handful", "test", "LICENSE", ".editorconfig", ".globalconfig"])
            .SelectMany(kind => Directory.EnumerateFiles(root, kind, SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "build" or ".git"))
            // Some hold a card, which is somebody.
            .Where(file => !File.ReadLines(file).Any(line => line.Trim() == "BEGIN:VCARD"));
        var taken = sources.Where(source =>
        {
            using var file = File.OpenRead(source);
            return ContactFiles.Recognise(file, Path.GetFileName(source)).Why is null;
        });
        Assert.Empty(taken);
    }

    [Fact]
    public void An_Excel_workbook_is_sent_back_to_be_saved_as_CSV()
    {
        using var file = new MemoryStream();
        using (var workbook = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            workbook.CreateEntry("[Content_Types].xml");
            workbook.CreateEntry("xl/workbook.xml");
        }
        file.Position = 0;
        Assert.Equal("This is an Excel workbook; save it as CSV and bring that.", ContactFiles.Recognise(file, "people.csv").Why);
    }

    [Fact]
    public void People_are_counted_before_they_are_read()
    {
        using var cards = Utf8("BEGIN:VCARD\nFN:Ada\nEND:VCARD\r\nbegin:vcard\nFN:Bea\nEND:VCARD\n");
        using var rows = Utf8("Name,Notes\nAda,\"two\nlines\"\nBea,\n");
        Assert.Equal((2, 2), (ContactFiles.CountPeople(cards, FileFormat.VCard), ContactFiles.CountPeople(rows, FileFormat.Csv)));
        Assert.Equal(0, rows.Position);
    }

    [Fact]
    public void No_bytes_make_any_reader_throw() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Enum<FileFormat>()).Sample((bytes, format) =>
        {
            using var file = new MemoryStream(bytes);
            ContactFiles.Recognise(file, "people.csv");
            ContactFiles.CountPeople(file, format);
            Assert.All(ContactFiles.Read(file, format), reading => Assert.True(reading.Value is null != reading.Why is null));
        });

    [Fact]
    public void No_text_below_a_true_header_makes_its_reader_throw() =>
        Gen.Select(Gen.Int[0, Headers.Length - 1], Gen.String[0, 300]).Sample((at, text) =>
        {
            using var file = Utf8(Headers[at] + "\n" + text);
            var format = ContactFiles.Recognise(file, "people.csv").Format;
            Assert.All(ContactFiles.Read(file, format), reading => Assert.True(reading.Value is null ? reading.Why!.Length > 0 : reading.Value.Name.Length > 0));
        });

    private static readonly string[] Headers =
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Name,Given Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Event 1 - Type,Event 1 - Value",
        "Title,First Name,Last Name,Suffix,Birthday,Job Title,E-mail Address,Web Page",
        "Name;Mail;Phone;Birthday;Interests",
    ];

    [Fact]
    public void A_table_of_many_columns_is_read()
    {
        using var wide = Utf8($"Name,Email,{string.Join(',', Enumerable.Range(1, 1498).Select(number => $"Field {number}"))}\n" +
            string.Concat(Enumerable.Range(1, 200).Select(row => $"Ada {row},ada{row}@example.com{new string(',', 1498)}\n")));
        Assert.Equal(FileFormat.Csv, ContactFiles.Recognise(wide, "wide.csv").Format);
        Assert.Equal(200, ContactFiles.Read(wide, FileFormat.Csv).Count(reading => reading.Value?.Contacts.Count == 1));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Handful.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
