using Handful.Kernel;
using Handful.Storage;

namespace Handful.Gatherings;

/// <summary>Everything the owner can say of a gathering; its learning goals are kept with the others.</summary>
public sealed record GatheringPlan(
    string Name,
    DateOnly On,
    TimeOnly? From = null,
    TimeOnly? To = null,
    string Place = "",
    string Purpose = "",
    int CardBudget = 5,
    IReadOnlyList<string>? Goals = null);

/// <summary>An event the owner goes to.</summary>
public sealed class Gathering : Owned, ISearchable
{
    public const int MostCards = 50;

    private Gathering()
    {
    }

    public Gathering(GatheringPlan plan) => Plan(plan);

    public string Name { get; private set; } = "";

    public DateOnly On { get; private set; }

    public TimeOnly? From { get; private set; }

    public TimeOnly? To { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What the owner goes there for; empty means the current purpose.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>How many cards the owner takes along: no conversation, no card.</summary>
    public int CardBudget { get; private set; }

    public void Plan(GatheringPlan plan)
    {
        (Name, On, From, To) = (Text.Line(plan.Name, 200), plan.On, plan.From, plan.To);
        (Place, Purpose, CardBudget) = (Text.Line(plan.Place, 300), Text.Lines(plan.Purpose, 1000), Math.Clamp(plan.CardBudget, 0, MostCards));
    }

    public SearchEntry ToSearch() => new("gathering", Name, string.Join('\n', Place, Purpose), $"/gatherings/{Id}");
}
