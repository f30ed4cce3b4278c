using System.Globalization;
using Handful.Matching.Rooms;
using Handful.Matching.Rounds;
using Handful.Ui;

namespace Handful.Rooms;

/// <summary>What a room's pages say.</summary>
public static class RoomWords
{
    /// <summary>"Round 2, table 7", with its hour where there are times.</summary>
    public static string Place(Room room, Seat seat) => $"Round {seat.Round}{(Hour(room, seat.Round) is { Length: > 0 } hour ? $" at {hour}" : "")}, table {seat.Table}";

    /// <summary>When a round begins, "18:15"; empty where there are no times.</summary>
    public static string Hour(Room room, int round) =>
        room.StartsAt is { } start ? start.AddMinutes((round - 1) * room.Minutes).ToString("HH':'mm", CultureInfo.InvariantCulture) : "";

    /// <summary>"60 guests, 118 conversations in four rounds."</summary>
    public static string Title(RoomPlan plan) => plan.Pairs.Count == 0
        ? $"{NumberWords.SayFirst(plan.People)} {(plan.People == 1 ? "guest" : "guests")}, and nobody to bring together yet."
        : $"{NumberWords.SayFirst(plan.People)} guests, {NumberWords.Say(plan.Pairs.Count, "conversation", "conversations")} in {NumberWords.Say(plan.Rounds.Count, "round", "rounds")}.";

    /// <summary>Who is served, in a sentence.</summary>
    public static string Lead(RoomPlan plan) => plan.LeftOut.Count switch
    {
        0 when plan.People > 0 => "Everybody meets somebody worth meeting, and nobody twice.",
        1 => "Everybody but one meets somebody worth meeting, and nobody twice.",
        var left => $"Everybody but {NumberWords.Say(left)} meets somebody worth meeting, and nobody twice.",
    };

    /// <summary>How good the plan is, and that it can be checked.</summary>
    public static string Proof(RoomPlan plan) => plan.Gap < 0.00005
        ? "No other plan is worth more: this one is the best there is."
        : $"No plan can be worth more than {Percent(plan.Gap)} above this one.";

    /// <summary>What it costs that nobody is left out; null where it costs nothing worth a word.</summary>
    public static string? PriceOfCoverage(RoomPlan plan) => plan.PriceOfCoverage < 0.0005
        ? null
        : $"That as many as possible meet somebody takes {Percent(plan.PriceOfCoverage)} of the worth of all conversations together.";

    private static string Percent(double part) => (part * 100).ToString(part < 0.0095 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " %";
}
