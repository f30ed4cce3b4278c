using System.Globalization;
using BenchmarkDotNet.Running;
using Handful.Bench;

// "cards N FILE" and "talks N DATA" make what bench/scale measures; "pairs KIND N SEED FILE" and "match FILE SIZE" are bench/match's; "fit N" measures who
// fits whom in a room of N; anything else is BenchmarkDotNet's.
switch (args)
{
    case ["cards", var count, var file]:
        await Crowd.WriteAsync(int.Parse(count, CultureInfo.InvariantCulture), file);
        break;
    case ["talks", var count, var folder]:
        await Talks.AddAsync(int.Parse(count, CultureInfo.InvariantCulture), folder);
        break;
    case ["fit", var count]:
        FitRooms.Measure(int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["pairs", var kind, var count, var seed, var file]:
        PairRooms.Write(PairRooms.Make(kind, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)), file);
        break;
    case ["match", var file, var size]:
        PairMatching.Run(file, int.Parse(size, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Crowd).Assembly).Run(args);
        break;
}
