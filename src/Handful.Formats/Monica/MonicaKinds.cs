using System.Text.Json;
using Handful.Formats.Json;

namespace Handful.Formats.Monica;

/// <summary>What Monica calls its collections, and what a report calls them.</summary>
internal static class MonicaKinds
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["user"] = "accounts", ["contact"] = "contacts", ["relationship"] = "relationships", ["addressbook"] = "address books",
        ["addressbooksubscription"] = "address book subscriptions", ["photo"] = "photos", ["document"] = "documents", ["activity"] = "activities",
        ["call"] = "calls", ["contactfield"] = "ways to reach somebody", ["debt"] = "debts", ["gift"] = "gifts", ["note"] = "notes", ["reminder"] = "reminders",
        ["task"] = "tasks", ["address"] = "addresses", ["pet"] = "pets", ["conversation"] = "conversations", ["lifeevent"] = "life events",
    };

    /// <summary>The singular without underscores, whichever of its versions wrote it; empty for what is not known.</summary>
    public static string Of(string type)
    {
        var word = type.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        if (Words.ContainsKey(word)) return word;
        if (word == "activities") return "activity";
        return word.Length > 0 && Words.ContainsKey(word[..^1]) ? word[..^1] : word.EndsWith("es", StringComparison.Ordinal) && Words.ContainsKey(word[..^2]) ? word[..^2] : "";
    }

    public static string Say(string kind) => Words.GetValueOrDefault(kind, "other records");

    /// <summary>One of a kind, at the start of a sentence.</summary>
    public static string SayOne(string kind) => kind switch
    {
        "contactfield" => "Way to reach somebody",
        "lifeevent" => "Life event",
        "addressbook" => "Address book",
        "addressbooksubscription" => "Address book subscription",
        "" => "Record",
        _ => char.ToUpperInvariant(kind[0]) + kind[1..],
    };

    /// <summary>In these lists of a contact stand only the names of records that the account holds.</summary>
    public static bool IsList(string kind) => kind is "activity" or "photo" or "document";

    public static string Uuid(this JsonElement record) => record.Text("uuid");

    public static JsonElement Properties(this JsonElement record) => record.Part("properties");
}
