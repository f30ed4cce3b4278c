namespace Handful.Ui;

/// <summary>One conversation in a picture of warmth.</summary>
/// <param name="On">Its day.</param>
/// <param name="Depth">1 greeting to 5 trust.</param>
public sealed record WarmthPoint(DateOnly On, int Depth);
