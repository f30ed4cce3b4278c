using System.Globalization;
using Handful.Kernel;

namespace Handful.Rooms;

/// <summary>A room as it is typed.</summary>
public sealed class RoomForm
{
    public string? Name { get; set; }

    public string? Size { get; set; }

    public string? Rounds { get; set; }

    public string? Tables { get; set; }

    public string? On { get; set; }

    public string? StartsAt { get; set; }

    public string? Minutes { get; set; }

    public string? MayKnow { get; set; }

    public static RoomForm Of(Room room) => new()
    {
        Name = room.Name, Size = Figure(room.Size), Rounds = Figure(room.Rounds), Tables = Figure(room.Tables), On = room.On is { } on ? Ui.DateWords.Iso(on) : "",
        StartsAt = room.StartsAt?.ToString("HH':'mm", CultureInfo.InvariantCulture), Minutes = Figure(room.Minutes), MayKnow = room.MayKnow ? "on" : null,
    };

    public Outcome<RoomPlanning> Read()
    {
        if (!Number(Size, Room.Handful, out var size)) return Refusal.BecauseOf("size", "Write how many in figures.");
        if (!Number(Rounds, null, out var rounds)) return Refusal.BecauseOf("rounds", "Write how many rounds in figures, or leave it empty.");
        if (!Number(Tables, null, out var tables)) return Refusal.BecauseOf("tables", "Write how many tables in figures, or leave it empty.");
        if (!Number(Minutes, Room.UsualMinutes, out var minutes)) return Refusal.BecauseOf("minutes", "Write the minutes in figures.");
        DateOnly? on = DateOnly.TryParseExact(On?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (on is null && !string.IsNullOrWhiteSpace(On)) return Refusal.BecauseOf("on", "Write the day as 2026-05-16.");
        TimeOnly? start = TimeOnly.TryParseExact(StartsAt?.Trim(), ["HH':'mm", "H':'mm", "HH':'mm':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;
        if (start is null && !string.IsNullOrWhiteSpace(StartsAt)) return Refusal.BecauseOf("startsAt", "Write the time as 18:30.");
        return new RoomPlanning(Name ?? "", size ?? Room.Handful, rounds, tables, on, start, minutes ?? Room.UsualMinutes, MayKnow is "on" or "true");
    }

    private static bool Number(string? text, int? otherwise, out int? number)
    {
        number = int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : otherwise;
        return string.IsNullOrWhiteSpace(text) || int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static string Figure(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
