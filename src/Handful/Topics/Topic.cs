using Handful.Kernel;
using Handful.Storage;

namespace Handful.Topics;

/// <summary>One subject under the name that is shown; its key is what spellings of it have in common.</summary>
public sealed class Topic : Owned, ISearchable, IShared
{
    private Topic()
    {
    }

    public Topic(TopicName name) => (Name, Key) = (name.Name, name.Key);

    public string Name { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>Other words that the owner uses for it.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    public void AlsoCall(IEnumerable<string> aliases) => Aliases = Text.Distinct(aliases);

    public SearchEntry ToSearch() => new("topic", Name, string.Join(' ', Aliases), $"/topics/{Id}");
}
