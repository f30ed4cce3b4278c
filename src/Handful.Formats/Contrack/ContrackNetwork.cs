using System.Text.Json;
using Handful.Formats.Json;

namespace Handful.Formats.Contrack;

/// <summary>The file whole: which contacts stand, and what is of whom.</summary>
internal sealed class ContrackNetwork
{
    private readonly JsonElement root;
    private readonly RecordTally tally;
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, (int At, JsonElement Record)> interactions;
    private readonly ILookup<string, (int At, JsonElement Record)> actions;
    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> listsOf;
    private readonly HashSet<(object Parts, string Id)> told = [];
    private readonly string asPeople;

    public ContrackNetwork(JsonElement root, RecordTally tally)
    {
        (this.root, this.tally) = (root, tally);
        foreach (var contact in root.Each("contacts")) byId.TryAdd(contact.Text("id"), contact);
        foreach (var list in root.Each("lists")) lists.TryAdd(list.Text("id"), list.Line("name"));
        interactions = ByContact("interactions");
        actions = ByContact("actionItems");
        listsOf = root.Each("listMembers").Where(member => lists.ContainsKey(member.Text("listId"))).ToLookup(member => Survivor(member.Text("contactId")), member => lists[member.Text("listId")]);
        var owners = root.Each("contacts").Select(contact => contact.Text("ownerId")).Where(owner => owner.Length > 0).Distinct().Count();
        asPeople = owners > 1 ? $"as people, of all {owners} owners: the file does not say whose it is" : "as people";
    }

    public IEnumerable<Reading<ContactRecord>> Read()
    {
        var at = 0;
        foreach (var contact in root.Each("contacts"))
        {
            at++;
            var id = contact.Text("id");
            if (WhyOut(contact) is { } why)
            {
                tally.LeaveOut("contacts", why);
                ContrackPerson.LeaveOut(contact, tally, why == "could not be read" ? "part of a contact that could not be read" : "part of a contact that was left out");
                if (why == "could not be read")
                    yield return Reading<ContactRecord>.Refused(at, contact.IsObject() ? "This contact has no name." : "This is no contact: the file has something else in its place.", contact.Raw());
                continue;
            }

            tally.Keep("contacts", asPeople);
            var person = new ContrackPerson(contact, tally, At(interactions, id), At(actions, id), [.. listsOf[id]], NameOf);
            yield return person.Read(at);
            foreach (var broken in person.Refused) yield return Reading<ContactRecord>.Refused(at, broken);
        }

        foreach (var reading in CountTheRest()) yield return reading;
    }

    // A record without an identifier has nobody's parts, and two records with one have them once.
    private IEnumerable<(int At, JsonElement Record)> At(ILookup<string, (int At, JsonElement Record)> parts, string id) => id.Length > 0 && told.Add((parts, id)) ? parts[id] : [];

    private static string? WhyOut(JsonElement contact) =>
        !contact.IsObject() || ContrackPerson.NameOf(contact).Length == 0 ? "could not be read"
        : contact.Text("deletedAt").Length > 0 ? "in Contrack’s trash"
        : contact.Text("canonicalId") is { Length: > 0 } other && other != contact.Text("id") ? "merged into another in Contrack"
        : null;

    private bool Stands(string id) => id.Length > 0 && byId.TryGetValue(id, out var contact) && WhyOut(contact) is null;

    /// <summary>Whoever a contact was merged into.</summary>
    private string Survivor(string id)
    {
        for (var step = 0; step < 20 && byId.TryGetValue(id, out var contact) && contact.Text("canonicalId") is { Length: > 0 } next && next != id; step++) id = next;
        return id;
    }

    private string NameOf(string id) => byId.TryGetValue(id, out var contact) ? ContrackPerson.NameOf(contact) : "";

    private ILookup<string, (int At, JsonElement Record)> ByContact(string name) =>
        root.Each(name).Select((record, place) => (At: place + 1, Record: record)).Where(pair => pair.Record.IsObject()).ToLookup(pair => Survivor(pair.Record.Text("contactId")), pair => pair);

    private IEnumerable<Reading<ContactRecord>> CountTheRest()
    {
        foreach (var (name, kind) in ((string, string)[])[("interactions", "interactions"), ("actionItems", "action items")])
        {
            var at = 0;
            foreach (var record in root.Each(name))
            {
                at++;
                if (!record.IsObject())
                {
                    tally.LeaveOut(kind, "could not be read");
                    yield return Reading<ContactRecord>.Refused(at, $"Number {at} of the {kind} could not be read: the file has something else in its place.", record.Raw());
                }
                else if (!Stands(Survivor(record.Text("contactId")))) tally.LeaveOut(kind, "of a contact that was left out");
            }
        }

        foreach (var list in root.Each("lists"))
        {
            if (list.Line("name").Length > 0) tally.Keep("lists", "as groups");
            else tally.LeaveOut("lists", "without a name");
        }

        foreach (var member in root.Each("listMembers"))
        {
            if (lists.GetValueOrDefault(member.Text("listId"), "").Length > 0 && Stands(Survivor(member.Text("contactId")))) tally.Keep("members of lists", "as groups");
            else tally.LeaveOut("members of lists", "of a contact or list that was left out");
        }

        foreach (var _ in root.Each("mergeLog")) tally.LeaveOut("log entries", "of use in Contrack only");
    }
}
