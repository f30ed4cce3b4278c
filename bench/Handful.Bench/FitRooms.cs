using System.Diagnostics;
using System.Globalization;
using Handful.Matching.Fit;
using Handful.Matching.Topics;

namespace Handful.Bench;

/// <summary>Rooms of invented guests whose subjects are spread as unevenly as in life: a few that many name, thousands that few do.</summary>
internal static class FitRooms
{
    private static readonly string[] Wants = ["help with {0}", "a mentor for {0}", "to learn {0}", "{0}", "somebody who knows {0}"];
    private static readonly string[] Gives = ["{0} lessons", "advice on {0}", "{0}", "help with {0}", "an hour on {0}"];

    /// <summary>Reads and scores a room and says what that took, without and with what happens once in a process.</summary>
    internal static void Measure(int people)
    {
        var guests = Make(people, seed: 1);
        foreach (var round in new[] { "first", "again" })
        {
            var used = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
            var clock = Stopwatch.StartNew();
            var room = new FitRoom(guests, FitWeights.Prior);
            var read = clock.Elapsed.TotalSeconds;
            var pairs = room.Pairs();
            var all = clock.Elapsed.TotalSeconds;
            var alone = people - pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Count();
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {round}: {people} people, {pairs.Count} pairs, {2.0 * pairs.Count / people:0.0} a person, {alone} in none, mean worth {pairs.Average(pair => pair.Worth):0.000}
                  read {read:0.000} s, in all {all:0.000} s, processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - used:0.000} s, {peak} MB at most
                """));
        }
    }

    /// <summary>The same room for the same seed.</summary>
    internal static IReadOnlyList<FitGuest> Make(int people, int seed)
    {
        var (dice, topics) = (new Random(seed), TopicCatalogue.Names.ToArray());
        dice.Shuffle(topics);
        return [.. Enumerable.Range(0, people).Select(Guest)];

        FitGuest Guest(int number) => new(number.ToString("000000", CultureInfo.InvariantCulture), $"Guest {number}")
        {
            Interests = [.. Enumerable.Range(0, dice.Next(2, 6)).Select(_ => Topic())],
            Wants = [.. Enumerable.Range(0, dice.Next(0, 3)).Select(_ => Said(Wants))],
            Gives = [.. Enumerable.Range(0, dice.Next(0, 3)).Select(_ => Said(Gives))],
            Purpose = dice.Next(4) == 0 ? $"More {Topic()} for everybody who needs it" : "",
            Role = dice.Next(3) > 0 ? Topic() : "",
            Organisation = $"Works {dice.Next(Math.Max(1, people / 4))}",
            About = dice.Next(3) == 0 ? $"I have spent {dice.Next(2, 30)} years with {Topic()} and would not mind as many with {Topic()}." : "",
        };

        string Topic() => topics[(int)(topics.Length * Math.Pow(dice.NextDouble(), 3))];

        string Said(string[] forms) => string.Format(CultureInfo.InvariantCulture, forms[dice.Next(forms.Length)], Topic());
    }
}
