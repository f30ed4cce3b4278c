namespace Handful.Tests.Exchange;

/// <summary>Invented files, as the programs of the world write them.</summary>
internal static class Exports
{
    internal const string Cards = """
        BEGIN:VCARD
        VERSION:3.0
        UID:card-mara
        N:Lindqvist;Mara;;;
        FN:Mara Lindqvist
        ORG:Fernhollow Growers
        TITLE:Soil scientist
        EMAIL;TYPE=INTERNET:mara@fernhollow.example
        TEL;TYPE=CELL:+44 7700 900123
        X-INVENTED:kept as it came
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        UID:card-tobias
        N:Okoro;Tobias;;;
        FN:Tobias Okoro
        EMAIL:tobias@okoro.example
        END:VCARD
        """;

    internal const string LinkedIn = """
        Notes:
        "When exporting your connection data, you may notice that some of the email addresses are missing."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Mara,Lindqvist,https://www.linkedin.com/in/mara-invented,mara@fernhollow.example,Fernhollow Growers,Soil scientist,03 Jun 2024
        Hanne,Solbakk,https://www.linkedin.com/in/hanne-invented,,Solbakk Foundry,Pattern maker,11 Feb 2023
        """;

    internal const string Google = """
        First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
        Dorothea,,Quill,,,,,Quill Press,Printer,1984-02-29,Likes letterpress,,* myContacts,* Home,dorothea@quill.example,Mobile,+44 7700 900456
        """;

    internal const string Outlook = """
        First Name,Middle Name,Last Name,Title,Company,Department,Job Title,Business Street,Business City,E-mail Address,E-mail Display Name,Mobile Phone,Notes
        Emil,,Tvedt,,Tvedt Boats,,Boat builder,,,emil@tvedt.example,Emil Tvedt,,
        """;

    internal const string Table = """
        Who,Mail,Since,Cares
        Anneke Vries,anneke@vries.example,03/04/2024,bread; rye
        Joaquim Prado,joaquim@prado.example,25/12/2023,rye
        """;
}
