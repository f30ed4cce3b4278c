using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Storage;

/// <summary>
/// The rows of one table that belong to the signed-in owner. EF Core's query filters would say the same,
/// but a model with filters cannot be compiled, and building it takes half of the time to the first page.
/// </summary>
internal sealed class OwnedSet<T>(DbSet<T> everyones, CurrentOwner owner) : DbSet<T>, IQueryable<T>, IAsyncEnumerable<T>, IInfrastructure<IServiceProvider>
    where T : class
{
    private readonly IQueryable<T> mine = everyones.Where(Mine(owner));

    public override IEntityType EntityType => everyones.EntityType;

    public override LocalView<T> Local => everyones.Local;

    Type IQueryable.ElementType => mine.ElementType;

    Expression IQueryable.Expression => mine.Expression;

    IQueryProvider IQueryable.Provider => mine.Provider;

    IServiceProvider IInfrastructure<IServiceProvider>.Instance => ((IInfrastructure<IServiceProvider>)everyones).Instance;

    public override IQueryable<T> AsQueryable() => mine;

    public override IAsyncEnumerable<T> AsAsyncEnumerable() => mine.AsAsyncEnumerable();

    public override IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => mine.AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => mine.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => mine.GetEnumerator();

    public override EntityEntry<T> Entry(T entity) => everyones.Entry(entity);

    public override EntityEntry<T> Add(T entity) => everyones.Add(entity);

    public override void AddRange(params T[] entities) => everyones.AddRange(entities);

    public override void AddRange(IEnumerable<T> entities) => everyones.AddRange(entities);

    public override EntityEntry<T> Attach(T entity) => everyones.Attach(entity);

    public override EntityEntry<T> Remove(T entity) => everyones.Remove(entity);

    public override void RemoveRange(params T[] entities) => everyones.RemoveRange(entities);

    public override void RemoveRange(IEnumerable<T> entities) => everyones.RemoveRange(entities);

    private static Expression<Func<T, bool>> Mine(CurrentOwner owner)
    {
        // What a lambda would say, had it the type: a variable of the caller, which EF Core takes as a parameter of the query.
        Expression<Func<Guid>> id = () => owner.Id;
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(row, nameof(Owned.OwnerId)), id.Body), row);
    }
}
