namespace Handful.Formats.VCards;

/// <summary>The versions of vCard that are in use. 2.1 is read, never written anew.</summary>
public enum VCardVersion
{
    /// <summary>vCard 2.1 (versit, 1996), as old phones and Outlook write it.</summary>
    V21,

    /// <summary>RFC 2426.</summary>
    V30,

    /// <summary>RFC 6350.</summary>
    V40,
}
