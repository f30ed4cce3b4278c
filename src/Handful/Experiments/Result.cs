namespace Handful.Experiments;

/// <summary>What one occasion brought.</summary>
/// <param name="With">Whether what is tried was done.</param>
/// <param name="Value">The figure that is looked at.</param>
/// <param name="Block">The block in which its lot was drawn; the same for all where lots were drawn freely.</param>
public readonly record struct Result(bool With, double Value, int Block = 0);
