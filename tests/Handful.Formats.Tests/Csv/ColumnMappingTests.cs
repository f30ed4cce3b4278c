using CsCheck;
using Handful.Formats.Csv;
using static Handful.Formats.Csv.ContactField;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests.Csv;

public class ColumnMappingTests
{
    private static readonly string[] Names = ["Name", "Email", "Phone", "Company", "Notes", "Birthday"];

    [Theory]
    [InlineData("Name,E-mail,Phone,Company,Job title,Birthday,Notes", new[] { Name, Email, Phone, Organisation, Role, Birthday, Notes })]
    [InlineData("Vorname,Name,E-Mail-Adresse,Handy,Firma,Geburtstag,Straße,PLZ,Ort", new[] { GivenName, FamilyName, Email, Phone, Organisation, Birthday, Postal, Postal, Postal })]
    [InlineData("Prénom,Nom,Courriel,Téléphone,Société,Fonction,Centres d'intérêt", new[] { GivenName, FamilyName, Email, Phone, Organisation, Role, Interests })]
    [InlineData("Nombre,Apellidos,Correo electrónico,Teléfono,Empresa,Puesto,Cumpleaños", new[] { GivenName, FamilyName, Email, Phone, Organisation, Role, Birthday })]
    [InlineData("Nome,Sobrenome,E-mail,Telefone,Empresa,Cargo,Data de nascimento", new[] { GivenName, FamilyName, Email, Phone, Organisation, Role, Birthday })]
    [InlineData("Nombre,Correo", new[] { Name, Email })]
    [InlineData("Email 1,Email (work),Mobile Phone,Home Phone,Favourite colour", new[] { Email, Email, Phone, Phone, Ignore })]
    [InlineData("Title,First name,Last name,Job title", new[] { Prefix, GivenName, FamilyName, Role })]
    [InlineData("How we met,Tags,LinkedIn,Interests", new[] { HowWeMet, Groups, Profile, Interests })]
    public void Columns_are_known_by_their_names(string header, ContactField[] expected) =>
        Assert.Equal(expected, ColumnMapping.Propose(header.Split(','), []).Fields);

    [Fact]
    public void Columns_without_a_known_name_are_known_by_their_values()
    {
        var mapping = ColumnMapping.Propose(["", "A", "B", "C", "D"],
        [
            ["Ada Fictional", "ada@example.com", "+44 7700 900100", "https://www.linkedin.com/in/ada", "4711"],
            ["Bea Beispiel", "bea@example.com", "+44 7700 900101", "https://www.linkedin.com/in/bea", "4712"],
        ]);
        Assert.Equal([Name, Email, Phone, Profile, Ignore], mapping.Fields);
    }

    [Fact]
    public void A_person_is_read_with_all_that_the_columns_hold()
    {
        using var file = Utf8("""
            Name,Email,Email 2,Phone,Interests,Birthday,Street,City,Website,Group,Met at
            Ada Fictional,ada@example.com,a2@example.org,+44 7700 900100,"chess; tea | open data
            rowing",03/12/1984,1 Main St,Bath,https://ada.example,"Friends, Rowers",PyCon
            Bea Beispiel,,,,,25/12/1990,,,,,
            """);
        var people = ContactFiles.Read(file, FileFormat.Csv).Select(reading => reading.Value!).ToList();
        var ada = people[0];
        Assert.Equal(["ada@example.com", "a2@example.org", "+44 7700 900100", "https://ada.example", "1 Main St\nBath"], ada.Contacts.Select(c => c.Value));
        Assert.Equal(["chess", "tea", "open data", "rowing"], ada.Interests);
        Assert.Equal(["Friends", "Rowers"], ada.Groups);
        Assert.Equal("PyCon", ada.HowWeMet);
        // 25/12 proves that the day comes first in the whole file.
        Assert.Equal(PartialDate.Of(1984, 12, 3), ada.Birthday);
    }

    [Fact]
    public void A_mapping_that_the_owner_changed_is_obeyed()
    {
        using var file = Utf8("Foo,Bar\nAda,Engines\n");
        var person = ColumnMapping.Read(file, new([GivenName, Organisation])).Single().Value!;
        Assert.Equal(("Ada", "Engines"), (person.Name, person.Organisation));
    }

    [Fact]
    public void A_row_that_names_nobody_is_refused()
    {
        using var file = Utf8("Name,Phone\nAda,1\n,+44 7700 900100\n");
        var refused = ContactFiles.Read(file, FileFormat.Csv).Last();
        Assert.Equal((3, "This line names nobody.", "+44 7700 900100"), (refused.At, refused.Why, refused.Raw));
    }

    [Fact]
    public void The_order_of_the_columns_decides_nothing() =>
        Gen.Shuffle(Names).Sample(header =>
        {
            var inOrder = ColumnMapping.Propose(Names, []).Fields;
            Assert.Equal(inOrder.Order(), ColumnMapping.Propose(header, []).Fields.Order());
        });
}
