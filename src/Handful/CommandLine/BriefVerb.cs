using System.CommandLine;
using Handful.Briefs;
using Handful.Formats.Guests;

namespace Handful.CommandLine;

internal static class BriefVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var guests = new Argument<string>("GUESTS.csv") { Description = "The guest list: CSV of Luma, Eventbrite, Meetup, pretix, Tito or plain, or vCards." };
        var size = new Option<int>("--size") { Description = "How many people, one to five.", DefaultValueFactory = _ => BriefWriter.Most };
        var verb = new Command("brief", "Whom to meet at a gathering, and why.") { guests, size };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var path = said.GetValue(guests)!;
            await using var file = Files.Open(path);
            var readings = GuestLists.Read(file, Path.GetFileName(path)).ToList();
            var coming = readings.Select(reading => reading.Guest).OfType<Formats.GuestRecord>().ToList();
            foreach (var refused in readings.Where(reading => reading.Kind == GuestReadingKind.Refused))
                await Console.Error.WriteLineAsync($"line {refused.At}: {refused.Why}");
            if (coming.Count == 0) throw new RefusedException($"There is no guest in {path}. {readings.Select(reading => reading.Why).FirstOrDefault(why => why is not null)}".TrimEnd());
            var brief = (await home.Door<BriefWriter>().ForGuestsAsync(coming, said.GetValue(size), cancellation)).OrRefuse();
            if (said.GetValue(settings.Json)) Say.Json(BriefReply.From(brief));
            else Show(brief);
        });
        root.Subcommands.Add(verb);
    }

    private static void Show(Brief brief)
    {
        if (brief.Purpose.Length > 0) Say.Line($"{brief.Purpose}\n");
        foreach (var pick in brief.Handful)
        {
            Say.Line(string.Join(", ", new[] { pick.Guest.Name, pick.Guest.Role, pick.Guest.Organisation }.Where(part => part.Length > 0)));
            foreach (var reason in pick.Reasons.Take(3)) Say.Line($"  {reason.Text}");
            Say.Line($"  Say   {pick.Opener}\n  Ask   {pick.Question}\n  Give  {pick.Give}\n");
        }

        Say.Line($"Chosen from {brief.Considered}.");
    }
}
