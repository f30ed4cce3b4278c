using System.Globalization;
using CsCheck;
using Handful.Capture;

namespace Handful.Tests.Capture;

public sealed class CaptureLineTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Today = new(2026, 5, 14);

    // line | who | when | where | how | depth | topics | promises (me/them: what @ due)
    public static TheoryData<string, string> Lines => new()
    {
        { "Ada, met at the CFP dinner, teaches pottery, wants intro to Sam by Friday", "Ada | | CFP dinner | Met | | pottery | me: intro to Sam @ 05-15" },
        { "Coffee with Mara and Tobias yesterday about frost maps, I promised to send the links by Tuesday", "Mara, Tobias | 05-13 | | Met | | frost maps | me: send the links @ 05-19" },
        { "Called Zsófia on Monday, she will send the slides", "Zsófia | 05-11 | | Call | | | them: send the slides" },
        { "Lunch with 李示例 at Kaze: job change", "李示例 | | Kaze | Met | | job change |" },
        { "Wren, by the compost teas. Grafts on quince, lost a whole orchard once. Wants to meet Mara, I said by Sunday", "Wren | | compost teas | | | | me: Wants to meet Mara @ 05-17" },
        { "Met Ada Lovelace from Analytical at PyCon", "Ada Lovelace | | PyCon | Met | | |" },
        { "Talked to Jean-Luc Moreau about rain gauges", "Jean-Luc Moreau | | | | | rain gauges |" },
        { "ran into Tobias at the market last Saturday", "Tobias | 05-09 | market | | 2 | |" },
        { "coffee with mara about frost", "mara | | | Met | | frost |" },
        { "met ada lovelace yesterday", "ada lovelace | 05-13 | | Met | | |" },
        { "Dinner with Mara, Tobias and Wren last night", "Mara, Tobias, Wren | 05-13 | | Met | | |" },
        { "Zoom with Priya Raman about grant forms, she'll review mine by next Wednesday", "Priya Raman | | | Video | | grant forms | them: review mine @ 05-20" },
        { "Emailed Ludwig van der Berg re seed swap", "Ludwig van der Berg | | | Message | | seed swap |" },
        { "Texted Siobhán O’Brannagh: happy birthday", "Siobhán O’Brannagh | | | Message | | happy birthday |" },
        { "Got a letter from Rafael", "Rafael | | | Letter | | |" },
        { "Video call with Ayo Brightwell, he asked for help with loan records", "Ayo Brightwell | | | Video | 5 | |" },
        { "Kaffee mit Jürgen und Annika gestern über Bodenproben", "Jürgen, Annika | 05-13 | | Met | | Bodenproben |" },
        { "Am Montag Frau Schäfer getroffen", "Schäfer | 05-11 | | Met | | |" },
        { "Am 12.5. mit Greta telefoniert, ich schicke ihr die Liste bis Freitag", "Greta | 05-12 | | Call | | | me: schicke ihr die Liste @ 05-15" },
        { "Déjeuner avec Élodie hier, elle va envoyer les photos", "Élodie | 05-13 | | Met | | | them: envoyer les photos" },
        { "Vu Benoît lundi dernier chez Marcel", "Benoît | 05-11 | Marcel | | | |" },
        { "Walk with Mara on 3 May, we both gave up the piano", "Mara | 05-03 | | Met | 4 | |" },
        { "Lunch with Tom on May 12th at Oxford Castle", "Tom | 05-12 | Oxford Castle | Met | | |" },
        { "2026-05-01 call with Ines Moreno", "Ines Moreno | 05-01 | | Call | | |" },
        { "Said hi to Lucía Ferrant at the coat rack", "Lucía Ferrant | | coat rack | | 1 | |" },
        { "Two weeks ago I met Dr. Noor Haddad in Berlin", "Noor Haddad | 04-30 | Berlin | Met | | |" },
        { "3 days ago: beer with Pavel", "Pavel | 05-11 | | Met | | |" },
        { "Mara told me about her trial, I owe her a call by the end of the month", "Mara | | | | | trial | me: owe her a call @ 05-31" },
        { "Ada and Mara discussed open soil data & pruning", "Ada, Mara | | | | | open soil data, pruning |" },
        { "Breakfast w/ Kofi on Tuesday, he promised an intro to his editor next week", "Kofi | 05-12 | | Met | | | them: an intro to his editor @ 05-22" },
        { "Chatted with Noor briefly on the train", "Noor | | train | | 2 | |" },
        { "Noor works at Oxford, into night trains", "Noor | | | | | night trains |" },
        { "Mary Ann Evans is interested in cold-water swimming", "Mary Ann Evans | | | | | cold-water swimming |" },
        { "Had tea with Imogen this afternoon. Follow up with the recipe tomorrow", "Imogen | 05-14 | | Met | | | me: Follow up with the recipe @ 05-15" },
        { "Saw Tobias and I need to return his ladder within a week", "Tobias | | | Met | | | me: return his ladder @ 05-21" },
        { "Hana will send me the beekeeping list by 20.5.", "Hana | | | | | | them: send me the beekeeping list @ 05-20" },
        { "met Ola at the fair; todo: send her the catalogue", "Ola | | fair | Met | | | me: send her the catalogue" },
        { "With Kirsten at Café Anker on Sunday, talked about curtains, paint and money", "Kirsten | 05-10 | Café Anker | Met | | curtains, paint, money |" },
        { "Called Mum", "Mum | | | Call | | |" },
        { "Postcard from Yuki Tanaka", "Yuki Tanaka | | | Letter | | |" },
        { "Great talk with Anaïs on Wednesday evening, turns out we both love old weather diaries", "Anaïs | 05-13 | | | 4 | |" },
        { "Bumped into Mr. Peters", "Peters | | | | 2 | |" },
        { "Skyped Lars, I'll introduce him to Mara by 1 June", "Lars | | | Video | | | me: introduce him to Mara @ 06-01" },
        { "Lunch with Mark May today", "Mark May | 05-14 | | Met | | |" },
        { "Tobias wants an introduction to Zsófia", "Tobias | | | | | | me: introduction to Zsófia" },
        { "saw kofi and hana last friday at the library about the loan records", "kofi, hana | 05-08 | library | Met | | loan records |" },
        { "It rained all day", " | | | | | |" },
        { "", " | | | | | |" },
        { "Dinner", " | | | Met | | |" },
        { "Met Sam tomorrow", "Sam | | | Met | | |" },
    };

    [Theory, MemberData(nameof(Lines))]
    public void A_line_is_read_as_it_was_meant(string line, string meant) => Assert.Equal(meant, Told(CaptureLine.Read(line, Today)));

    [Fact]
    public void Nothing_makes_it_stumble_and_nothing_is_invented() =>
        Gen.Select(Line, Days).Sample((line, today) =>
        {
            var read = CaptureLine.Read(line, today);
            Assert.All(Words(read), word => Assert.Contains(word, read.Text, StringComparison.Ordinal));
            Assert.All(Words(read), word => Assert.False(string.IsNullOrWhiteSpace(word)));
            Assert.True(read.On is null || read.On <= today, $"{line}: {read.On}");
            Assert.True(read.Depth is null or (>= 1 and <= 5));
        });

    [Fact]
    public void Any_text_at_all_can_be_read() =>
        Gen.Select(Gen.String, Days).Sample((line, today) =>
        {
            var read = CaptureLine.Read(line, today);
            Assert.All(Words(read), word => Assert.Contains(word, read.Text, StringComparison.Ordinal));
            Assert.True(read.On is null || read.On <= today);
        });

    [Fact]
    public void A_name_after_with_is_found_whatever_surrounds_it() =>
        Gen.Select(Gen.OneOf("Coffee", "Lunch", "A walk", "Zoom", "Had dinner", "Call"), Gen.OneOf("Mara Lindqvist", "Tobias", "Zsófia Pellworth", "李示例", "Siobhán O'Brannagh"), Gen.OneOf("", " yesterday", " at Kaze", ", I promised to send the links by Friday", " about frost", ": job change", " on 12.5."))
            .Sample((what, name, more) => Assert.Equal([name], CaptureLine.Read($"{what} with {name}{more}", Today).Names));

    [Fact]
    public void A_very_long_line_is_read_in_no_time()
    {
        var read = CaptureLine.Read(string.Concat(Enumerable.Repeat("Coffee with Mara and Tobias yesterday about frost maps, I promised to send ", 2000)), Today);
        Assert.True(read.Text.Length <= CaptureLine.Longest);
        Assert.Equal("Mara", read.Names[0]);
    }

    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    // Lines of words that mean something to the reader, in any order.
    private static readonly Gen<string> Line = Gen.OneOf(
        "Mara", "Tobias Okoro", "李示例", "Mara's", "coffee", "Coffee with", "and", "&", "with", "called", "at", "in", "the", "Berlin", "about", "frost maps", "yesterday", "on Monday", "last", "next", "Friday", "week",
        "by", "until", "12.5.", "31.2.", "29 February", "5/13", "2026-13-40", "0.0.", "in 999 days", "3 weeks ago", "a couple of", "end of", "I", "I promised", "to", "send", "she will", "I'll", "she'll", "wants", "intro",
        "will", "owes me", "todo", "said", ",", ".", ":", ";", "!", "(", "—", "\n", "’", "😀", "und", "mit", "bis", "avec", "il y a", "2 jours", "ich", "schicke", "May", "may", "Dr.", "A.", "je", "dois", "both", "12", "th", "van der", "\u202e")
        .Array[0, 14].Select(words => string.Join(' ', words));

    private static IEnumerable<string> Words(Captured read) =>
        [.. read.Names, .. read.Topics, .. read.Promises.Select(promise => promise.Text), .. new[] { read.Place }.Where(place => place.Length > 0)];

    private static string Told(Captured read) => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", read.Names)} | {read.On:MM-dd} | {read.Place} | {read.Channel} | {read.Depth} | {string.Join(", ", read.Topics)} | {string.Join("; ", read.Promises.Select(promise => string.Create(CultureInfo.InvariantCulture, $"{(promise.Mine ? "me" : "them")}: {promise.Text}{promise.DueOn: @ MM-dd}")))}")
        .Replace("  ", " ", StringComparison.Ordinal).TrimEnd(' ');
}
