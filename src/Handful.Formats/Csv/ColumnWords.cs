using Handful.Formats.Text;

namespace Handful.Formats.Csv;

/// <summary>The names that columns of contact lists have in English, German, French, Spanish and Portuguese, some in Italian and Dutch.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<string, ContactField> Fields = Of(
        (ContactField.Name, "name|full name|fullname|display name|contact|contact name|person|people|attendee|attendee name|guest|guest name|participant|member name|vollstandiger name|anzeigename|nom complet|nom et prenom|prenom et nom|nom prenom|nombre completo|nombre y apellidos|nome completo|nome e cognome"),
        (ContactField.GivenName, "first name|firstname|first|given name|givenname|given names|forename|vorname|rufname|prenom|nombre de pila|primer nombre|nombres|primeiro nome|nome proprio|voornaam|nome di battesimo"),
        (ContactField.AdditionalNames, "middle name|middle names|additional name|additional names|zweiter vorname|weitere vornamen|deuxieme prenom|segundo nombre|nome do meio"),
        (ContactField.FamilyName, "last name|lastname|last|family name|familyname|surname|nachname|familienname|nom de famille|apellido|apellidos|sobrenome|sobrenomes|apelido|apelidos|achternaam|cognome"),
        (ContactField.Prefix, "prefix|name prefix|salutation|honorific|anrede|titel|civilite|tratamiento|tratamento"),
        (ContactField.Suffix, "suffix|name suffix|namenszusatz|suffixe|sufijo|sufixo"),
        (ContactField.Nickname, "nickname|nick name|nick|known as|spitzname|surnom|apodo|alcunha"),
        (ContactField.Email, "email|e mail|mail|email address|e mail address|emails|e mail adresse|email adresse|mailadresse|e mail value|email value|work email|personal email|private email|home email|courriel|adresse e mail|adresse email|adresse mail|adresse electronique|correo|correo electronico|direccion de correo electronico|correio eletronico|endereco de e mail|endereco de email|indirizzo e mail|indirizzo email|e mailadres|emailadres"),
        (ContactField.Phone, "phone|phone number|telephone|tel|mobile|mobile phone|mobile number|cell|cell phone|phone value|work phone|business phone|home phone|telefon|telefonnummer|handy|handynummer|mobil|mobiltelefon|mobilnummer|rufnummer|telefon privat|telefon geschaftlich|portable|telephone portable|numero de telephone|telefono|movil|celular|numero de telefono|telefone|telemovel|numero de telefone|telefoon|cellulare"),
        (ContactField.Organisation, "company|company name|organisation|organization|organization name|organisation name|employer|affiliation|firm|firma|unternehmen|arbeitgeber|organisation firma|firmenname|entreprise|societe|organisme|employeur|empresa|compania|organizacion|organizacao|companhia|instituicao|bedrijf|azienda|societa"),
        (ContactField.Department, "department|abteilung|departement|service|departamento|setor"),
        (ContactField.Role, "role|job|job title|jobtitle|title|position|occupation|profession|function|rolle|beruf|berufsbezeichnung|funktion|tatigkeit|stelle|poste|fonction|metier|intitule du poste|cargo|puesto|funcion|profesion|funcao|profissao|functie|posizione|posizione lavorativa"),
        (ContactField.Profile, "linkedin|linkedin url|linkedin profile|profile|profile url|url of member profile|twitter|x|twitter handle|github|instagram|facebook|mastodon|bluesky|xing|social|social profile|profil|profil linkedin|perfil|perfil de linkedin|perfil do linkedin"),
        (ContactField.Website, "website|web site|web|url|homepage|home page|web page|site|blog|webseite|internetseite|site web|site internet|sitio web|pagina web"),
        (ContactField.Messenger, "signal|telegram|whatsapp|matrix|xmpp|jabber|skype|im|messenger|threema"),
        (ContactField.Birthday, "birthday|birth date|birthdate|date of birth|dob|born|geburtstag|geburtsdatum|anniversaire|date de naissance|naissance|cumpleanos|fecha de nacimiento|aniversario|data de nascimento|nascimento"),
        (ContactField.Anniversary, "anniversary|wedding anniversary|jahrestag|hochzeitstag|aniversario de boda|aniversario de casamento"),
        (ContactField.Postal, "address|postal address|home address|work address|street|street address|city|town|postcode|postal code|zip|zip code|zipcode|region|state|country|adresse|anschrift|strasse|plz|postleitzahl|ort|stadt|land|bundesland|adresse postale|rue|ville|code postal|pays|direccion|calle|ciudad|codigo postal|pais|provincia|endereco|rua|cidade|codigo postal cep|cep|estado|morada"),
        (ContactField.Notes, "note|notes|comment|comments|remarks|description|about|bio|notiz|notizen|bemerkung|bemerkungen|kommentar|anmerkungen|remarque|remarques|commentaire|commentaires|notas|comentarios|observaciones|observacoes|anotacoes"),
        (ContactField.Interests, "interest|interests|topics|hobby|hobbies|likes|interessen|interesse|themen|interet|interets|centres d interet|loisirs|intereses|aficiones|temas|interesses|passatempos"),
        (ContactField.Groups, "group|groups|label|labels|tag|tags|category|categories|list|lists|group membership|gruppe|gruppen|kategorie|kategorien|schlagworte|groupe|groupes|categorie|etiquettes|grupo|grupos|etiquetas|categorias|marcadores"),
        (ContactField.HowWeMet, "how we met|how met|where we met|met|met at|met where|how do we know each other|how i know them|wie kennengelernt|kennengelernt|comment nous nous sommes rencontres|rencontre|como nos conocimos|como nos conhecemos"),
        (ContactField.ConnectedOn, "connected on|connected|verbunden am|connecte le|conectado el|fecha de conexion|conectado em|collegato in data|verbonden op"),
        (ContactField.Uid, "id|uid|uuid|contact id|person id|external id"));

    /// <summary>Whether a column of a contact list is called so.</summary>
    public static bool Knows(string header) => Of(header) != ContactField.Ignore;

    /// <summary>Whether a line is the name of a column and nothing else: <c>@name</c> and <c>// name</c> are something else.</summary>
    public static bool Is(string? line) => line is not null && Knows(line) && line.Trim(' ', '"', '\uFEFF').All(letter => char.IsLetter(letter) || letter is ' ' or '-');

    /// <summary>What a column of that name holds, or <see cref="ContactField.Ignore"/>.</summary>
    public static ContactField Of(string header)
    {
        if (header.Length is 0 or > 80) return ContactField.Ignore;
        // "E-mail 2 - Value", "Phone 1" and "Email (work)" are e-mail and phone.
        var words = Words.Fold(header.Split('(')[0]);
        var plain = string.Join(' ', words.Split(' ').Where(word => !word.All(char.IsAsciiDigit)));
        return Fields.GetValueOrDefault(plain);
    }

    private static Dictionary<string, ContactField> Of(params (ContactField Field, string Words)[] lists)
    {
        var fields = new Dictionary<string, ContactField>(StringComparer.Ordinal);
        foreach (var (field, words) in lists)
            foreach (var word in words.Split('|'))
                fields.TryAdd(word, field);
        // These words change their meaning with their neighbours; ColumnMapping decides between Name, GivenName and FamilyName.
        foreach (var word in ColumnMapping.WordsForNames) fields.TryAdd(word, ContactField.Name);
        return fields;
    }
}
