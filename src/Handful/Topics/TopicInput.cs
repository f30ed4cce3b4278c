namespace Handful.Topics;

public sealed class TopicInput
{
    public string? Name { get; set; }
}
