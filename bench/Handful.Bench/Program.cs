using System.Globalization;
using BenchmarkDotNet.Running;
using Handful.Bench;

// "cards N FILE" and "talks N DATA" make what bench/scale measures; "fit N" measures who fits whom in a room of N; anything else is BenchmarkDotNet's.
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
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Crowd).Assembly).Run(args);
        break;
}
