using System.Globalization;
using Handful.Conversations;

namespace Handful.Capture;

/// <summary>The proposal as it is posted: what is ticked.</summary>
public sealed class NoteForm
{
    public string? Text { get; set; }

    public string? On { get; set; }

    public string? Place { get; set; }

    public string? Channel { get; set; }

    public string? Depth { get; set; }

    public string? Gathering { get; set; }

    public string? Learned { get; set; }

    /// <summary>The learning goal it was about, where the owner came from one.</summary>
    public string? Goal { get; set; }

    public string? Person { get; set; }

    /// <summary>The name of somebody who was there and is not in the network yet.</summary>
    public string? Name { get; set; }

    public string? Back { get; set; }

    public List<NoteFormPerson>? People { get; set; }

    public List<NoteFormTopic>? Topics { get; set; }

    public List<NoteFormPromise>? Promises { get; set; }

    internal Note ToNote(DateOnly today) => new(
        Text ?? "",
        Day(On) ?? today,
        [.. (People ?? []).Where(person => person.Who is "new" || Guid.TryParse(person.Who, out _)).Select(person => new NotedPerson(Guid.TryParse(person.Who, out var id) ? id : null, person.Name ?? ""))],
        int.TryParse(Depth, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 3,
        Enum.TryParse<Channel>(Channel, true, out var channel) && Enum.IsDefined(channel) ? channel : Conversations.Channel.Met,
        Place ?? "",
        [.. (Topics ?? []).Where(topic => topic.Keep == "yes").Select(topic => topic.Name ?? "")],
        [.. (Promises ?? []).Where(promise => promise.Keep == "yes").Select(promise => new CapturedPromise(promise.Text ?? "", promise.Mine == "yes", Day(promise.Due)))],
        Guid.TryParse(Gathering, out var gathering) ? gathering : null,
        Learned ?? "",
        Guid.TryParse(Goal, out var goal) ? goal : null);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Somebody named; <see cref="Who"/> is an id, "new", or nothing where they are not ticked.</summary>
public sealed class NoteFormPerson
{
    public string? Name { get; set; }

    public string? Who { get; set; }
}

public sealed class NoteFormTopic
{
    public string? Name { get; set; }

    public string? Keep { get; set; }
}

public sealed class NoteFormPromise
{
    public string? Text { get; set; }

    public string? Mine { get; set; }

    public string? Due { get; set; }

    public string? Keep { get; set; }
}
