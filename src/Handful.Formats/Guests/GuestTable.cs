using System.Text.RegularExpressions;
using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>Turns the rows of a guest list into guests.</summary>
internal static partial class GuestTable
{
    private static readonly string[] NoNames =
        ["info requested", "info requested info requested", "unassigned", "unassigned unassigned", "tbc", "tba", "tbd", "guest", "unknown", "anonymous", "n a", "name pending", "test"];

    public static IEnumerable<GuestReading> Read(CsvTable table, GuestColumns columns)
    {
        var roll = new GuestRoll();
        foreach (var row in table.Rows())
        {
            if (row.Value is not { } read) roll.Add(GuestReading.Refused(row.At, row.Why!, row.Raw));
            else if (Guest(read, columns) is { Name.Length: > 0 } guest) roll.Add(guest);
            else roll.Add(GuestReading.LeftOut(row.At, "This line names nobody yet."));
        }
        return roll.Readings();
    }

    private static GuestDraft Guest(CsvRow row, GuestColumns columns)
    {
        var guest = new GuestDraft(row.Line);
        string name = "", given = "", family = "", country = "", status = "";
        bool isVoid = false, isHere = false;
        for (var i = 0; i < columns.All.Count; i++)
        {
            var column = columns.All[i];
            var cell = row[i];
            if (cell.Length == 0) continue;
            if (column.Option.Length > 0)
            {
                if (!GuestStatus.IsYes(cell)) continue;
                cell = column.Option;
            }
            switch (column.Field)
            {
                case GuestField.Id: guest.Id = cell; break;
                case GuestField.PersonId: guest.PersonId = cell; break;
                case GuestField.Order: guest.Order = cell; break;
                case GuestField.Name: name = cell; break;
                case GuestField.GivenName: given = cell; break;
                case GuestField.FamilyName: family = cell; break;
                case GuestField.Email: guest.Email = GuestDraft.CleanEmail(cell); break;
                case GuestField.OrderEmail: guest.OrderEmail = GuestDraft.CleanEmail(cell); break;
                case GuestField.OrderPhone: guest.OrderPhone = cell; break;
                case GuestField.Phone: guest.Phone = cell; break;
                case GuestField.Organisation: guest.Organisation = cell; break;
                case GuestField.Role: guest.Role = cell; break;
                case GuestField.Place: guest.Place = cell; break;
                case GuestField.Country: country = cell; break;
                case GuestField.Profile: guest.Link(column.Question, cell); break;
                case GuestField.Status: status = cell; break;
                case GuestField.Void: isVoid = GuestStatus.IsYes(cell); break;
                case GuestField.CheckedIn: isHere = GuestStatus.WhyNot(cell) is null && Words.Fold(cell) is not ("false" or "0"); break;
                case GuestField.Interests: guest.Interest(cell); break;
                case GuestField.Wants: guest.Want(cell); break;
                case GuestField.Gives: guest.Give(cell); break;
                case GuestField.Purpose: guest.Purpose = cell; break;
                case GuestField.About: guest.Tell(cell); break;
                case GuestField.Knows: guest.Know(cell); break;
                case GuestField.Avoid: guest.Shun(cell); break;
                case GuestField.Available: guest.ComeAt(cell); break;
                case GuestField.Answer: guest.Answer(column.Question, cell); break;
            }
        }
        if (guest.Place.Length == 0) guest.Place = country;
        // pretix numbers the places within an order: 1, 2, 3.
        if (guest.Order.Length > 0 && guest.Id.Length > 0 && guest.Id.Length < 4) guest.Id = $"{guest.Order}-{guest.Id}";
        guest.WhyNot = isHere ? null : isVoid ? GuestStatus.WhyNot("void") : GuestStatus.WhyNot(status);
        Name(guest, name.Length > 0 ? name : PersonNames.Compose("", given, "", family), columns.NamesFromEmail);
        return guest;
    }

    private static void Name(GuestDraft guest, string name, bool orFromEmail)
    {
        name = Words.OneLine(name);
        guest.IsPlusOne = PlusOne().IsMatch(name);
        name = PersonNames.Tidy(PlusOne().Replace(name, ""));
        if (NoNames.Contains(Words.Fold(name))) return;
        // Whoever typed no name is called by what stands before the @ in some lists.
        var isAddress = name.Length == 0 ? orFromEmail : guest.Email.Length > 0 && Words.Fold(name) == Words.Fold(guest.Email.Split('@')[0]);
        if (CellLooks.LikeEmail(name)) (isAddress, guest.Email) = (true, guest.Email.Length > 0 ? guest.Email : name.ToLowerInvariant());
        guest.Name = isAddress && PersonNames.FromEmail(guest.Email) is { Length: > 0 } made ? made : name;
    }

    [GeneratedRegex(@"\s*(\+\s*[0-9]{1,2}|\(\+\s*[0-9]{1,2}\))\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlusOne();
}
