using System.Globalization;

namespace Handful.Rooms;

/// <summary>What the check of a plan found.</summary>
/// <param name="Holds">Whether the plan is allowed and the bound is proved.</param>
/// <param name="Sentence">For a person.</param>
public sealed record CheckReply(bool Holds, string Sentence, double Value, double Bound, double Gap);

/// <summary>
/// Checks a plan against its certificate from what stands in the two files, and where they are given, against all pairs who may meet. It shares nothing with the
/// solver: whatever went wrong there shows here.
/// </summary>
public static class CertificateCheck
{
    private const double Rounding = 1e-9;

    /// <param name="plan">As it was written.</param>
    /// <param name="certificate">That of the plan.</param>
    /// <param name="pairs">All who may meet; null where only the files are at hand.</param>
    public static CheckReply Of(MatchReply plan, CertificateFile certificate, IReadOnlyCollection<CertifiedPair>? pairs = null)
    {
        var value = plan.Pairs.Sum(pair => pair.Weight);
        var counted = pairs ?? [.. plan.Pairs.Select(pair => new CertifiedPair(pair.A, pair.B, pair.Weight)), .. certificate.Others];
        var bound = certificate.Prices.Sum(price => SizeOf(certificate, price.Key) * price.Value) + counted.Sum(pair => Math.Max(0, pair.Weight - Price(certificate, pair.A) - Price(certificate, pair.B)));
        var gap = bound > 0 ? Math.Clamp((bound - value) / bound, 0, 1) : 0;
        var fault = Fault(plan, certificate, pairs) ?? (certificate.Prices.Values.Any(price => !double.IsFinite(price) || price < 0) ? "A price is below 0 or no number."
            : bound > certificate.Bound * (1 + Rounding) + Rounding ? Said($"The bound adds up to {bound}, and the certificate says {certificate.Bound}.")
            : value > bound * (1 + Rounding) + Rounding ? "The plan is worth more than the bound, which cannot be." : null);
        return fault is not null
            ? new CheckReply(false, fault, value, bound, gap)
            : new CheckReply(true, Said($"The plan is allowed. It is worth {value:0.######}, no plan can be worth more than {bound:0.######}: it falls short by {gap * 100:0.####} % at most.{Rest(plan, pairs)}"), value, bound, gap);
    }

    private static string Rest(MatchReply plan, IReadOnlyCollection<CertifiedPair>? pairs) =>
        (plan.PriceOfCoverage > 0 ? Said($" Of that, {plan.PriceOfCoverage * 100:0.####} % is the price of leaving out as few as can be.") : "")
        + (pairs is null ? " That no pair is missing from the certificate is seen with the guests or the graph beside it." : "");

    private static string? Fault(MatchReply plan, CertificateFile certificate, IReadOnlyCollection<CertifiedPair>? pairs)
    {
        var known = pairs?.ToDictionary(pair => Key(pair.A, pair.B), pair => pair.Weight);
        var (chosen, places, busy, partners) = (new HashSet<(string, string)>(), new HashSet<(int, int)>(), new HashSet<(int, string)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var pair in plan.Pairs)
        {
            if (!chosen.Add(Key(pair.A, pair.B)) || pair.A == pair.B) return $"{pair.A} and {pair.B} are brought together twice, or are one.";
            if (known is not null && !(known.TryGetValue(Key(pair.A, pair.B), out var weight) && Math.Abs(weight - pair.Weight) <= Rounding * Math.Max(1, weight))) return $"{pair.A} and {pair.B} may not meet, or are worth something else.";
            if (pair is { Round: { } round, Table: { } table } && (!places.Add((round, table)) || !busy.Add((round, pair.A)) || !busy.Add((round, pair.B)))) return $"In round {round} somebody, or table {table}, is there twice.";
            foreach (var id in new[] { pair.A, pair.B }) partners[id] = partners.GetValueOrDefault(id) + 1;
        }

        return partners.Where(one => one.Value > SizeOf(certificate, one.Key)).Select(one => $"{one.Key} meets {one.Value}, and may meet {SizeOf(certificate, one.Key)}.").FirstOrDefault();
    }

    private static int SizeOf(CertificateFile certificate, string id) => certificate.Sizes?.GetValueOrDefault(id, certificate.Size) ?? certificate.Size;

    private static double Price(CertificateFile certificate, string id) => certificate.Prices.GetValueOrDefault(id);

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static string Said(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
