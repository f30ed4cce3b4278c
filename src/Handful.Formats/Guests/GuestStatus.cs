using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>The words that lists have for who comes and who does not.</summary>
internal static class GuestStatus
{
    private static readonly Dictionary<string, string> NotComing = Of(
        ("{0} has declined.", "no|n|nein|non|declined|decline|rejected|not going|not attending|not coming|wont attend|cannot attend|absage|abgesagt|regrets"),
        ("{0} is on the waiting list.", "waitlist|waitlisted|wait listed|wait list|waiting|waiting list|on waitlist|on the waitlist|warteliste|liste d attente|lista de espera"),
        ("{0} is not confirmed yet.", "pending|pending approval|awaiting approval|waiting for approval|requested|under review|unconfirmed|ausstehend|en attente|pendiente|pendente"),
        ("{0} has not paid yet.", "unpaid|payment pending|awaiting payment|nicht bezahlt|non paye"),
        ("{0} is invited and has not answered.", "invited|not responded|no response|no reply|awaiting reply|awaiting response|eingeladen|invite|invitado|convidado"),
        ("{0} may come, but has not said yes.", "maybe|tentative|interested|unsure|vielleicht|peut etre|tal vez|quizas|talvez"),
        ("{0} has cancelled.", "cancelled|canceled|cancelled by attendee|cancelled by organizer|storniert|annule|cancelado|cancelada"),
        ("{0} has been given the money back.", "refunded|refund|partially refunded|erstattet|rembourse|reembolsado"),
        ("{0}'s order has expired.", "expired|abgelaufen|expire|expirado"),
        ("{0} has been taken off the list.", "deleted|removed|void|voided|geloscht|supprime|eliminado|excluido|archived"),
        ("{0} has passed the ticket on.", "transferred|resold"),
        ("{0} did not come.", "no show|noshow"));

    /// <summary>Words in a pasted line that say so, for finding them at its end.</summary>
    public static readonly IReadOnlyList<string> AtEndOfLine =
        ["maybe", "tentative", "declined", "not coming", "not going", "not attending", "cancelled", "canceled", "waitlist", "waitlisted",
         "waiting list", "pending", "invited", "no show", "unconfirmed"];

    /// <summary>The sentence about a guest who does not come, with {0} for the name, or null. A word not known here counts as coming.</summary>
    public static string? WhyNot(string status) => NotComing.GetValueOrDefault(Words.Fold(status));

    /// <summary>Whether a cell says that something is so.</summary>
    public static bool IsYes(string cell) =>
        Words.Fold(cell) is "yes" or "y" or "true" or "1" or "x" or "ja" or "oui" or "si" or "sim" or "checked";

    private static Dictionary<string, string> Of(params (string Sentence, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split('|').Select(word => KeyValuePair.Create(word, list.Sentence))).ToDictionary(StringComparer.Ordinal);
}
