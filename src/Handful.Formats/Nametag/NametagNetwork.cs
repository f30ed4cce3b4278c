using System.Text.Json;
using Handful.Formats.Json;

namespace Handful.Formats.Nametag;

/// <summary>The file whole.</summary>
internal sealed class NametagNetwork
{
    private readonly JsonElement root;
    private readonly RecordTally tally;
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> inverses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> customNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Relation>> relations = new(StringComparer.Ordinal);
    private readonly ILookup<string, (int At, JsonElement Entry)> journal;
    private readonly HashSet<int> fullNotes = [];
    private readonly HashSet<int> keptEntries = [];

    public NametagNetwork(JsonElement root, RecordTally tally)
    {
        (this.root, this.tally) = (root, tally);
        foreach (var person in root.Each("people")) byId.TryAdd(person.Text("id"), person);
        var labels = root.Each("relationshipTypes").DistinctBy(type => type.Text("id")).ToDictionary(type => type.Text("id"), type => type.Line("label"), StringComparer.Ordinal);
        foreach (var type in root.Each("relationshipTypes")) inverses.TryAdd(type.Line("label"), labels.GetValueOrDefault(type.Text("inverseId"), ""));
        foreach (var field in root.Each("customFieldTemplates")) customNames.TryAdd(field.Text("slug"), field.Line("name"));
        foreach (var group in root.Each("groups")) groups.TryAdd(group.Line("name"), group.Text("description"));
        journal = root.Each("journalEntries").Select((entry, place) => (At: place, Entry: entry)).SelectMany(pair => Present(pair.Entry).Select(id => (Id: id, pair))).ToLookup(row => row.Id, row => row.pair);
        Relate();
    }

    public IEnumerable<Reading<ContactRecord>> Read()
    {
        var (at, told) = (0, new HashSet<string>());
        foreach (var person in root.Each("people"))
        {
            at++;
            if (NametagPerson.NameOf(person).Length == 0)
            {
                tally.LeaveOut("people", "could not be read");
                NametagPerson.LeaveOut(person, tally);
                yield return Reading<ContactRecord>.Refused(at, person.IsObject() ? "This person has no name." : "This is no person: the file has something else in its place.", person.Raw());
                continue;
            }

            tally.Keep("people", "as people");
            var id = person.Text("id");
            var first = id.Length > 0 && told.Add(id);
            var reader = new NametagPerson(person, tally, groups, customNames, first ? relations.GetValueOrDefault(id) ?? [] : []);
            yield return reader.Read(at, first ? journal[id] : [], keptEntries, fullNotes);
            foreach (var why in reader.Refused) yield return Reading<ContactRecord>.Refused(at, why);
        }

        CountTheRest();
    }

    /// <summary>By their identifiers; older files know names only.</summary>
    private IEnumerable<string> Present(JsonElement entry)
    {
        var ids = entry.Each("peopleIds").Select(id => id.Text()).Where(id => id.Length > 0 && byId.ContainsKey(id)).Distinct().ToList();
        if (ids.Count > 0) return ids;
        var names = entry.Each("people").Select(name => name.Text()).ToHashSet(StringComparer.Ordinal);
        return byId.Where(pair => pair.Key.Length > 0 && names.Contains(NametagPerson.NameOf(pair.Value))).Select(pair => pair.Key);
    }

    /// <summary>
    /// What stands under a person says what that person is to the other: under Ada, "parent" with Ben means that Ada is a parent of Ben.
    /// The other's own row says the reverse; where it is missing, the type knows it.
    /// </summary>
    private void Relate()
    {
        foreach (var (id, person) in byId.Where(pair => pair.Key.Length > 0 && NametagPerson.NameOf(pair.Value).Length > 0))
        {
            foreach (var row in person.Each("relationships").Where(row => row.IsObject()))
            {
                var (otherId, label) = (row.Text("relatedPersonId"), NametagPerson.LabelOf(row.Part("relationshipType")));
                var other = byId.TryGetValue(otherId, out var known) ? NametagPerson.NameOf(known) : row.Line("relatedPersonName");
                if (other.Length == 0) continue;
                if (known.IsObject()) Put(otherId, new Relation(label.ToLowerInvariant(), NametagPerson.NameOf(person)));
                var answered = known.Each("relationships").Any(back => back.Text("relatedPersonId") == id);
                if (!answered) Put(id, new Relation(inverses.GetValueOrDefault(label, "").ToLowerInvariant(), other));
            }
        }
    }

    private void Put(string id, Relation relation)
    {
        if (!relations.TryGetValue(id, out var list)) relations[id] = list = [];
        if (!list.Contains(relation)) list.Add(relation);
    }

    private void CountTheRest()
    {
        var at = 0;
        foreach (var entry in root.Each("journalEntries"))
        {
            if (keptEntries.Contains(at)) tally.Keep("journal entries", "in notes");
            else tally.LeaveOut("journal entries", fullNotes.Contains(at) ? "their notes are full" : entry.IsObject() ? "of nobody in the file" : "could not be read");
            at++;
        }

        foreach (var group in root.Each("groups"))
        {
            if (group.Line("name").Length > 0) tally.Keep("groups", "as groups");
            else tally.LeaveOut("groups", "without a name");
        }

        foreach (var _ in root.Each("customFieldTemplates")) tally.Keep("names of custom fields", "with their values in notes");
        foreach (var _ in root.Each("relationshipTypes")) tally.Keep("names of relationships", "with those who have them");
        foreach (var list in (string[])["notificationEndpoints", "pushSubscriptions"])
            foreach (var _ in root.Each(list)) tally.LeaveOut("settings", "of use in nametag only");
        if (root.Part("user").IsObject()) tally.LeaveOut("accounts", "of use in nametag only");
    }
}
