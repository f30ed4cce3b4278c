using System.Text.Json.Nodes;

namespace Handful.Formats.Tests.Support;

/// <summary>Counts the records of an export by another way than its reader: for the sum that a report must come to.</summary>
internal static class Records
{
    public static int In(string json, FileFormat format) => In(JsonNode.Parse(json)!, format);

    public static int In(JsonNode root, FileFormat format) => format switch
    {
        FileFormat.Monica => Monica(root["account"]),
        FileFormat.Contrack => Lists(root, "contacts", "interactions", "lists", "listMembers", "actionItems", "mergeLog")
            + Items(root["contacts"]).Sum(person => Lists(person, "emails", "phones", "socialLinks", "education", "experience", "sources", "tags", "interests", "attributes", "addresses")),
        _ => Lists(root, "people", "groups", "relationshipTypes", "journalEntries", "customFieldTemplates", "notificationEndpoints", "pushSubscriptions") + (root["user"] is JsonObject ? 1 : 0)
            + Items(root["people"]).Sum(person => Lists(person, "importantDates", "phoneNumbers", "emails", "addresses", "urls", "imHandles", "locations", "customFields", "customFieldValues", "relationships")),
    };

    private static int Monica(JsonNode? account)
    {
        var count = 0;
        foreach (var part in Items(Of(account, "data")))
        {
            count += Lists(part, "values");
            // Only within contacts are there more.
            if (Of(part, "type")?.ToString() != "contact") continue;
            foreach (var contact in Items(Of(part, "values")))
            {
                foreach (var inner in Items(Of(contact, "data")))
                {
                    if (Of(inner, "type")?.ToString() is "activity" or "photo" or "document") continue;
                    count += Lists(inner, "values");
                    if (Of(inner, "type")?.ToString() == "conversation") count += Items(Of(inner, "values")).Sum(value => Lists(Of(value, "properties"), "messages"));
                }

                count += new[] { "first_met_reminder", "deceased_reminder" }.Count(name => Of(Of(contact, "properties"), name) is JsonObject);
            }
        }

        return count + Lists(Of(account, "properties"), "journal_entries", "modules", "reminder_rules", "audit_logs") + Items(Of(account, "instance")).Sum(list => Items(list).Count());
    }

    private static int Lists(JsonNode? node, params string[] names) => names.Sum(name => Items(Of(node, name)).Count());

    private static JsonNode? Of(JsonNode? node, string name) => node is JsonObject parts ? parts[name] : null;

    private static IEnumerable<JsonNode?> Items(JsonNode? node) => node switch { JsonArray list => list, JsonObject parts => parts.Select(part => part.Value), _ => [] };
}
