using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Handful.Tests.Support;

/// <summary>Runs the test once on SQLite and once on PostgreSQL; its first parameter is the <see cref="Database"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Database>(Database.Sqlite), new TheoryDataRow<Database>(Database.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
