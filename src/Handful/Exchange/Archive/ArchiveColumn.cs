using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Exchange.Archive;

/// <summary>One value of a row, read and written past the rules of its class: an archive gives a row back as it was, its id and times too.</summary>
internal sealed record ArchiveColumn(PropertyInfo Property, bool IsOptional)
{
    internal string Name => Property.Name;

    internal string NameInFile => InFile(Name);

    internal static ArchiveColumn Of(IPropertyBase column)
    {
        var property = column.PropertyInfo ?? throw new InvalidOperationException($"{column.Name} has no property.");
        // A private setter is seen only where it is declared.
        property = property.DeclaringType!.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!;
        return new ArchiveColumn(property, column is IProperty { IsNullable: true });
    }

    internal static string InFile(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    internal object? Of(object row) => Property.GetValue(row);

    internal void Set(object row, object? value) => Property.SetValue(row, value);
}
