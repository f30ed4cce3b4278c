namespace Handful.Matching.Solving;

/// <summary>Two people who may meet, and what their meeting is worth: finite and above 0, in any unit.</summary>
public readonly record struct WeightedPair(int A, int B, double Weight);
