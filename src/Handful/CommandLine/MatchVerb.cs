using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Handful.Matching.Rooms;
using Handful.Rooms;

namespace Handful.CommandLine;

/// <summary>Who meets whom in a room; it needs nobody's data.</summary>
internal static class MatchVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var options = new Options();
        var verb = new Command("match", "Gives every guest of a room a handful of people worth meeting, with a proof that the plan is as good as it gets.")
        {
            options.Guests, options.Size, options.Rounds, options.Tables, options.Start, options.Minutes, options.Known, options.Edges, options.Certificate, options.Check,
        };
        verb.SetAction((said, stop) => Task.Run(() => Run(said, options, said.GetValue(settings.Json), stop), stop));
        root.Subcommands.Add(verb);
    }

    private static int Run(ParseResult said, Options options, bool json, CancellationToken stop)
    {
        var room = RoomSource.Read(said.GetValue(options.Guests), said.GetValue(options.Edges));
        foreach (var (at, why) in room?.Refused ?? []) Console.Error.WriteLine($"line {at}: {why}");
        var planning = new RoomPlanning(
            "A room", said.GetValue(options.Size), said.GetValue(options.Rounds), said.GetValue(options.Tables), null, said.GetValue(options.Start), said.GetValue(options.Minutes),
            said.GetValue(options.Known));
        RoomDesk.Refuse(planning).OrRefuse();
        var wish = RoomMatch.Wish(planning);
        if (said.GetValue(options.Check) is [var plan, var certificate]) return Check(room?.Pairs(wish).ToList(), plan, certificate, json);
        if (room is null) throw new RefusedException("Name a list of guests, or with --edges a graph.");
        if (room.Count == 0) throw new RefusedException($"There is nobody in this list. {room.Refused.Select(line => line.Why).FirstOrDefault()}".TrimEnd());
        var from = Stopwatch.GetTimestamp();
        var found = room.Match(wish, new Progress(), stop);
        var reply = MatchReply.From(found, Stopwatch.GetElapsedTime(from), room.Refused);
        if (said.GetValue(options.Certificate) is { } path) Write(path, CertificateFile.Of(found));
        if (json) Say.Json(reply);
        else Show(room, found);
        return 0;
    }

    private static int Check(List<CertifiedPair>? pairs, string planPath, string certificatePath, bool json)
    {
        var plan = Read<MatchReply>(planPath);
        var certificate = Read<CertificateFile>(certificatePath);
        var verdict = CertificateCheck.Of(plan, certificate, pairs);
        if (json) Say.Json(verdict);
        else Say.Line(verdict.Sentence);
        return verdict.Holds ? 0 : 1;
    }

    private static void Show(RoomSource room, RoomPlan plan)
    {
        Say.Line($"{RoomWords.Title(plan)} {RoomWords.Lead(plan)} {RoomWords.Proof(plan)} {RoomWords.PriceOfCoverage(plan)}".TrimEnd());
        Say.Table(
            ["Round", "Table", "One", "The other", "Why"],
            plan.Pairs.Select(pair => new[] { $"{pair.Seat?.Round}", $"{pair.Seat?.Table}", room.NameOf(pair.A), room.NameOf(pair.B), pair.Why ?? (pair.Reasons is [var first, ..] ? first : "") }));
        foreach (var (id, why) in plan.LeftOut) Say.Line($"{room.NameOf(id)}: {why}");
        foreach (var warning in plan.Warnings) Say.Line(warning.Text);
    }

    private static T Read<T>(string path)
    {
        using var file = Files.Open(path);
        try
        {
            return JsonSerializer.Deserialize<T>(file, JsonSerializerOptions.Web) ?? throw new RefusedException($"{path} is empty.");
        }
        catch (JsonException broken)
        {
            throw new RefusedException($"{path} is not what ./handful match writes: {broken.Message}");
        }
    }

    private static void Write(string path, CertificateFile certificate)
    {
        try
        {
            using var file = File.Create(path);
            JsonSerializer.Serialize(file, certificate, Say.Format);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The certificate could not be written to {path}: {trouble.Message}");
        }
    }

    private sealed class Options
    {
        internal Argument<string?> Guests { get; } = new("GUESTS.csv") { Description = "The guests: id, name, interests, wants, gives, purpose, knows, avoid, available; only the name is needed.", Arity = ArgumentArity.ZeroOrOne };

        internal Option<int> Size { get; } = new("--size") { Description = "How many each meets at most.", DefaultValueFactory = _ => Room.Handful };

        internal Option<int?> Rounds { get; } = new("--rounds") { Description = "No more rounds than this." };

        internal Option<int?> Tables { get; } = new("--tables") { Description = "No more conversations at once than this." };

        internal Option<TimeOnly?> Start { get; } = new("--start") { Description = "When the first round begins, 18:00, for guests who say at what time they are there." };

        internal Option<int> Minutes { get; } = new("--minutes") { Description = "How long a round lasts.", DefaultValueFactory = _ => Room.UsualMinutes };

        internal Option<bool> Known { get; } = new("--known") { Description = "Also bring together who know each other." };

        internal Option<string?> Edges { get; } = new("--edges") { Description = "A graph instead of guests: a table of a, b and weight." };

        internal Option<string?> Certificate { get; } = new("--certificate") { Description = "Where to write the proof." };

        internal Option<string[]> Check { get; } = new("--check") { Description = "Checks a plan against its proof: PLAN CERTIFICATE. With the guests or the graph, that no pair was forgotten too.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
    }

    /// <summary>How far it is, on a terminal, once it takes more than a second.</summary>
    private sealed class Progress : IProgress<double>
    {
        private readonly long from = Stopwatch.GetTimestamp();
        private int shown = -1;

        public void Report(double value)
        {
            var percent = (int)(value * 100);
            if (Console.IsErrorRedirected || percent <= shown || Stopwatch.GetElapsedTime(from) < TimeSpan.FromSeconds(1)) return;
            shown = percent;
            Console.Error.Write($"\rMatching, {percent} %{(percent >= 100 ? "\n" : "")}");
        }
    }
}
