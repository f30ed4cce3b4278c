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

    /// <summary>Other words that the owner uses for it. Who says one of them means this topic.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>When the owner added it for its own sake; null where it was first named in passing, and is listed while anybody names it.</summary>
    public DateTimeOffset? AddedAt { get; private set; }

    /// <summary>The keys of the other words.</summary>
    public IEnumerable<string> OtherKeys => Aliases.Select(alias => TopicName.Of(alias)?.Key).OfType<string>();

    public void Add(DateTimeOffset now) => AddedAt ??= now;

    public void AlsoCall(IEnumerable<string> aliases) => Aliases = [.. Text.Distinct(aliases).Where(alias => Fold.Words(alias) != Fold.Words(Name))];

    /// <summary>The name it had stays as another word for it: files and habits go on saying it.</summary>
    public void Rename(TopicName name)
    {
        var (before, keyBefore) = (Name, Key);
        (Name, Key) = name;
        AlsoCall(Key == keyBefore ? Aliases : Aliases.Append(before));
    }

    public SearchEntry ToSearch() => new("topic", Name, string.Join(' ', Aliases), $"/topics/{Id}");
}
