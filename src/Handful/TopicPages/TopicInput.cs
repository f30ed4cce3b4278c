namespace Handful.TopicPages;

public sealed class TopicInput
{
    public string? Name { get; set; }
}
