using System.Text.Json.Serialization;

namespace Handful.Formats;

/// <summary>What kind of way to reach somebody a contact value is.</summary>
public enum ContactKind
{
    /// <summary>A telephone number as it was written.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A postal address, its lines separated by line breaks.</summary>
    Postal,

    /// <summary>A profile on a social network, as a link wherever one can be made of it.</summary>
    Profile,

    /// <summary>Any other web page.</summary>
    Website,

    /// <summary>An address in a messaging network (XMPP, Signal, Matrix …).</summary>
    Messenger,
}

/// <summary>One way to reach somebody.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">As it was written, trimmed, never empty.</param>
/// <param name="Label">"home", "work", "mobile", or the owner's own word; empty where there is none.</param>
/// <param name="Preferred">Whether the source marks it as the first to use.</param>
public sealed record ContactValue(ContactKind Kind, string Value, string Label = "", bool Preferred = false);

/// <summary>A date with the word that says what it is, such as "anniversary".</summary>
public sealed record LabelledDate(string Label, PartialDate Date);

/// <summary>Another person and what they are to this one: "spouse", "assistant".</summary>
public sealed record Relation(string Label, string Name);

/// <summary>A portrait that came inside a file.</summary>
/// <param name="MediaType">"image/jpeg", "image/png", "image/gif" or "image/webp", told by the bytes themselves.</param>
/// <param name="Bytes">The picture.</param>
public sealed record ContactPhoto(string MediaType, byte[] Bytes)
{
    /// <summary>Told by the first bytes, since files often call a PNG a JPEG; null where it is of no kind that browsers show.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "image/png";
        if (bytes.StartsWith("GIF8"u8)) return "image/gif";
        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }
}

/// <summary>A conversation that another program noted, with one person or several.</summary>
/// <param name="Key">The source's own name for it: by this it is known when it comes again.</param>
/// <param name="Kind">What a report counts it as: "calls", "activities".</param>
/// <param name="On">Its day.</param>
/// <param name="Channel">"met", "call", "video", "message" or "letter".</param>
public sealed record TalkRecord(string Key, string Kind, DateOnly On, string Channel)
{
    /// <summary>Markdown.</summary>
    public string Notes { get; init; } = "";

    /// <summary>How the owner felt, in a few words.</summary>
    public string Felt { get; init; } = "";

    /// <summary>Who was there beside the person in whose record it stands, by their <see cref="ContactRecord.Uid"/>.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>Something the owner meant to do for a person, as another program noted it.</summary>
/// <param name="Key">The source's own name for it.</param>
/// <param name="Kind">What a report counts it as: "tasks".</param>
/// <param name="Text">One line.</param>
public sealed record PromiseRecord(string Key, string Kind, string Text)
{
    public DateOnly? DueOn { get; init; }

    public bool Done { get; init; }

    /// <summary>The day it was done, where the source says so.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The <see cref="TalkRecord.Key"/> of the conversation it was made in, or empty.</summary>
    public string Talk { get; init; } = "";
}

/// <summary>
/// One person as a file tells of them, whatever the file's format. Texts are trimmed and free of control characters;
/// what is unknown is an empty string, an empty list or null.
/// </summary>
public sealed record ContactRecord
{
    /// <summary>The identifier that the source gives the person (a vCard's UID), or empty.</summary>
    public string Uid { get; init; } = "";

    /// <summary>The name to show. Never empty in a record that a reader hands out: the best of name, nickname, organisation, e-mail.</summary>
    public string Name { get; init; } = "";

    public string GivenName { get; init; } = "";
    public string AdditionalNames { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string Prefix { get; init; } = "";
    public string Suffix { get; init; } = "";
    public string PhoneticGivenName { get; init; } = "";
    public string PhoneticFamilyName { get; init; } = "";
    public string Nickname { get; init; } = "";

    public string Organisation { get; init; } = "";
    public string Department { get; init; } = "";
    public string Role { get; init; } = "";

    public PartialDate? Birthday { get; init; }
    public IReadOnlyList<LabelledDate> Dates { get; init; } = [];
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Ways to reach the person, in the source's order, without duplicates.</summary>
    public IReadOnlyList<ContactValue> Contacts { get; init; } = [];

    /// <summary>Names of groups, labels or categories the source puts the person in, without a program's own ("myContacts").</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Free text, with its line breaks.</summary>
    public string Notes { get; init; } = "";

    /// <summary>How the owner and the person met, where the source says so.</summary>
    public string HowWeMet { get; init; } = "";

    /// <summary>The day the two were connected in the source (LinkedIn's "Connected On").</summary>
    public DateOnly? ConnectedOn { get; init; }

    public ContactPhoto? Photo { get; init; }

    /// <summary>Every how many days the owner wants to be in touch, where the source knows such a thing.</summary>
    public int? StayInTouchDays { get; init; }

    /// <summary>The last day the two were in touch, where the source keeps it apart from conversations.</summary>
    public DateOnly? LastTalkedOn { get; init; }

    /// <summary>Whether the source has put the person away.</summary>
    public bool Archived { get; init; }

    /// <summary>Conversations noted by the source. They are written apart from the person, and are no part of what is compared when a record comes again.</summary>
    [JsonIgnore]
    public IReadOnlyList<TalkRecord> Talks { get; init; } = [];

    /// <summary>Promises noted by the source; as with <see cref="Talks"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<PromiseRecord> Promises { get; init; } = [];

    /// <summary>The vCard exactly as it came (decoded to text, line endings kept), or null from other formats.</summary>
    public string? SourceCard { get; init; }
}

/// <summary>One guest of a gathering as a guest list tells of them.</summary>
public sealed record GuestRecord
{
    /// <summary>The list's own identifier for the guest, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name to show; never empty in a record that a reader hands out.</summary>
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Organisation { get; init; } = "";
    public string Role { get; init; } = "";
    public string Place { get; init; } = "";

    /// <summary>A link to a social profile or site, or empty.</summary>
    public string Profile { get; init; } = "";

    /// <summary>What the guest says they care about, one subject each.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>What they say they look for.</summary>
    public IReadOnlyList<string> Wants { get; init; } = [];

    /// <summary>What they say they can offer.</summary>
    public IReadOnlyList<string> Gives { get; init; } = [];

    /// <summary>A cause or purpose beyond themselves that they name, or empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What they write about themselves, or empty.</summary>
    public string About { get; init; } = "";

    /// <summary>Whom they say they know already, by id or name as they wrote it.</summary>
    public IReadOnlyList<string> Knows { get; init; } = [];

    /// <summary>Whom they wish not to meet, by id or name as they wrote it. A private wish, never to be shown to anybody else; it stands in no answer.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>When they are there, as they wrote it: rounds ("2", "1-3") or times ("18:00-19:30"); empty means always.</summary>
    public IReadOnlyList<string> Available { get; init; } = [];

    /// <summary>Answers to other registration questions, as (question, answer); never access or dietary notes.</summary>
    public IReadOnlyList<(string Question, string Answer)> Answers { get; init; } = [];
}
