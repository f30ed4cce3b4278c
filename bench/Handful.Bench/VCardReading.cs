using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Handful.Formats.VCards;

namespace Handful.Bench;

/// <summary>A hundred thousand small cards, as an address book of a large company exports them.</summary>
[MemoryDiagnoser]
public class VCardReading
{
    private const int Cards = 100_000;

    private byte[] file = [];

    [GlobalSetup]
    public void WriteFile()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Cards; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Example{i};Ann;;;\r\nFN:Ann Example{i}\r\nORG:Example GmbH;Büro\r\n");
            text.Append(CultureInfo.InvariantCulture, $"TITLE:Engineer\r\nEMAIL;TYPE=INTERNET;TYPE=WORK:ann{i}@example.com\r\n");
            text.Append(CultureInfo.InvariantCulture, $"TEL;TYPE=CELL:+1 555 0100\r\nUID:urn:uuid:{i}\r\nEND:VCARD\r\n");
        }
        file = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(OperationsPerInvoke = Cards)]
    public int ReadCards()
    {
        using var stream = new MemoryStream(file);
        return VCardReader.Read(stream).Count();
    }

    [Benchmark(OperationsPerInvoke = Cards)]
    public int ReadPeople()
    {
        using var stream = new MemoryStream(file);
        return VCardContacts.Read(stream).Count();
    }
}
