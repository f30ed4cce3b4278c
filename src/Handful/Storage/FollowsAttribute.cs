using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Storage;

/// <summary>
/// A column that follows from other rows or from the clock, and is no word of the owner's: it is not searched, so that it may change in a
/// row that was loaded in part; and where it has moved on since a change, that change can be undone all the same.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FollowsAttribute : Attribute
{
    internal static bool IsOn(IReadOnlyPropertyBase column) => column.PropertyInfo?.IsDefined(typeof(FollowsAttribute)) == true;
}
