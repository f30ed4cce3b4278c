using Handful.Accounts;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.People;

internal sealed class CircleTable : IEntityTypeConfiguration<Circle>
{
    public void Configure(EntityTypeBuilder<Circle> builder)
    {
        builder.ToTable("Circles");
        builder.HasOne<Owner>().WithMany().HasForeignKey(circle => circle.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Dates).AsJson();
        builder.Property(person => person.Relations).AsJson();
        builder.Property(person => person.Groups).AsJson();
        builder.Property(person => person.Needs).AsJson();
        builder.Property(person => person.Offers).AsJson();
        builder.HasOne<Circle>().WithMany().HasForeignKey(person => new { person.OwnerId, person.CircleId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(person => person.Contacts).WithOne().HasForeignKey(point => new { point.OwnerId, point.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(person => person.Interests).WithOne().HasForeignKey(interest => new { interest.OwnerId, interest.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(person => new { person.OwnerId, person.ArchivedAt, person.SortName, person.Id });
        builder.HasIndex(person => new { person.OwnerId, person.CircleId, person.ArchivedAt, person.SortName, person.Id });
        // Most people of a large network have neither day: their rows need not stand in these.
        builder.HasIndex(person => new { person.OwnerId, person.CircleId, person.DueOn, person.Id }).HasFilter("\"DueOn\" IS NOT NULL");
        builder.HasIndex(person => new { person.OwnerId, person.BirthdayInYear }).HasFilter("\"BirthdayInYear\" IS NOT NULL");
    }
}

internal sealed class ContactPointTable : IEntityTypeConfiguration<ContactPoint>
{
    public void Configure(EntityTypeBuilder<ContactPoint> builder)
    {
        builder.ToTable("ContactPoints");
        builder.HasIndex(point => new { point.OwnerId, point.Key });
    }
}

internal sealed class PersonPhotoTable : IEntityTypeConfiguration<PersonPhoto>
{
    public void Configure(EntityTypeBuilder<PersonPhoto> builder)
    {
        builder.ToTable("PersonPhotos");
        builder.HasOne<Person>().WithMany().HasForeignKey(photo => new { photo.OwnerId, photo.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(photo => new { photo.OwnerId, photo.PersonId }).IsUnique();
    }
}

internal sealed class PersonCardTable : IEntityTypeConfiguration<PersonCard>
{
    public void Configure(EntityTypeBuilder<PersonCard> builder)
    {
        builder.ToTable("PersonCards");
        builder.HasOne<Person>().WithMany().HasForeignKey(card => new { card.OwnerId, card.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(card => new { card.OwnerId, card.PersonId });
    }
}

public static class PeopleTables
{
    extension(Db db)
    {
        internal DbSet<Person> People => db.Set<Person>();

        internal DbSet<Circle> Circles => db.Set<Circle>();

        internal DbSet<ContactPoint> ContactPoints => db.Set<ContactPoint>();

        internal DbSet<PersonPhoto> PersonPhotos => db.Set<PersonPhoto>();

        internal DbSet<PersonCard> PersonCards => db.Set<PersonCard>();
    }
}
