using Handful.Conversations;
using Handful.Kernel;

namespace Handful.Capture;

/// <summary>Reads one line in plain words: who, when, where, how, what came up, what was promised. It knows nobody, and guesses nothing that does not stand in the line.</summary>
public static class CaptureLine
{
    /// <summary>Longer lines are cut: nobody writes more in ten seconds.</summary>
    public const int Longest = 1000;

    public static Captured Read(string? text, DateOnly today)
    {
        var line = Text.Lines(text, Longest);
        var words = new LineWords(line);
        var dates = SpokenDates.In(words, today);
        var promises = new PromiseSpotter(words, dates).Read();
        var names = new NameSpotter(words, promises, dates).Read();
        var subjects = new SubjectSpotter(words, promises, names, dates);
        return new Captured(
            line,
            [.. names.Names.Select(name => Bare(words.Between(name.From, name.To))).Distinct(StringComparer.OrdinalIgnoreCase)],
            Day(dates, promises),
            subjects.Place(),
            Channel(words, promises),
            Depth(line),
            subjects.Topics(),
            promises.Promises);
    }

    private static DateOnly? Day(List<SpokenDate> dates, PromiseSpotter promises) =>
        dates.Where(date => !date.IsDue && !promises.IsPromised(date.First)).Select(date => date.Past).FirstOrDefault(day => day is not null);

    private static Channel? Channel(LineWords words, PromiseSpotter promises) =>
        Enumerable.Range(0, words.Count).Where(at => !promises.IsPromised(at)).Select(at => CaptureWords.ChannelOf(words, at)).FirstOrDefault(channel => channel is not null);

    private static int? Depth(string line)
    {
        var found = CaptureWords.Depths.Where(depth => depth.Phrases.Any(phrase => line.Contains(phrase, StringComparison.OrdinalIgnoreCase))).Select(depth => depth.Depth).ToList();
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>"Mara's" names Mara.</summary>
    private static string Bare(string name) => name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
}
