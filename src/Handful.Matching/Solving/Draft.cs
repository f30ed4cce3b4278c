namespace Handful.Matching.Solving;

/// <summary>A plan in the making: which edges of the market are chosen, and how many partners that gives each person.</summary>
internal sealed class Draft(Market market)
{
    internal bool[] Chosen { get; } = new bool[market.Edges];
    internal int[] Partners { get; } = new int[market.People];

    internal void Add(int edge) => Set(edge, true);

    internal void Drop(int edge) => Set(edge, false);

    internal bool HasPlace(int person) => Partners[person] < market.Places[person];

    internal double Value()
    {
        var value = 0.0;
        for (var edge = 0; edge < Chosen.Length; edge++) if (Chosen[edge]) value += market.Weight[edge];
        return value;
    }

    private void Set(int edge, bool chosen)
    {
        if (Chosen[edge] == chosen) return;
        Chosen[edge] = chosen;
        Partners[market.A[edge]] += chosen ? 1 : -1;
        Partners[market.B[edge]] += chosen ? 1 : -1;
    }
}
