using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Ui;

namespace Handful.Exchange;

/// <summary>What is said of an import, in sentences.</summary>
public static class ImportWords
{
    /// <summary>The sentence on top of an import's page.</summary>
    public static string Title(ImportRun run) => run.State switch
    {
        ImportState.AsksForColumns => "One question before it is read.",
        ImportState.Waiting => "Your file waits for its turn.",
        ImportState.Reading => run.Format == FileFormat.Handful ? "Reading your network" : "Reading your people",
        ImportState.Stopped when run.Removed + run.Kept > 0 => "Stopped while it was taken back.",
        ImportState.Stopped => run.Read == 0 ? "Stopped before anybody was read." : $"Stopped after {NumberWords.Say(run.Read, "person", "people")}.",
        ImportState.Failed => "The reading ended early.",
        ImportState.TakingBack => "Taking it back",
        ImportState.TakenBack => "Taken back.",
        _ => Outcome(run),
    };

    public static string Lead(ImportRun run) => run.State switch
    {
        ImportState.AsksForColumns => "Say what the columns of your table mean, and it is read.",
        ImportState.Waiting or ImportState.Reading when run.Format == FileFormat.Handful => "You can leave this page. A whole network comes in whole, or not at all.",
        ImportState.Waiting or ImportState.Reading => "You can leave this page. The reading goes on, and nobody comes in twice.",
        ImportState.Stopped => WhatIsIn(run),
        ImportState.Failed => run.Failure,
        ImportState.TakingBack => "You can leave this page. It goes on by itself.",
        ImportState.TakenBack when run.Kept > 0 => $"{NumberWords.SayFirst(run.Removed)} went again. {NumberWords.SayFirst(run.Kept)} stayed, because since then you have kept something else of them.",
        ImportState.TakenBack => "Your people are as they were before. What you changed yourself since then is as you left it.",
        _ when run.Format == FileFormat.Handful => "Your whole network is here, as it was where it came from.",
        _ when run.Added > 0 => "Everyone new starts in the dormant circle, where nothing is asked of you.",
        _ when Known(run) > 0 => "Nothing that you wrote yourself was changed.",
        _ => "Nothing was changed.",
    };

    /// <summary>Of a file that was not read to its end.</summary>
    public static string WhatIsIn(ImportRun run) => run.Removed + run.Kept > 0 || run.State == ImportState.TakingBack
        ? "It was being taken back, and a part of it is. Take it back again to go on."
        : run.Format == FileFormat.Handful
        ? "Nothing of it came in. Bring it again whenever you like."
        : "Whoever was read by then is in. Bring the same file again to go on; nobody will be in twice.";

    /// <summary>Whether files of this kind hold more than people, so that all of it is told record by record.</summary>
    public static bool HoldsMore(FileFormat format) => format is FileFormat.Monica or FileFormat.Contrack or FileFormat.Nametag or FileFormat.Handful;

    /// <summary>What became of the file, in a few words for a list.</summary>
    public static string Fate(ImportRun run) => run.State switch
    {
        ImportState.AsksForColumns => "Waits for what its columns mean",
        ImportState.Waiting => "Waits for its turn",
        ImportState.Reading => run.Format == FileFormat.Handful ? "Being read" : $"Being read: {Progress(run)}",
        ImportState.Stopped => Title(run).TrimEnd('.'),
        ImportState.Failed => "Ended early",
        ImportState.TakingBack => "Being taken back",
        ImportState.TakenBack => "Taken back",
        _ => Outcome(run) + (run.Refused > 0 ? $" {NumberWords.SayFirst(run.Refused)} could not be read." : ""),
    };

    /// <summary>"412 of 1,860 people read"</summary>
    public static string Progress(ImportRun run) => run.Expected > run.Read
        ? $"{NumberWords.Figures(run.Read)} of {NumberWords.Figures(run.Expected)} people read"
        : $"{NumberWords.Figures(run.Read)} {(run.Read == 1 ? "person" : "people")} read";

    /// <summary>What happened to the people of the file, each with its number; kinds that nobody met are left out.</summary>
    public static IEnumerable<(string Kind, int Count)> Fates(ImportRun run) => run.State == ImportState.TakenBack ? Afterwards(run) : new (string Kind, int Count)[]
    {
        ("New to you", run.Added),
        ("With you already, and something new was learned", run.Updated),
        ("Known from elsewhere, and now one person", run.Merged),
        ("With you already, and nothing changed", run.Unchanged),
        ("Could not be read", run.Refused),
    }.Where(fate => fate.Count > 0);

    private static IEnumerable<(string Kind, int Count)> Afterwards(ImportRun run) =>
        new (string Kind, int Count)[] { ("New by it, and gone again", run.Removed), ("New by it, and stayed", run.Kept) }.Where(fate => fate.Count > 0);

    /// <summary>What a part of such a file is called: what is refused has the number of one.</summary>
    public static string PartOf(FileFormat format) => format switch
    {
        FileFormat.VCard => "card",
        FileFormat.Monica or FileFormat.Contrack or FileFormat.Nametag => "record",
        _ => "line",
    };

    /// <summary>Every record of an export that holds more than people: "2 calls", "kept as conversations".</summary>
    public static IEnumerable<(string Kind, string Fate)> Records(ImportRun run) =>
        HoldsMore(run.Format)
            ? run.Records.Select(record => ($"{NumberWords.Figures(record.Read)} {record.Kind}", record.As))
            : [];

    /// <summary>"Card 3" of a vCard file, "Line 37" of a table.</summary>
    public static string Place(FileFormat format, int at) => $"{SentenceStart.Of(PartOf(format))} {NumberWords.Figures(at)}";

    public static string RefusedTitle(ImportRun run) =>
        $"{NumberWords.SayFirst(run.Refused)} {PartOf(run.Format)}{(run.Refused == 1 ? "" : "s")} could not be read";

    public static string NameOf(FileFormat format) => format switch
    {
        FileFormat.VCard => "vCard",
        FileFormat.LinkedIn => "LinkedIn’s connections",
        FileFormat.LinkedInArchive => "LinkedIn’s archive",
        FileFormat.Google => "Google Contacts",
        FileFormat.Outlook => "Outlook",
        FileFormat.Monica => "Monica",
        FileFormat.Contrack or FileFormat.ContrackCsv => "Contrack",
        FileFormat.Nametag => "nametag",
        FileFormat.Handful => "A Handful archive",
        _ => "A table",
    };

    /// <summary>A field as a person would call it.</summary>
    public static string NameOf(ContactField field) => field switch
    {
        ContactField.Name => "Whole name",
        ContactField.GivenName => "First name",
        ContactField.AdditionalNames => "Middle names",
        ContactField.FamilyName => "Family name",
        ContactField.Prefix => "Before the name, such as Dr.",
        ContactField.Suffix => "After the name, such as MBA",
        ContactField.Nickname => "Nickname",
        ContactField.Email => "E-mail",
        ContactField.Phone => "Telephone",
        ContactField.Organisation => "Organisation",
        ContactField.Department => "Department",
        ContactField.Role => "Role or job title",
        ContactField.Profile => "Social profile",
        ContactField.Website => "Website",
        ContactField.Messenger => "Messenger",
        ContactField.Birthday => "Birthday",
        ContactField.Anniversary => "Anniversary",
        ContactField.Postal => "Address, or a part of it",
        ContactField.Notes => "Notes",
        ContactField.Interests => "What they care about",
        ContactField.Groups => "Groups or labels",
        ContactField.HowWeMet => "How you met",
        ContactField.ConnectedOn => "The day you met",
        ContactField.Uid => "Identifier in that program",
        _ => "Leave this out",
    };

    private static int Known(ImportRun run) => run.Updated + run.Merged + run.Unchanged;

    private static string Outcome(ImportRun run)
    {
        var known = Known(run);
        if (run.Added == 0 && known == 0) return "Nobody could be read from this file.";
        if (run.Added == 0) return known == 1 ? "This person was with you already." : $"All {NumberWords.Say(known)} were with you already.";
        var added = $"{NumberWords.SayFirst(run.Added)} {(run.Added == 1 ? "person is" : "people are")} in.";
        return known == 0 ? added : $"{added} {NumberWords.SayFirst(known)} {(known == 1 ? "was" : "were")} with you already.";
    }
}
