using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Tests.Storage;

public sealed class StorageTroubleTests
{
    private static readonly StorageSettings Settings = new("/data/handful", null);

    [Theory]
    [InlineData(13, "disk is full", "Free some space")]
    [InlineData(8, "cannot write", "Make the file and its folder writable")]
    [InlineData(14, "cannot write", "Make the file and its folder writable")]
    [InlineData(11, "damaged", "./handful restore FILE")]
    [InlineData(26, "is not a database", "./handful restore FILE")]
    [InlineData(10, "did not take or give", "has space")]
    [InlineData(5, "Another program is working", "Wait until it is done")]
    public void What_a_disk_does_on_bad_days_is_a_sentence_that_says_what_where_and_what_to_do(int code, string what, string todo)
    {
        // As it arrives at a page: wrapped by whoever saved.
        var sentence = StorageTrouble.Of(new InvalidOperationException("saving", new SqliteException("so it is", code)), Settings)!.Sentence;
        Assert.Contains(what, sentence, StringComparison.Ordinal);
        Assert.Contains("/data/handful", sentence, StringComparison.Ordinal);
        Assert.Contains(todo, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_is_not_blamed_on_the_disk() =>
        Assert.Null(StorageTrouble.Of(new InvalidOperationException("ours", new SqliteException("a wrong question", 1)), Settings));
}
