using System.CommandLine;
using Handful.Kernel;
using Handful.People;
using Handful.Searching;

namespace Handful.CommandLine;

internal static class PeopleVerbs
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        AddPeople(root, settings);
        AddSearch(root, settings);
    }

    private static void AddPeople(RootCommand root, Settings settings)
    {
        var page = new Option<int?>("--page") { Description = "Which page of 50." };
        var all = new Option<bool>("--all") { Description = "Everybody, not a page of 50 (what --json gives unless --page is said)." };
        var archived = new Option<bool>("--archived") { Description = "Those in the archive." };
        var verb = new Command("people", "List your people.") { page, all, archived };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var (book, filter) = (home.Door<AddressBook>(), new PeopleFilter(Archived: said.GetValue(archived)));
            var whole = said.GetValue(all) || (said.GetValue(settings.Json) && said.GetValue(page) is null);
            var people = new List<PersonReply>();
            var circles = await CircleNamesAsync(home, cancellation);
            Page<Person> read;
            var number = said.GetValue(page) ?? 1;
            do
            {
                read = await book.ListWholeAsync(filter, new PageRequest(number++, whole ? PageRequest.LargestSize : null), cancellation);
                people.AddRange(read.Items.Select(person => PersonReply.From(person, circles[person.CircleId])));
            }
            while (whole && number <= read.Pages);
            Answer(said.GetValue(settings.Json), people, read.Total, "Nobody here yet. Bring people in: ./handful import FILE");
            if (!said.GetValue(settings.Json) && !whole && read.Pages > 1) Say.Line($"Page {read.Number} of {read.Pages}; --page {read.Number + 1} for the next.");
        });
        root.Subcommands.Add(verb);
    }

    private static void AddSearch(RootCommand root, Settings settings)
    {
        var text = new Argument<string[]>("TEXT") { Description = "What to look for: names, places, topics, notes, numbers.", Arity = ArgumentArity.OneOrMore };
        var most = new Option<int>("--most") { Description = "How many at most.", DefaultValueFactory = _ => 20 };
        var verb = new Command("search", "Find people, forgiving of spelling and accents.") { text, most };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var wanted = string.Join(' ', said.GetValue(text)!);
            var found = await home.Door<NetworkSearch>().FindAsync(wanted, "person", Math.Clamp(said.GetValue(most), 1, 200), cancellation);
            var people = (await home.Door<AddressBook>().FindManyAsync([.. found.Select(one => one.Id)], cancellation)).ToDictionary(person => person.Id);
            var circles = await CircleNamesAsync(home, cancellation);
            Answer(said.GetValue(settings.Json), [.. found.Where(one => people.ContainsKey(one.Id)).Select(one => PersonReply.From(people[one.Id], circles[people[one.Id].CircleId]))], found.Count, $"Nobody is found for “{wanted}”. Try fewer letters, or another word.");
        });
        root.Subcommands.Add(verb);
    }

    private static async Task<Dictionary<Guid, string>> CircleNamesAsync(Home home, CancellationToken cancellation) =>
        (await home.Door<Circles>().ListAsync(cancellation)).ToDictionary(circle => circle.Id, circle => circle.Name);

    private static void Answer(bool json, List<PersonReply> people, int total, string nobody)
    {
        if (json) Say.Json(new { people, total });
        else if (people.Count == 0) Say.Line(nobody);
        else Say.Table(["Name", "Role", "Organisation", "E-mail", "Circle"], people.Select(person => new[] { person.Name, person.Role, person.Organisation, person.Emails.Count > 0 ? person.Emails[0] : "", person.Circle }));
    }
}
