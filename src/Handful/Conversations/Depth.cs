namespace Handful.Conversations;

/// <summary>How deep a conversation went, from 1 to 5.</summary>
public readonly record struct Depth
{
    private static readonly string[] Words = ["Greeting", "Small talk", "Exchange", "Connection", "Trust"];

    private static readonly string[] Meanings =
    [
        "You said hello.",
        "Pleasant, and soon forgotten.",
        "Each now knows something real about the other.",
        "You found an interest or a value that you share.",
        "Help was asked for or given.",
    ];

    private Depth(int value) => Value = value;

    public int Value { get; }

    public string Word => Words[Value - 1];

    public string Meaning => Meanings[Value - 1];

    /// <summary>An exchange or more.</summary>
    public bool IsReal => Value >= 3;

    public static Depth Of(int value) => new(Math.Clamp(value, 1, 5));

    public static IEnumerable<Depth> All => Enumerable.Range(1, 5).Select(Of);
}
