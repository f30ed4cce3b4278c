using Handful.Changes;
using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>Everything that somebody was: whom they were joined of, what they were ever called and reached by.</summary>
/// <param name="Of">Everybody who is in them.</param>
/// <param name="Naming">Tells where they are named.</param>
/// <param name="Keys">What makes a guest them, linked or not.</param>
/// <param name="Talks">Conversations of theirs with nobody else that are gone already.</param>
/// <param name="Words">Folded, what they were ever described by.</param>
internal sealed record Past(MadeOf Of, Naming Naming, HashSet<string> Keys, IReadOnlyCollection<Guid> Talks, IReadOnlyCollection<string> Words)
{
    internal HashSet<Guid> Ids => Of.People;
}

/// <summary>Reads somebody's past out of the journal.</summary>
public sealed class Pasts(Db db, Traces traces)
{
    /// <summary>What they are described by in the images of these, beside photos and cards.</summary>
    private static readonly HashSet<string> Described = ["Person", "ContactPoint", "Conversation", "Promise"];

    internal async Task<Past> OfAsync(Person person, CancellationToken cancellation = default)
    {
        var of = await traces.MadeOfAsync([person.Id], cancellation);
        var (names, keys, words) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        var (talks, around) = (new HashSet<(Guid Talk, Guid Person)>(), new Dictionary<Guid, List<RowImage>>());
        Call(person.Name, person.GivenName, person.FamilyName);
        keys.UnionWith(person.Contacts.Select(point => point.Key).OfType<string>());
        foreach (var change in (await traces.AboutAsync(of.People, cancellation)).Union(of.Joins))
        {
            foreach (var image in await traces.ImagesAsync(change, cancellation)) Look(image);
        }

        keys.UnionWith(await db.Guests.Where(guest => guest.PersonId != null && of.People.Contains(guest.PersonId.Value)).Select(guest => guest.Key).ToListAsync(cancellation));
        keys.UnionWith(names.Select(name => "name:" + Fold.Words(name)));
        var theirs = talks.Where(row => of.People.Contains(row.Person)).Select(row => row.Talk).Except(talks.Where(row => !of.People.Contains(row.Person)).Select(row => row.Talk)).ToList();
        theirs = [.. theirs.Except(await db.Conversations.Where(talk => theirs.Contains(talk.Id)).Select(talk => talk.Id).ToListAsync(cancellation))];
        foreach (var talk in theirs) words.UnionWith(around.GetValueOrDefault(talk, []).SelectMany(WordsIn));
        return new Past(of, new Naming(names, keys), keys, theirs, words);

        void Call(string name, string given, string family)
        {
            names.Add(name);
            if (given.Length > 0 && family.Length > 0) names.Add($"{given} {family}");
            names.Remove("");
        }

        void Look(RowImage image)
        {
            if (image.Table == nameof(ConversationPerson)) talks.UnionWith(image.IdsIn("ConversationId").SelectMany(talk => image.People.Select(one => (talk, one))));
            if (image.Table == nameof(Conversation)) (around.TryGetValue(image.Id, out var told) ? told : around[image.Id] = []).Add(image);
            if (!image.People.Any(of.People.Contains)) return;
            keys.UnionWith(image.TextsIn("Key").Where(_ => image.Table is nameof(ContactPoint) or nameof(Guest)));
            if (Described.Contains(image.Table)) words.UnionWith(WordsIn(image));
            if (image.Table != nameof(Person)) return;
            foreach (var side in image.Sides) Call(Said(side, nameof(Person.Name)), Said(side, nameof(Person.GivenName)), Said(side, nameof(Person.FamilyName)));
        }
    }

    private static string Said(IReadOnlyDictionary<string, System.Text.Json.JsonElement> side, string column) => side.TryGetValue(column, out var text) ? text.GetString() ?? "" : "";

    private static IEnumerable<string> WordsIn(RowImage image) => image.Sides.SelectMany(side => side.Keys).Distinct().SelectMany(image.TextsIn).SelectMany(text => Fold.Search(text).Split(' '));
}
