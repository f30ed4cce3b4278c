namespace Handful.Kernel;

/// <summary>One page of a longer list, counted from 1.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Which page is asked for; anything odd becomes the nearest sensible page.</summary>
public readonly record struct PageRequest
{
    public const int DefaultSize = 50;
    public const int LargestSize = 200;

    public PageRequest(int? number, int? size = null)
    {
        Number = Math.Clamp(number ?? 1, 1, 1_000_000);
        Size = Math.Clamp(size ?? DefaultSize, 1, LargestSize);
    }

    public int Number { get; }

    public int Size { get; }

    public int Skip => (Number - 1) * Size;
}
