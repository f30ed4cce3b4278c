using System.IO.Pipelines;
using System.Text.Json;
using Handful.Accounts;
using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Purposes;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange.Archive;

/// <summary>Writes the whole network as one JSON document, people and conversations a batch at a time.</summary>
public sealed class NetworkWriter(Db db, Household household, Circles circles, TopicList topics, PurposeBook purposes, AddressBook people, LearningGoals goals, TimeProvider clock)
{
    public async Task WriteAsync(Stream to, CancellationToken cancellation = default)
    {
        // The serializer flushes the writer after every value and not asynchronously, which a response refuses: so into a pipe, and that is flushed.
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, new JsonWriterOptions { Indented = true, Encoder = NetworkFile.Format.Encoder });
        json.WriteStartObject();
        Put(json, "anchor", clock.Today());
        var me = await household.MeAsync(cancellation);
        Put(json, "me", new MeInFile { Name = me.Name, Interests = await topics.MineAsync(cancellation), Wants = me.Wants, Gives = me.Gives, Purpose = await purposes.CurrentAsync(cancellation) });
        Put(json, "learningGoals", (await goals.OpenAsync(null, cancellation)).Select(goal => new GoalInFile(goal.Question, goal.Why)));
        var names = (await circles.ListAsync(cancellation)).ToDictionary(circle => circle.Id);
        Put(json, "circles", names.Values.OrderBy(circle => circle.Place).Select(circle => new CircleInFile(circle.Name, circle.RhythmDays)));
        await WritePeopleAsync(json, pipe, names, cancellation);
        await WriteGatheringsAsync(json, pipe, cancellation);
        await WriteConversationsAsync(json, pipe, cancellation);
        json.WriteEndObject();
        await FlushAsync(json, pipe, cancellation);
        await pipe.CompleteAsync();
    }

    private static async Task FlushAsync(Utf8JsonWriter json, PipeWriter pipe, CancellationToken cancellation)
    {
        await json.FlushAsync(cancellation);
        await pipe.FlushAsync(cancellation);
    }

    private static void Put<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, NetworkFile.Format);
    }

    private async Task WritePeopleAsync(Utf8JsonWriter json, PipeWriter pipe, Dictionary<Guid, Circle> names, CancellationToken cancellation)
    {
        json.WriteStartArray("people");
        await foreach (var batch in people.EveryoneAsync(cancellation))
        {
            var ids = batch.Select(person => person.Id).ToList();
            var cards = (await db.PersonCards.AsNoTracking().Where(card => ids.Contains(card.PersonId)).OrderBy(card => card.Id).ToListAsync(cancellation)).ToLookup(card => card.PersonId);
            var photos = await db.PersonPhotos.AsNoTracking().Where(photo => ids.Contains(photo.PersonId)).ToDictionaryAsync(photo => photo.PersonId, cancellation);
            foreach (var person in batch) JsonSerializer.Serialize(json, Tell(person, names[person.CircleId], cards[person.Id], photos.GetValueOrDefault(person.Id)), NetworkFile.Format);
            await FlushAsync(json, pipe, cancellation);
        }

        json.WriteEndArray();
    }

    private static PersonInFile Tell(Person person, Circle circle, IEnumerable<PersonCard> cards, PersonPhoto? photo) => new()
    {
        Key = person.Id.ToString(), Name = person.Name, Given = person.GivenName, Additional = person.AdditionalNames, Family = person.FamilyName,
        Prefix = person.Prefix, Suffix = person.Suffix, PhoneticGiven = person.PhoneticGivenName, PhoneticFamily = person.PhoneticFamilyName, Nickname = person.Nickname,
        Organisation = person.Organisation, Department = person.Department, Role = person.Role, Birthday = person.Birthday, Circle = circle.Name,
        Contacts = [.. person.Contacts.OrderBy(point => point.Place).Select(point => point.ToValue())],
        Dates = person.Dates, Relations = person.Relations, Groups = person.Groups,
        Interests = [.. person.Interests.OrderBy(interest => interest.Topic.Name, StringComparer.Ordinal).Select(interest => new InterestInFile(interest.Topic.Name, interest.Strength))],
        Needs = person.Needs, Offers = person.Offers, HowWeMet = person.HowWeMet, MetOn = person.MetOn, Notes = person.Notes, Archived = person.ArchivedAt is not null,
        Cards = cards.Select(card => card.Text).ToList() is { Count: > 0 } texts ? texts : null,
        Photo = photo is null ? null : new PhotoInFile(photo.MediaType, photo.Bytes),
    };

    private async Task WriteGatheringsAsync(Utf8JsonWriter json, PipeWriter pipe, CancellationToken cancellation)
    {
        json.WriteStartArray("gatherings");
        foreach (var gathering in await db.Gatherings.AsNoTracking().OrderBy(row => row.On).ThenBy(row => row.Id).ToListAsync(cancellation))
        {
            var guests = await db.Guests.AsNoTracking().Where(guest => guest.GatheringId == gathering.Id).OrderBy(guest => guest.Id).ToListAsync(cancellation);
            var asked = (await goals.OpenAsync(gathering.Id, cancellation)).Where(goal => goal.GatheringId == gathering.Id).Select(goal => goal.Question);
            JsonSerializer.Serialize(json, Tell(gathering, asked, guests), NetworkFile.Format);
            await FlushAsync(json, pipe, cancellation);
        }

        json.WriteEndArray();
    }

    private static GatheringInFile Tell(Gathering gathering, IEnumerable<string> asked, IEnumerable<Guest> guests) => new()
    {
        Key = gathering.Id.ToString(), Name = gathering.Name, On = gathering.On, From = gathering.From, To = gathering.To,
        Place = gathering.Place, Purpose = gathering.Purpose, Goals = [.. asked], CardBudget = gathering.CardBudget,
        Guests = [.. guests.Select(guest => new GuestInFile
        {
            Name = guest.Name, Email = guest.Email, Phone = guest.Phone, Organisation = guest.Organisation, Role = guest.Role, Place = guest.Place, Profile = guest.Profile,
            Interests = guest.Interests, Wants = guest.Wants, Gives = guest.Gives, Purpose = guest.Purpose, About = guest.About,
            Answers = [.. guest.Answers.Select(answer => new AnswerInFile(answer.Question, answer.Answer))], Person = guest.PersonId?.ToString(),
        })],
    };

    private async Task WriteConversationsAsync(Utf8JsonWriter json, PipeWriter pipe, CancellationToken cancellation)
    {
        json.WriteStartArray("conversations");
        var last = Guid.Empty;
        while (true)
        {
            var after = last;
            var batch = await db.Conversations.AsNoTracking().Include(row => row.People).Include(row => row.Promises).Include(row => row.Topics).ThenInclude(touched => touched.Topic).AsSplitQuery()
                .Where(row => row.Id > after).OrderBy(row => row.Id).Take(500).ToListAsync(cancellation);
            if (batch.Count == 0) break;
            foreach (var talk in batch) JsonSerializer.Serialize(json, Tell(talk), NetworkFile.Format);
            await FlushAsync(json, pipe, cancellation);
            last = batch[^1].Id;
        }

        json.WriteEndArray();
    }

    private static ConversationInFile Tell(Conversation talk) => new()
    {
        On = talk.On, People = [.. talk.People.OrderBy(present => present.Id).Select(present => present.PersonId.ToString())], Gathering = talk.GatheringId?.ToString(),
        Channel = talk.Channel, Place = talk.Place, Depth = talk.Depth.Value, Notes = talk.Notes, Learned = talk.Learned, Felt = talk.Felt,
        Topics = [.. talk.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal)],
        Promises = [.. talk.Promises.OrderBy(promise => promise.Id).Select(promise => new PromiseInFile(
            promise.Mine ? "me" : "them", promise.Words, promise.DueOn, Day(promise.DoneAt), Day(promise.DroppedAt), promise.PersonId.ToString()))],
    };

    private static DateOnly? Day(DateTimeOffset? at) => at is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;
}
