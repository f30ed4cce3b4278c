using Handful.Matching.Briefs;

namespace Handful.Matching.Tests.Briefs;

/// <summary>An invented evening: an owner who grows things and counts them, and thirty guests as they fill in a form.</summary>
internal static class Evening
{
    public static readonly DateOnly Today = new(2026, 5, 14);

    public static readonly Self Owner = new(
        Interests: ["letterpress", "soil science", "beekeeping", "open data", "choir", "ML"],
        Wants: ["a Rust mentor", "Somebody who knows how to price a pilot", "intros to seed banks"],
        Gives: ["an hour on loan records", "Statistics help for small studies", "review grant applications", "My frost-map links"],
        Purpose: "So that a small grower can plan a season without paying for a forecast.",
        Goals: ["How do grafters choose their stock?", "What makes volunteers stay a second year?", "typography", "understand cooperatives"]);

    public static readonly IReadOnlyList<Candidate> Guests =
    [
        Guest("Mara Lindqvist", "Fernhollow Growers", "Soil scientist", "soil science, open data", "", "soil readings",
            known: new Acquaintance(new DateOnly(2026, 3, 20), 4, "Her trial of cheap soil sensors", "send the frost-map links")),
        Guest("Wren Castellane", "Quince & Daughters", "Grafts old fruit trees", "orchards, cider", "A place to run a seed swap", "Grafting lessons",
            about: "I have grafted pears and medlars for thirty years. Ask me about the ones that died."),
        Guest("Ayo Brightwell", "", "Runs the tool library in Aldermere", "repair, cycling", "volunteers who can keep loan records", "tools on loan"),
        Guest("Noor Elmasry", "The Aldermere Letter", "Reporter", "local news, small farms", "growers who will talk about forecasts", "a story in the Letter"),
        Guest("Jonas Weatherby", "", "Bookbinder and allotment holder", "Letterpress, bee-keeping, allotments", "paper offcuts", "binding lessons"),
        Guest("Ottoline Vane", "Fjellstrom Energi", "Head of Grid Software", "energy storage, trail running", "Intros to Nordic utilities", "Rust pairing"),
        Guest("Kwame Thistle", "Copperleaf Labs", "Founder", "climate finance, chess", "first ten design partners", "Pitch deck feedback"),
        Guest("Mirela Novak", "Harbour Studio", "Product Designer", "design systems, pottery, accessibility", "Freelance front-end people", "Accessibility reviews"),
        Guest("Tobias Rehm", "Kornhaus GmbH", "CTO", "databases, bouldering", "We are hiring two engineers in Lyon.", "war stories about Postgres"),
        Guest("Sefa Tuilagi", "", "Student", "", "", ""),
        Guest("Dario Conti", "Arrebol Foods", "Chef", "ferments, zero waste, salsa", "", "tasting menus"),
        Guest("Hanne Dahl", "Laagwater", "Hydrologist", "flood models, rowing, GIS", "Help with statistics for a small study", "GIS layers"),
        Guest("Zanele Khumalo", "Umhlaba Press", "Publisher", "typography, poetry, letterpress", "to meet printers", "I can teach type setting"),
        Guest("Li Wei", "", "", "chess, tea", "", ""),
        Guest("山田太郎", "みどり株式会社", "農学者", "園芸", "", ""),
        Guest("Dr. Agnes Fell", "Peat Trust", "Field Ecologist", "peat, bird ringing, drones", "grant application advice", "site visits"),
        Guest("Beatriz Moura", "Farol", "Learning Designer", "teacher tools, jazz, offline-first apps", "", "Curriculum workshops"),
        Guest("Rafiq Chowdhury", "Brightmere Health", "Nurse Entrepreneur", "remote care, gospel choir, running", "pilot customers", "clinic access"),
        Guest("Elif Demir", "Sariq Textile", "Supply Chain Manager", "traceability, natural dyes, chess", "German translator", "factory contacts"),
        Guest("Petra Holm", "Grain Commons", "Co-founder", "cooperatives, bread", "someone to review our grant application", "how we set up a cooperative",
            purpose: "A fair season for every small grower"),
        Guest("Samir Haddad", "Kaduna Solar", "Sales Director", "off-grid power, football", "Local partners", "West Africa contacts"),
        Guest("Greta Lund", "", "Retired", "machine learning, knitting", "", "I have time, and I like to listen"),
        Guest("Oscar Finch", "North Pier Theatre", "Producer", "community theatre, swimming", "volunteers", "stage space"),
        Guest("Inka Virtanen", "Kivirinta", "Forester", "forest data, sauna, drones", "", "lidar sets",
            known: new Acquaintance(new DateOnly(2024, 11, 2), 2, "", "")),
        Guest("Paul Adeyemi", "Seedhouse", "Archivist", "seed saving, heritage seeds, fountain pens", "scanning advice", "intros to community seed banks",
            known: new Acquaintance(new DateOnly(2026, 4, 30), 3, "how seed banks label their jars", "")),
        Guest("Cleo Marsh", "", "Volunteer coordinator", "volunteering, hiking", "ideas", "what we learned about keeping volunteers"),
        Guest("J. R. Okafor", "", "Privacy Lawyer", "data protection, sailing", "", "licence questions"),
        Guest("", "", "", "", "", ""),
        Guest("Momo", "Quietware", "Indie Developer", "local-first software, surfing, typography", "Beta testers", "SwiftUI help"),
        Guest("Freya Sund", "Quince & Daughters", "Orchard hand", "orchards, choir", "", ""),
    ];

    public static Candidate Guest(
        string name, string organisation, string role, string interests, string want, string give, string purpose = "", string about = "",
        Acquaintance? known = null) =>
        new("id " + name, name, organisation, role, List(interests), Said(want), Said(give), purpose, about, known);

    private static string[] List(string words) => words.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string[] Said(string words) => words.Length == 0 ? [] : [words];
}
