namespace Handful.Conversations;

/// <summary>How a conversation was held, in words.</summary>
internal static class ChannelWords
{
    internal static string Say(Channel channel) => channel switch
    {
        Channel.Met => "In person",
        Channel.Call => "By phone",
        Channel.Video => "By video",
        Channel.Message => "In writing",
        _ => "By letter",
    };

    /// <summary>"Mara", "Mara and Tobias", "Mara, Tobias and Ada".</summary>
    internal static string And(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
