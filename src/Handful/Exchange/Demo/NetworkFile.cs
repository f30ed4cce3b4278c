using System.Text.Json;
using System.Text.Json.Serialization;
using Handful.Formats;

namespace Handful.Exchange.Demo;

/// <summary>A whole network as one JSON document. People and gatherings are named by keys of the file's own.</summary>
public sealed record NetworkFile
{
    /// <summary>The day on which it was written; a network to try is moved so that this day is today.</summary>
    public DateOnly Anchor { get; init; }

    public MeInFile Me { get; init; } = new();

    public IReadOnlyList<GoalInFile> LearningGoals { get; init; } = [];

    public IReadOnlyList<CircleInFile> Circles { get; init; } = [];

    public IReadOnlyList<PersonInFile> People { get; init; } = [];

    public IReadOnlyList<GatheringInFile> Gatherings { get; init; } = [];

    public IReadOnlyList<ConversationInFile> Conversations { get; init; } = [];

    public IReadOnlyList<OutcomeInFile> Outcomes { get; init; } = [];

    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}

public sealed record MeInFile
{
    public string Name { get; init; } = "";
    public IReadOnlyList<string> Interests { get; init; } = [];
    public IReadOnlyList<string> Wants { get; init; } = [];
    public IReadOnlyList<string> Gives { get; init; } = [];
    public string Purpose { get; init; } = "";

    /// <summary>Whom the purpose serves, and the keys of those who share it.</summary>
    public string Serves { get; init; } = "";

    public IReadOnlyList<string> PurposeTopics { get; init; } = [];
    public IReadOnlyList<string> Sharing { get; init; } = [];
}

public sealed record GoalInFile(string Question, string Why = "", DateOnly? By = null, string Known = "", bool Answered = false, IReadOnlyList<string>? Topics = null);

public sealed record CircleInFile(string Name, int? RhythmDays);

public sealed record InterestInFile(string Topic, int Strength = 2);

public sealed record LabelledValue(string Value, string Label = "");

public sealed record PersonInFile
{
    public string Key { get; init; } = "";
    public string Name { get; init; } = "";
    public string Given { get; init; } = "";
    public string Additional { get; init; } = "";
    public string Family { get; init; } = "";
    public string Prefix { get; init; } = "";
    public string Suffix { get; init; } = "";
    public string PhoneticGiven { get; init; } = "";
    public string PhoneticFamily { get; init; } = "";
    public string Nickname { get; init; } = "";
    public string Organisation { get; init; } = "";
    public string Department { get; init; } = "";
    public string Role { get; init; } = "";
    public PartialDate? Birthday { get; init; }
    public string Circle { get; init; } = "";

    /// <summary>Every way to reach the person; the four lists below are a shorter way to write the common ones.</summary>
    public IReadOnlyList<ContactValue> Contacts { get; init; } = [];

    public IReadOnlyList<LabelledValue>? Emails { get; init; }
    public IReadOnlyList<LabelledValue>? Phones { get; init; }
    public IReadOnlyList<string>? Profiles { get; init; }
    public string? Postal { get; init; }
    public IReadOnlyList<LabelledDate> Dates { get; init; } = [];
    public IReadOnlyList<Relation> Relations { get; init; } = [];
    public IReadOnlyList<string> Groups { get; init; } = [];
    public IReadOnlyList<InterestInFile> Interests { get; init; } = [];
    public IReadOnlyList<string> Needs { get; init; } = [];
    public IReadOnlyList<string> Offers { get; init; } = [];
    public string HowWeMet { get; init; } = "";
    public DateOnly? MetOn { get; init; }
    public string Notes { get; init; } = "";
    public bool Archived { get; init; }

    /// <summary>The vCards the person came from, as they came.</summary>
    public IReadOnlyList<string>? Cards { get; init; }

    public PhotoInFile? Photo { get; init; }
}

public sealed record PhotoInFile(string MediaType, byte[] Bytes);

public sealed record GatheringInFile
{
    public string Key { get; init; } = "";
    public string Name { get; init; } = "";
    public DateOnly On { get; init; }
    public TimeOnly? From { get; init; }
    public TimeOnly? To { get; init; }
    public string Place { get; init; } = "";
    public string Purpose { get; init; } = "";
    public IReadOnlyList<string> Goals { get; init; } = [];
    public int CardBudget { get; init; } = 5;

    /// <summary>How it was before and after; see check-ins.</summary>
    public CheckInInFile? CheckIn { get; init; }

    public IReadOnlyList<GuestInFile> Guests { get; init; } = [];
}

public sealed record CheckInInFile(int? Must = null, int? Dread = null, int? HowItWas = null);

public sealed record OutcomeInFile(string Words, Outcomes.GainKind Kind, DateOnly On, IReadOnlyList<string> From);

public sealed record AnswerInFile(string Question, string Answer);

public sealed record GuestInFile
{
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Organisation { get; init; } = "";
    public string Role { get; init; } = "";
    public string Place { get; init; } = "";
    public string Profile { get; init; } = "";
    public IReadOnlyList<string> Interests { get; init; } = [];
    public IReadOnlyList<string> Wants { get; init; } = [];
    public IReadOnlyList<string> Gives { get; init; } = [];
    public string Purpose { get; init; } = "";
    public string About { get; init; } = "";
    public IReadOnlyList<AnswerInFile> Answers { get; init; } = [];

    /// <summary>The key of the person this guest is, or null.</summary>
    public string? Person { get; init; }
}

public sealed record ConversationInFile
{
    public DateOnly On { get; init; }
    public IReadOnlyList<string> People { get; init; } = [];
    public string? Gathering { get; init; }
    public Conversations.Channel Channel { get; init; }
    public string Place { get; init; } = "";
    public int Depth { get; init; }
    public string Notes { get; init; } = "";
    public string Learned { get; init; } = "";

    /// <summary>What it was used for, where it was.</summary>
    public string Used { get; init; } = "";
    public string Felt { get; init; } = "";
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<PromiseInFile> Promises { get; init; } = [];
}

/// <param name="By">"me" or "them".</param>
/// <param name="Text">What was promised.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="Done">When it was kept, or null.</param>
/// <param name="Dropped">When it was let go, or null.</param>
/// <param name="Person">The key of the person it is between; null for the first of those present.</param>
public sealed record PromiseInFile(string By, string Text, DateOnly? Due = null, DateOnly? Done = null, DateOnly? Dropped = null, string? Person = null);
