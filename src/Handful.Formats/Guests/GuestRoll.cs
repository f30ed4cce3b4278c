using System.Globalization;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>
/// Brings the lines about one person together. The same e-mail address is the same person unless the names cannot be: then somebody
/// bought a ticket for somebody else, and the address stays with the one whose name it holds, or who stands first. Without an address
/// the same name is the same person. Somebody who comes by one line comes, whatever the others say.
/// </summary>
internal sealed class GuestRoll
{
    // With whom of so many of one name a line without an address belongs, nobody can say; and comparing all takes their square.
    private const int Namesakes = 50;

    private readonly List<GuestDraft> drafts = [];
    private readonly List<GuestReading> others = [];

    public void Add(GuestDraft guest) => drafts.Add(guest);

    public void Add(GuestReading reading) => others.Add(reading);

    /// <summary>One reading for every line, in the lines' order.</summary>
    public IEnumerable<GuestReading> Readings()
    {
        LeaveAddressesToTheirOwners();
        TakeAddressesOfOrders();
        return others.Concat(People().SelectMany(Readings)).OrderBy(reading => reading.At);
    }

    private void LeaveAddressesToTheirOwners()
    {
        foreach (var sharing in drafts.Where(guest => guest.Email.Length > 0).GroupBy(guest => guest.Email).ToList())
        {
            var owner = sharing.FirstOrDefault(guest => PersonNames.InEmail(guest.Name, guest.Email)) ?? sharing.First();
            foreach (var guest in sharing)
                if (!PersonNames.Compatible(guest.Name, owner.Name))
                    guest.Email = "";
        }
    }

    // An order's address is the guest's where it holds the name, or where the order has one guest only and nobody else has the address.
    private void TakeAddressesOfOrders()
    {
        var taken = drafts.Where(guest => guest.Email.Length > 0).Select(guest => guest.Email).ToHashSet();
        foreach (var order in drafts.Where(guest => guest.OrderEmail.Length > 0).GroupBy(guest => (guest.Order, guest.OrderEmail)).ToList())
        {
            var address = order.Key.OrderEmail;
            var buyer = order.FirstOrDefault(guest => guest.Email == address)
                ?? (taken.Contains(address) ? null : order.FirstOrDefault(guest => guest.Email.Length == 0 && PersonNames.InEmail(guest.Name, address)))
                ?? (taken.Contains(address) || order.Count() > 1 || order.First().Email.Length > 0 ? null : order.First());
            if (buyer is null) continue;
            buyer.Email = address;
            if (buyer.Phone.Length == 0) buyer.Phone = buyer.OrderPhone;
            taken.Add(address);
        }
    }

    private List<List<GuestDraft>> People()
    {
        var people = new List<List<GuestDraft>>();
        var byEmail = new Dictionary<string, List<GuestDraft>>(StringComparer.Ordinal);
        var byId = new Dictionary<string, List<GuestDraft>>(StringComparer.Ordinal);
        var byName = new Dictionary<string, List<List<GuestDraft>>>(StringComparer.Ordinal);
        // Those with an address first, and of them those who come, so that the order of the lines decides nothing.
        foreach (var guest in drafts.OrderBy(guest => guest.Email.Length == 0).ThenBy(guest => guest.WhyNot is not null).ThenBy(guest => guest.Email, StringComparer.Ordinal))
        {
            var name = Words.Fold(guest.Name);
            var person = (guest.Email.Length > 0 ? byEmail.GetValueOrDefault(guest.Email) : null)
                ?? (guest.PersonId.Length > 0 ? byId.GetValueOrDefault(guest.PersonId) : null)
                ?? byName.GetValueOrDefault(name)?.Find(known => CanBeOne(known, guest));
            var isNew = person is null;
            if (person is null) people.Add(person = []);
            person.Add(guest);
            if (guest.Email.Length > 0) byEmail.TryAdd(guest.Email, person);
            if (guest.PersonId.Length > 0) byId.TryAdd(guest.PersonId, person);
            if (!byName.TryGetValue(name, out var sameName)) byName.Add(name, sameName = []);
            if (isNew && sameName.Count < Namesakes) sameName.Add(person);
        }
        return people;
    }

    private static bool CanBeOne(List<GuestDraft> person, GuestDraft guest) =>
        guest.IsPlusOne || (person.TrueForAll(known => known.PersonId.Length == 0 || guest.PersonId.Length == 0 || known.PersonId == guest.PersonId)
            && (guest.Email.Length == 0 || person.TrueForAll(known => known.Email.Length == 0 || known.IsPlusOne)));

    private static IEnumerable<GuestReading> Readings(List<GuestDraft> lines)
    {
        lines.Sort((one, other) => one.At.CompareTo(other.At));
        var named = lines.Exists(line => !line.IsPlusOne);
        var guest = lines.Find(line => line.WhyNot is null && (!line.IsPlusOne || !named));
        if (guest is not null)
        {
            foreach (var line in lines.Where(line => line != guest && !line.IsPlusOne)) guest.FillFrom(line);
            guest.Name = lines.Where(line => PersonNames.Compatible(line.Name, guest.Name)).MaxBy(line => line.Name.Length)?.Name ?? guest.Name;
        }
        foreach (var line in lines)
        {
            if (line == guest) yield return GuestReading.Coming(line.At, line.Record());
            else if (line.IsPlusOne && named) yield return GuestReading.LeftOut(line.At, $"{line.Name} brings somebody who is not named.");
            else if (guest is not null) yield return GuestReading.LeftOut(line.At, $"{line.Name} is on this list more than once.");
            else yield return GuestReading.LeftOut(line.At, string.Format(CultureInfo.InvariantCulture, line.WhyNot ?? "{0} is not on this list.", line.Name));
        }
    }
}
