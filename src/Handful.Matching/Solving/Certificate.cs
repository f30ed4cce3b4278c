namespace Handful.Matching.Solving;

/// <summary>
/// Proof of how much any plan can be worth. With a price p for each person, a bonus B and S people served, every plan that keeps to the capacities c
/// and gives at least S people a partner is worth at most
/// <c>Σ max(0, B + (p &lt; 0 ? 1 : c)·p) over people with c > 0 + Σ max(0, w − p_a − p_b) over pairs − B·S</c>,
/// whatever the prices are and wherever they came from. The plain certificate has B = S = 0 and prices of 0 or more, and reads Σ c·p + Σ max(0, w −
/// p_a − p_b).
/// It is weak duality of the linear program of b-matching (Schrijver, "Combinatorial Optimization", 2003, chapter 31) without its odd-set
/// constraints;
/// the bonus is the Lagrange multiplier of "at least S people have a partner".
/// </summary>
/// <param name="Prices">A price for each person: what a place in their plan is worth. Never below −<paramref name="Bonus"/>.</param>
/// <param name="Bonus">What it counts for that one more person has a partner; 0 in the plain certificate.</param>
/// <param name="Served">How many people at least have a partner in the plans that are bounded; 0 in the plain certificate.</param>
/// <param name="Bound">The right side of the inequality above.</param>
public sealed record Certificate(IReadOnlyList<double> Prices, double Bonus, int Served, double Bound);
