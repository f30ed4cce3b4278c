using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Tests.Storage;

public sealed class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_is_the_model_of_today()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, new CurrentOwner());
        Assert.IsAssignableFrom<RuntimeModel>(db.Model);
        var compiled = Describe(db.Model);
        var written = Describe(db.GetService<IDesignTimeModel>().Model);
        Assert.True(written.SequenceEqual(compiled), "Run `dotnet ef dbcontext optimize` as Storage/Migrations/README.md says. " +
            $"Only written: {string.Join("; ", written.Except(compiled).Take(5))}. Only compiled: {string.Join("; ", compiled.Except(written).Take(5))}.");
    }

    private static List<string> Describe(IModel model) => [.. model.GetEntityTypes().SelectMany(Describe).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Describe(IEntityType type) =>
    [
        $"{type.Name} in {type.GetTableName()}",
        .. type.GetProperties().Select(property =>
            $"{type.Name}.{property.Name}: {property.ClrType} as {property.GetColumnType()} in {property.GetColumnName()}, null {property.IsNullable}, made {property.ValueGenerated}, token {property.IsConcurrencyToken}, {property.GetTypeMapping().Converter?.GetType()}"),
        .. type.GetKeys().Select(key => $"{type.Name} key {Names(key.Properties)}"),
        .. type.GetIndexes().Select(index => $"{type.Name} index {Names(index.Properties)}, one {index.IsUnique}"),
        .. type.GetForeignKeys().Select(key => $"{type.Name} to {key.PrincipalEntityType.Name} by {Names(key.Properties)}, {key.DeleteBehavior}, {key.DependentToPrincipal?.Name}, {key.PrincipalToDependent?.Name}"),
    ];

    private static string Names(IEnumerable<IProperty> properties) => string.Join('+', properties.Select(property => property.Name));
}
