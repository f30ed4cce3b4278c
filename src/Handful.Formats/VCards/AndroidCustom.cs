namespace Handful.Formats.VCards;

/// <summary>
/// X-ANDROID-CUSTOM: a row of Android's contact table as it lies in the database,
/// <c>vnd.android.cursor.item/relation;Ann;1;;;</c>, with the constants of its ContactsContract.
/// </summary>
internal static class AndroidCustom
{
    private const string Prefix = "vnd.android.cursor.item/";

    private static readonly string[] RelationWords =
    [
        "", "assistant", "brother", "child", "partner", "father", "friend", "manager", "mother", "parent", "partner", "referred by",
        "relative", "sister", "spouse",
    ];

    public static string? Nickname(VCardProperty property) => Row(property, "nickname") is { } row ? Cell(row, 1) : null;

    public static Relation? Relation(VCardProperty property)
    {
        if (Row(property, "relation") is not { } row || Cell(row, 1) is not { Length: > 0 } name) return null;
        return new Relation(Word(row, RelationWords), name);
    }

    /// <summary>An event; its label is "birthday" where it is one.</summary>
    public static LabelledDate? Event(VCardProperty property)
    {
        if (Row(property, "contact_event") is not { } row || CardDates.Read(Cell(row, 1)) is not { } date) return null;
        return new LabelledDate(Word(row, ["", "anniversary", "other", "birthday"]), date);
    }

    private static string Word(IReadOnlyList<string> row, string[] words)
    {
        var own = Cell(row, 3);
        return own.Length == 0 && int.TryParse(Cell(row, 2), out var type) && type > 0 && type < words.Length ? words[type] : own;
    }

    private static IReadOnlyList<string>? Row(VCardProperty property, string table)
    {
        var row = property.Components;
        return row[0].Trim() == Prefix + table ? row : null;
    }

    private static string Cell(IReadOnlyList<string> row, int at) => at < row.Count ? CleanText.Line(VCardText.Unescape(row[at])) : "";
}
