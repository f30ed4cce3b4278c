using CsCheck;
using Handful.Formats.Csv;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests.Csv;

public class CsvTableTests
{
    [Theory]
    [InlineData("Name,Email\nAda,ada@example.com\n", ',')]
    [InlineData("Name;Email\r\nAda;ada@example.com\r\n", ';')]
    [InlineData("Name\tEmail\rAda\tada@example.com\r", '\t')]
    [InlineData("Name|Email\nAda|ada@example.com", '|')]
    [InlineData("sep=;\nName;Email\nAda;ada@example.com", ';')]
    public void The_delimiter_is_found(string text, char delimiter)
    {
        var table = CsvTable.Open(Utf8(text));
        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal(["Name", "Email"], table.Header);
        Assert.Equal(["Ada", "ada@example.com"], Assert.Single(table.Rows()).Value!.Cells);
    }

    [Fact]
    public void A_comma_inside_the_cells_of_a_semicolon_file_parts_nothing()
    {
        var table = CsvTable.Open(Utf8("Name;Notes\nAda;a, b, c\nBea;d, e, f\n"));
        Assert.Equal(["Ada", "a, b, c"], table.Rows().First().Value!.Cells);
    }

    [Fact]
    public void Lines_before_the_header_are_passed_over_and_lines_keep_their_numbers()
    {
        var table = CsvTable.Open(Utf8("Notes:\n\"A long, long notice\nover two lines\"\n\nFirst Name,Last Name,Company\nAda,Fictional,Engines\n\nBea,Beispiel,Co\n"));
        Assert.Equal(5, table.HeaderLine);
        Assert.Equal([6, 8], table.Rows().Select(row => row.At));
    }

    [Fact]
    public void A_file_without_a_header_has_empty_names_and_keeps_its_first_row()
    {
        var table = CsvTable.Open(Utf8("Ada Fictional,ada@example.com\nBea Beispiel,bea@example.com\n"));
        Assert.Equal(["", ""], table.Header);
        Assert.Equal(2, table.Rows().Count());
    }

    [Fact]
    public void Names_that_repeat_stay_where_they_are() =>
        Assert.Equal(["Name", "Company", "City", "Company"], CsvTable.Open(Utf8("Name,Company,City,Company\na,b,c,d\n")).Header);

    [Fact]
    public void Short_rows_are_filled_up_and_long_rows_keep_what_is_over()
    {
        var rows = CsvTable.Open(Utf8("Name,Email,Phone\nAda\nBea,b@example.com,1,extra\n")).Rows().ToList();
        Assert.Equal(["Ada", "", ""], rows[0].Value!.Cells);
        Assert.Equal(["Bea", "b@example.com", "1", "extra"], rows[1].Value!.Cells);
    }

    [Fact]
    public void Quoted_cells_keep_delimiters_quotes_and_lines()
    {
        var row = CsvTable.Open(Utf8("Name,Notes\n\"Fictional, Ada\",\"says \"\"hi\"\"\r\nand goes\"\n")).Rows().Single().Value!;
        Assert.Equal(["Fictional, Ada", "says \"hi\"\nand goes"], row.Cells);
    }

    [Fact]
    public void A_stray_quotation_mark_inside_a_cell_is_kept()
    {
        var row = CsvTable.Open(Utf8("Name,Notes\nAda,\"says \"hi\" a lot\"\n")).Rows().Single().Value!;
        Assert.Equal("says \"hi\" a lot", row[1]);
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_costs_only_its_own_line()
    {
        var rows = CsvTable.Open(Utf8("Name,Notes\nAda,\"oops\nBea,\"Fine, Inc.\"\nCleo,x\n")).Rows().ToList();
        Assert.Equal("A quotation mark opens here and never closes.", rows[0].Why);
        Assert.Equal((2, "Ada,\"oops"), (rows[0].At, rows[0].Raw));
        Assert.Equal(["Bea", "Fine, Inc."], rows[1].Value!.Cells);
        Assert.Equal(["Cleo", "x"], rows[2].Value!.Cells);
    }

    [Fact]
    public void A_quotation_mark_that_is_open_at_the_end_gives_the_lines_after_it_back()
    {
        var rows = CsvTable.Open(Utf8("Name,Notes\nAda,\"oops\nBea,y\nCleo,x")).Rows().ToList();
        Assert.Equal([2, 3, 4], rows.Select(row => row.At));
        Assert.Equal([null, "Bea", "Cleo"], rows.Select(row => row.Value?[0]));
    }

    [Fact]
    public void Many_open_quotation_marks_take_no_longer_than_the_lines_they_stand_on()
    {
        // Each line alone could look ahead to the end: 50,000 times 50,000 lines would not end within a test.
        var text = "Name,Notes\n" + string.Concat(Enumerable.Repeat("\"\"a\n\"b\n", 25_000));
        Assert.Equal(50_000, CsvTable.Open(Utf8(text)).Rows().Count(row => row.Value is null));
    }

    [Fact]
    public void A_line_of_more_than_a_megabyte_is_refused_and_the_next_is_read()
    {
        var rows = CsvTable.Open(Utf8($"Name,Notes\nAda,{new string('x', 1024 * 1024)}\nBea,y\n")).Rows().ToList();
        Assert.Equal("This line is too long to be one person.", rows[0].Why);
        Assert.Equal(500, rows[0].Raw!.Length);
        Assert.Equal("Bea", rows[1].Value![0]);
    }

    [Fact]
    public void A_zero_byte_far_into_the_file_costs_its_line()
    {
        var many = string.Concat(Enumerable.Repeat("Ada,x\n", 20_000));
        var rows = CsvTable.Open(Utf8($"Name,Notes\n{many}B\0a,y\nCleo,z\n")).Rows().ToList();
        Assert.Equal("This line is not text.", Assert.Single(rows, row => row.Value is null).Why);
        Assert.Equal("Cleo", rows[^1].Value![0]);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_nothing_at_all_are_said_in_a_sentence()
    {
        Assert.Equal("This file is not text.", CsvTable.Open(new MemoryStream([0, 1, 2, 0, 0, 7])).Rows().Single().Why);
        Assert.Equal("This file is empty.", CsvTable.Open(Utf8(" \n\n")).Why);
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.String["ab ,;\t|\"\n\rü"].Array[3].Array[1, 8].Sample(rows =>
        {
            static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            var text = "Name,Email,Notes\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
            var expected = rows.Select(row => row.Select(Plain).ToArray()).Where(row => row.Any(cell => cell.Length > 0)).ToList();
            Assert.Equal(expected, CsvTable.Open(Utf8(text)).Rows().Select(row => row.Value!.Cells.ToArray()));
        });

    [Fact]
    public void Every_line_that_is_not_blank_is_read_or_refused() =>
        Gen.String["ab,\" ;"].Array[0, 12].Sample(lines =>
        {
            var rows = CsvTable.Open(Utf8("Name,Email,Phone\n" + string.Join('\n', lines))).Rows().ToList();
            var covered = rows.Sum(row => row.Value is null ? 1 : 1 + row.Value.Cells.Sum(cell => cell.Count(c => c == '\n')));
            Assert.True(covered <= lines.Length);
            Assert.All(rows, row => Assert.True(row.Value is null != row.Why is null));
            Assert.Equal(rows.OrderBy(row => row.At).Select(row => row.At).Distinct(), rows.Select(row => row.At));
        });

    [Fact]
    public void No_text_makes_it_throw() => Gen.String[0, 400].Sample(text => CsvTable.Open(new StringReader(text)).Rows().Count() >= 0);

    // As cells come out: line breaks in one spelling, no tabs, no space around.
    private static string Plain(string cell) => cell.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Trim();
}
