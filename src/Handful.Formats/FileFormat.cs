namespace Handful.Formats;

/// <summary>The kinds of files that people come in.</summary>
public enum FileFormat
{
    Unknown,
    VCard,

    /// <summary>LinkedIn's Connections.csv.</summary>
    LinkedIn,

    /// <summary>The whole archive LinkedIn sends, with Connections.csv in it.</summary>
    LinkedInArchive,

    /// <summary>Google Contacts' own CSV.</summary>
    Google,

    /// <summary>CSV of Outlook or outlook.com.</summary>
    Outlook,

    /// <summary>Any other table.</summary>
    Csv,

    /// <summary>The account export of Monica 4, in JSON.</summary>
    Monica,

    /// <summary>Contrack's export in JSON.</summary>
    Contrack,

    /// <summary>Contrack's list of contacts in CSV.</summary>
    ContrackCsv,

    /// <summary>nametag's export in JSON.</summary>
    Nametag,

    /// <summary>Handful's own archive of a whole network.</summary>
    Handful,
}

/// <summary>What a file is.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Why">A sentence that says what it is instead and what to do, or null where the format is known.</param>
public readonly record struct FileRecognition(FileFormat Format, string? Why = null);
