using Handful.Formats;
using Handful.Formats.VCards;
using Handful.People;
using Handful.Topics;

namespace Handful.Exchange;

/// <summary>A person in the words of the card they came from, wherever the owner says the same: a text is kept tidied, and goes out as it came.</summary>
internal static class AsItCame
{
    internal static ContactRecord Of(Person person, PersonCard? card)
    {
        var mine = person.ToRecord();
        if (card is null || VCardReader.First(card.Text) is not { } read || VCardContacts.ToContact(read).Value is not { } theirs) return mine;
        var tidied = Person.Tidy(theirs);
        string Word(Func<ContactRecord, string> of) => of(mine) == of(tidied) ? of(theirs) : of(mine);
        return mine with
        {
            Name = Word(record => record.Name), GivenName = Word(record => record.GivenName), AdditionalNames = Word(record => record.AdditionalNames), FamilyName = Word(record => record.FamilyName),
            Prefix = Word(record => record.Prefix), Suffix = Word(record => record.Suffix), Nickname = Word(record => record.Nickname),
            PhoneticGivenName = Word(record => record.PhoneticGivenName), PhoneticFamilyName = Word(record => record.PhoneticFamilyName),
            Organisation = Word(record => record.Organisation), Department = Word(record => record.Department), Role = Word(record => record.Role),
            Notes = Word(record => record.Notes), HowWeMet = Word(record => record.HowWeMet),
            Interests = Keys(theirs).SetEquals(person.Interests.Select(interest => interest.Topic.Key)) ? theirs.Interests : mine.Interests,
        };
    }

    private static HashSet<string> Keys(ContactRecord record) => [.. record.Interests.Select(TopicName.Of).OfType<TopicName>().Select(name => name.Key)];
}
