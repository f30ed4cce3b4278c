// OR-Tools on the pairs of a file: CP-SAT for the best plan, a minute at most, or min-cost flow on the doubled graph for the bound.
//   dotnet run ortools_match.cs FILE SIZE exact|bound
#:package Google.OrTools@9.15.6755
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property TreatWarningsAsErrors=false
#:property RunAnalyzers=false
#:property PublishAot=false
using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Graph;
using Google.OrTools.Sat;

const double Heaviest = 1 << 30;
var culture = CultureInfo.InvariantCulture;
var size = int.Parse(args[1], culture);
var pairs = File.ReadLines(args[0]).Skip(1).Select(line => line.Split(',')).Select(cells => (A: int.Parse(cells[0], culture), B: int.Parse(cells[1], culture), Weight: double.Parse(cells[2], culture))).ToArray();
var people = 1 + pairs.Max(pair => Math.Max(pair.A, pair.B));
var unit = Heaviest / pairs.Max(pair => pair.Weight);
var from = Stopwatch.GetTimestamp();
var value = args[2] == "bound" ? Bound() : Best();
Console.WriteLine(string.Create(culture, $"{Stopwatch.GetElapsedTime(from).TotalSeconds:0.000},{value:0.000000000}"));

double Bound()
{
    var flow = new MinCostFlow();
    foreach (var (a, b, weight) in pairs)
    {
        flow.AddArcWithCapacityAndUnitCost(a, people + b, 1, -(long)Math.Round(weight * unit));
        flow.AddArcWithCapacityAndUnitCost(b, people + a, 1, -(long)Math.Round(weight * unit));
    }
    for (var person = 0; person < people; person++)
    {
        flow.AddArcWithCapacityAndUnitCost(person, people + person, size, 0);
        flow.SetNodeSupply(person, size);
        flow.SetNodeSupply(people + person, -size);
    }
    flow.Solve();
    return -flow.OptimalCost() / unit / 2;
}

double Best()
{
    var model = new CpModel();
    var chosen = pairs.Select((_, index) => model.NewBoolVar($"{index}")).ToArray();
    var of = new List<ILiteral>[people];
    for (var person = 0; person < people; person++) of[person] = [];
    for (var index = 0; index < pairs.Length; index++)
    {
        of[pairs[index].A].Add(chosen[index]);
        of[pairs[index].B].Add(chosen[index]);
    }
    foreach (var own in of) if (own.Count > size) model.Add(LinearExpr.Sum(own) <= size);
    model.Maximize(LinearExpr.WeightedSum(chosen, pairs.Select(pair => (long)Math.Round(pair.Weight * unit)).ToArray()));
    var solver = new CpSolver { StringParameters = "max_time_in_seconds:60,num_workers:2" };
    solver.Solve(model);
    return solver.ObjectiveValue / unit;
}
