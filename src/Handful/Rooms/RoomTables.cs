using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Rooms;

internal sealed class RoomTable : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("Rooms");
        builder.Property(room => room.Edition).IsConcurrencyToken();
    }
}

public static class RoomTables
{
    extension(Db db)
    {
        internal DbSet<Room> Rooms => db.Set<Room>();
    }
}
