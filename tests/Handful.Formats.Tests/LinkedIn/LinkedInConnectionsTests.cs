using Handful.Formats.LinkedIn;
using static Handful.Formats.Tests.Support.Files;

namespace Handful.Formats.Tests.LinkedIn;

public class LinkedInConnectionsTests
{
    private const string Header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    [Fact]
    public void A_connection_is_read_below_the_notes_that_LinkedIn_puts_on_top()
    {
        var ada = Only("Notes:\n\"When exporting, some \"\"addresses\"\" are missing, see https://www.example.com\"\n\n" + Header +
            "Ada,Fictional,https://www.linkedin.com/in/Ada-F/,ada@example.com,\"Engines, Inc.\",\"Lead, \"\"Core\"\"\",12 Mar 2024\n");
        Assert.Equal(("Ada Fictional", "Engines, Inc.", "Lead, \"Core\""), (ada.Name, ada.Organisation, ada.Role));
        Assert.Equal(new DateOnly(2024, 3, 12), ada.ConnectedOn);
        Assert.Equal([new(ContactKind.Email, "ada@example.com"), new(ContactKind.Profile, "https://www.linkedin.com/in/ada-f", "LinkedIn")], ada.Contacts);
    }

    [Theory]
    [InlineData("Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am")]
    [InlineData("Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le")]
    [InlineData("Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el")]
    [InlineData("Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em")]
    [InlineData("Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato in data")]
    public void The_header_may_be_in_other_languages(string header)
    {
        var person = Only(header + "\nAda,Fictional,https://www.linkedin.com/in/ada,ada@example.com,Engines,Lead,12 Mar 2024\n");
        Assert.Equal(("Ada", "Fictional", "Engines", "Lead"), (person.GivenName, person.FamilyName, person.Organisation, person.Role));
        Assert.Equal(new DateOnly(2024, 3, 12), person.ConnectedOn);
    }

    [Theory]
    [InlineData("12 Mar 2024", 2024, 3, 12)]
    [InlineData("03 Jan 2023", 2023, 1, 3)]
    [InlineData("7-Feb-22", 2022, 2, 7)]
    [InlineData("\"11/04/18, 3:21 PM\"", 2018, 11, 4)]
    [InlineData("12.03.2024", 2024, 3, 12)]
    [InlineData("29 Feb 2020", 2020, 2, 29)]
    [InlineData("5 mai 2025", 2025, 5, 5)]
    [InlineData("3 de outubro de 2021", 2021, 10, 3)]
    [InlineData("12. Dez. 2019", 2019, 12, 12)]
    [InlineData("2024-03-12", 2024, 3, 12)]
    public void Days_of_connection_are_read_in_every_spelling(string written, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Only($"{Header}Ada,Fictional,,,,,{written}\n").ConnectedOn);

    [Fact]
    public void An_impossible_day_is_no_day() => Assert.Null(Only(Header + "Ada,Fictional,,,,,31 Feb 2020\n").ConnectedOn);

    [Fact]
    public void A_row_with_nothing_but_a_link_is_refused_with_its_reason()
    {
        var refused = LinkedInConnections.Read(Utf8(Header + ",,https://www.linkedin.com/in/hidden,,,,07 Feb 2022\n")).Single();
        Assert.Equal("LinkedIn keeps this person's name to itself; only a link is left.", refused.Why);
    }

    [Fact]
    public void Degrees_after_a_comma_are_no_part_of_the_name()
    {
        var dan = Only(Header + "Dan,\"Madeup, MBA, PMP\",,,,,\n");
        Assert.Equal(("Dan Madeup", "Madeup", "MBA, PMP"), (dan.Name, dan.FamilyName, dan.Suffix));
    }

    [Fact]
    public void A_Japanese_name_puts_the_family_first() => Assert.Equal("山本太郎", Only(Header + "太郎,山本,,,,,\n").Name);

    [Fact]
    public void A_file_saved_by_an_old_Excel_is_read()
    {
        var person = LinkedInConnections.Read(Windows1252(Header.Replace(',', ';') + "Björn;Müller;;;Ærø A/S;Geschäftsführer;12.03.2024\n")).Single().Value!;
        Assert.Equal(("Björn Müller", "Ærø A/S"), (person.Name, person.Organisation));
    }

    [Fact]
    public void Another_table_is_refused_as_a_whole() =>
        Assert.Contains("not LinkedIn's", LinkedInConnections.Read(Utf8("Name,Email\nAda,ada@example.com\n")).Single().Why, StringComparison.Ordinal);

    private static ContactRecord Only(string text) => LinkedInConnections.Read(Utf8(text)).Single().Value!;
}
