namespace Handful.Formats.Guests;

/// <summary>What a column of a guest list holds.</summary>
internal enum GuestField
{
    Ignore,
    Id,

    /// <summary>An identifier of the person, not of the ticket: two with the same name but another one are two people.</summary>
    PersonId,
    Order,
    Name,
    GivenName,
    FamilyName,
    Email,

    /// <summary>The buyer's address and telephone, who may be somebody else.</summary>
    OrderEmail,
    OrderPhone,
    Phone,
    Organisation,
    Role,
    Place,
    Country,
    Profile,
    Status,
    Void,
    CheckedIn,
    Interests,
    Wants,
    Gives,
    Purpose,
    About,
    Knows,

    /// <summary>A private wish.</summary>
    Avoid,
    Available,
    Answer,
}

/// <summary>A column with the question it answers; an option of a multiple choice question has a column of its own with Yes or No.</summary>
internal sealed record GuestColumn(GuestField Field, string Question, string Option = "");
