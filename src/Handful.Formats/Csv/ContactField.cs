namespace Handful.Formats.Csv;

/// <summary>What a column of a table tells about a person.</summary>
public enum ContactField
{
    /// <summary>Nothing that is kept.</summary>
    Ignore,

    /// <summary>The whole name.</summary>
    Name,
    GivenName,
    AdditionalNames,
    FamilyName,

    /// <summary>"Dr."</summary>
    Prefix,

    /// <summary>"MBA"</summary>
    Suffix,
    Nickname,
    Email,
    Phone,
    Organisation,
    Department,
    Role,

    /// <summary>A link to a social profile.</summary>
    Profile,
    Website,
    Messenger,
    Birthday,
    Anniversary,

    /// <summary>A postal address or a part of one; several such columns make one address, in their order.</summary>
    Postal,
    Notes,
    Interests,

    /// <summary>Labels, lists or categories.</summary>
    Groups,
    HowWeMet,

    /// <summary>The day the two were connected.</summary>
    ConnectedOn,

    /// <summary>The identifier that the source gives the person.</summary>
    Uid,
}
