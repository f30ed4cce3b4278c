using System.Globalization;
using Handful.Fuzz;

// bench/fuzz [MINUTES] [FOLDER OF FILES TO BEGIN WITH …]
var minutes = args is [var first, ..] && double.TryParse(first, CultureInfo.InvariantCulture, out var said) ? said : 1;
var seed = int.TryParse(Environment.GetEnvironmentVariable("HANDFUL_FUZZ_SEED"), CultureInfo.InvariantCulture, out var asked) ? asked : Random.Shared.Next();
Coverage.Begin();
return new Fuzzing(seed).Run(TimeSpan.FromMinutes(minutes), args.Skip(1));
