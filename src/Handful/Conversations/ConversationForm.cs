using System.Globalization;
using Handful.Kernel;
using Handful.Ui;

namespace Handful.Conversations;

/// <summary>The full form as it is posted.</summary>
public sealed class ConversationForm
{
    /// <summary>Promises that can be added at once.</summary>
    public const int PromiseLines = 3;

    /// <summary>Names, one a line; a name with its id in square brackets is that person.</summary>
    public string? People { get; set; }

    public string? On { get; set; }

    public string? Channel { get; set; }

    public string? Place { get; set; }

    public string? Depth { get; set; }

    public string? Notes { get; set; }

    public string? Learned { get; set; }

    public string? Felt { get; set; }

    public string? Topics { get; set; }

    public string? Gathering { get; set; }

    public List<PromiseLine>? Promises { get; set; }

    internal static ConversationForm Of(Conversation told, IReadOnlyDictionary<Guid, string> names) => new()
    {
        People = string.Join('\n', told.People.Select(present => $"{names.GetValueOrDefault(present.PersonId, "")} [{present.PersonId:N}]")),
        On = DateWords.Iso(told.On), Channel = told.Channel.ToString(), Place = told.Place, Depth = told.Depth.Value.ToString(CultureInfo.InvariantCulture),
        Notes = told.Notes, Learned = told.Learned, Felt = told.Felt, Topics = OneLine(told.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal).ToList()),
        Gathering = told.GatheringId?.ToString(),
    };

    internal async Task<Outcome<ConversationAccount>> ReadAsync(Acquaintances acquaintances, CancellationToken cancellation)
    {
        var ids = new List<Guid>();
        foreach (var line in Text.List(People))
        {
            if (line.EndsWith(']') && Guid.TryParse(line[(line.LastIndexOf('[') + 1)..^1], out var id))
            {
                ids.Add(id);
                continue;
            }

            var known = await acquaintances.ByAnyNameAsync(line, cancellation);
            if (known.Count == 1) ids.Add(known[0].Id);
            else if (known.Count == 0) return Refusal.BecauseOf("people", $"Nobody in your network is named {line}. Write a note to bring in somebody new, or correct the name.");
            else return Refusal.BecauseOf("people", $"Several people can be {line}. Write the line of the one you mean: {string.Join("; ", known.Select(one => $"{one.Name} [{one.Id:N}]{(one.About.Length > 0 ? $" is {one.About}" : "")}"))}.");
        }

        if (Day(On) is not { } on) return Refusal.BecauseOf("on", "Say on which day it was.");
        var promises = (Promises ?? []).Where(promise => !string.IsNullOrWhiteSpace(promise.Text)).ToList();
        if (promises.Any(promise => !string.IsNullOrEmpty(promise.DueOn) && Day(promise.DueOn) is null)) return Refusal.BecauseOf("promises", "Say the day of the promise as a date, or leave it out.");
        return new ConversationAccount(
            on, [.. ids.Distinct()], int.TryParse(Depth, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 3,
            Enum.TryParse<Channel>(Channel, true, out var channel) && Enum.IsDefined(channel) ? channel : Conversations.Channel.Met,
            Place ?? "", Notes ?? "", Learned ?? "", Felt ?? "", Text.Subjects(Topics),
            [.. promises.Select(promise => new PromiseAccount(promise.Text!, promise.Whose != "theirs", Day(promise.DueOn)))],
            Guid.TryParse(Gathering, out var gathering) ? gathering : null);
    }

    // Only a name with a comma in it needs a line of its own.
    private static string OneLine(IReadOnlyList<string> topics) =>
        string.Join(topics.Any(topic => Text.SubjectLine(topic) != topic) ? "\n" : ", ", topics.Select(Text.SubjectLine));

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

public sealed class PromiseLine
{
    public string? Text { get; set; }

    public string? Whose { get; set; }

    public string? DueOn { get; set; }
}
