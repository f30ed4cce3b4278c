using Handful.Formats;
using Handful.Storage;

namespace Handful.People;

/// <summary>A person's portrait, apart from the person so that lists never carry it.</summary>
public sealed class PersonPhoto : Owned
{
    private PersonPhoto()
    {
    }

    public PersonPhoto(Guid personId, ContactPhoto photo) => (PersonId, MediaType, Bytes) = (personId, photo.MediaType, photo.Bytes);

    public Guid PersonId { get; private set; }

    public string MediaType { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    public void Replace(ContactPhoto photo) => (MediaType, Bytes) = (photo.MediaType, photo.Bytes);

    public ContactPhoto ToPortrait() => new(MediaType, Bytes);
}

/// <summary>The vCard a person came from, as it came: what Handful does not understand is given back from it unchanged.</summary>
public sealed class PersonCard : Owned
{
    private PersonCard()
    {
    }

    public PersonCard(Guid personId, string uid, string text) => (PersonId, Uid, Text) = (personId, uid, text);

    public Guid PersonId { get; private set; }

    public string Uid { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void Replace(string text) => Text = text;

    internal void IsOf(Guid person) => PersonId = person;
}
