using System.Runtime.CompilerServices;
using System.Text;
using Handful.Formats.VCards;
using static Handful.Formats.Tests.VCards.CardFiles;

namespace Handful.Formats.Tests.VCards;

/// <summary>Real programs' files, which are not ours to give away and so lie beside the repository, where they lie at all.</summary>
public class VCardCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_of_the_corpus_is_read_and_an_unchanged_card_given_back()
    {
        var folder = Path.Combine(Corpus(), "vcard");
        if (!Directory.Exists(folder))
        {
            output.WriteLine("no corpus beside this checkout");
            return;
        }
        foreach (var file in Directory.EnumerateFiles(folder, "*.vcf").Order(StringComparer.Ordinal)) Check(file);
    }

    private void Check(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var readings = Contacts(bytes);
        output.WriteLine($"{Path.GetFileName(file)}: {readings.Count(r => r.Value is not null)} read, {readings.Count(r => r.Why is not null)} refused");
        Assert.Equal(bytes.Length > 3, readings.Length > 0);
        foreach (var (at, person, why, _) in readings)
        {
            Assert.True(person is not null ^ !string.IsNullOrEmpty(why), $"{file} #{at}");
            if (person is not null) CheckPerson(person);
        }
    }

    private static void CheckPerson(ContactRecord person)
    {
        var source = person.SourceCard!;
        Assert.Equal(source.TrimEnd('\r', '\n'), VCardWriter.ToText(VCardContacts.ToCard(person, source)).TrimEnd('\r', '\n'));
        foreach (var version in new[] { VCardVersion.V30, VCardVersion.V40 })
        {
            Assert.Equal(Said(person), Said(One(VCardWriter.ToText(VCardContacts.ToCard(person, null, version)))));
            var changed = person with { Notes = "changed" };
            var text = VCardWriter.ToText(VCardContacts.ToCard(changed, source, version));
            Assert.Equal(Said(changed), Said(One(text)));
            Assert.DoesNotContain(text.Split("\r\n"), line => Encoding.UTF8.GetByteCount(line) > 75);
        }
    }

    /// <summary>The folder that HANDFUL_CORPUS names, else the one beside the repository's root.</summary>
    private static string Corpus([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("HANDFUL_CORPUS")
        ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared/corpus"));
}
