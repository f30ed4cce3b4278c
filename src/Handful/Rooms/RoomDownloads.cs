using System.Globalization;
using System.Text;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.Matching.Rounds;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Handful.Rooms;

/// <summary>A matched room as files.</summary>
internal static class RoomDownloads
{
    internal static void MapRoomDownloads(this IEndpointRouteBuilder app)
    {
        var room = app.MapGroup("/rooms/{id:guid}").ExcludeFromDescription();
        room.MapGet("/plan.csv", (Guid id, RoomDesk desk, CancellationToken cancellation) => FileAsync(id, desk, "csv", "text/csv; charset=utf-8", Csv, cancellation));
        room.MapGet("/plan.ics", (Guid id, RoomDesk desk, TimeProvider clock, CancellationToken cancellation) => FileAsync(id, desk, "ics", "text/calendar; charset=utf-8", view => Ics(view, clock.GetUtcNow()), cancellation));
        room.MapGet("/plan.json", (Guid id, RoomDesk desk, CancellationToken cancellation) => FileAsync(id, desk, "json", "application/json", view => Json(MatchReply.From(view.Plan, TimeSpan.Zero)), cancellation));
        room.MapGet("/certificate.json", (Guid id, RoomDesk desk, CancellationToken cancellation) => FileAsync(id, desk, "certificate.json", "application/json", view => Json(CertificateFile.Of(view.Plan)), cancellation));
    }

    private static async Task<IResult> FileAsync(Guid id, RoomDesk desk, string ending, string type, Func<RoomView, string> write, CancellationToken cancellation) =>
        await desk.FindAsync(id, cancellation) is { } room && RoomView.Of(room) is { } view
            ? Results.File(Encoding.UTF8.GetBytes(write(view)), type, $"{room.Name}.{ending}")
            : Refusal.Missing("This room's plan").ToProblem();

    /// <summary>A line for each conversation of each guest, so that a host can sort and mail it.</summary>
    private static string Csv(RoomView view)
    {
        var table = new StringBuilder("\uFEFF").Append(CsvLine.Of(["Guest", "Round", "Begins", "Table", "Meets", "Role", "Organisation", "Why"]));
        foreach (var seated in view.All.Where(guest => !guest.Away).Select(view.Seated))
        {
            if (seated.Meetings.Count == 0) table.Append(CsvLine.Of([seated.Guest.Name, "", "", "", "", "", "", seated.Why ?? ""]));
            foreach (var (pair, with, reasons) in seated.Meetings)
            {
                table.Append(CsvLine.Of([
                    seated.Guest.Name, Figure(pair.Seat?.Round), pair.Seat is { } seat ? RoomWords.Hour(view.Room, seat.Round) : "", Figure(pair.Seat?.Table), with.Name, with.Role, with.Organisation,
                    pair.Seat is null ? pair.Why ?? "" : string.Join(" ", reasons.Take(2))]));
            }
        }

        return table.ToString();
    }

    /// <summary>An entry for each conversation that has a place. Times are those of the clock on the wall, wherever that hangs.</summary>
    private static string Ics(RoomView view, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Handful//Rooms//EN" };
        var day = view.Room.On ?? DateOnly.FromDateTime(now.UtcDateTime);
        for (var round = 1; round <= view.Plan.Rounds.Count; round++)
        {
            foreach (var talk in view.Round(round))
            {
                var begins = day.ToDateTime(view.Room.StartsAt ?? new TimeOnly(18, 0)).AddMinutes((round - 1) * view.Room.Minutes);
                calendar.Events.Add(new CalendarEvent
                {
                    Uid = $"{view.Room.Id:N}-{round}-{talk.Pair.Seat!.Value.Table}@handful",
                    DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                    Start = new CalDateTime(begins), End = new CalDateTime(begins.AddMinutes(view.Room.Minutes)),
                    Summary = $"{talk.A.Name} and {talk.B.Name}",
                    Location = $"{view.Room.Name}, table {talk.Pair.Seat.Value.Table}",
                    Description = string.Join("\n", talk.Pair.Reasons),
                });
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, System.Text.Json.JsonSerializerOptions.Web);

    private static string Figure(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
