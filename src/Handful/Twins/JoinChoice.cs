namespace Handful.Twins;

/// <summary>What the owner chose where two people differ.</summary>
/// <param name="FromOther">Names of fields (<see cref="Joining.Fields"/>) that are taken from the one who goes; where one of the two has nothing, the other's is taken anyway.</param>
/// <param name="With">Keys of the entries of lists that are wanted, of those that only one of the two has; null for all.</param>
public sealed record JoinChoice(IReadOnlyCollection<string> FromOther, IReadOnlyCollection<string>? With = null)
{
    public static readonly JoinChoice Everything = new([]);
}
