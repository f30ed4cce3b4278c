using Handful.Conversations;
using Handful.Kernel;
using Handful.Purposes;

namespace Handful.PurposePages;

/// <summary>A purpose as it is typed.</summary>
public sealed class PurposeForm
{
    public string? Sentence { get; set; }

    public string? Serves { get; set; }

    public string? Topics { get; set; }

    /// <summary>One a line; a name with its id in square brackets is that person.</summary>
    public string? People { get; set; }

    internal static PurposeForm Of(Purpose purpose, IReadOnlyDictionary<Guid, string> names) => new()
    {
        Sentence = purpose.Sentence, Serves = purpose.Serves, Topics = string.Join('\n', purpose.Topics.Select(Text.SubjectLine)),
        People = string.Join('\n', purpose.People.Where(sharing => names.ContainsKey(sharing.PersonId)).Select(sharing => $"{names[sharing.PersonId]} [{sharing.PersonId:N}]").Order(StringComparer.Ordinal)),
    };

    internal async Task<Outcome<PurposeAccount>> ReadAsync(Acquaintances acquaintances, CancellationToken cancellation)
    {
        var ids = new List<Guid>();
        foreach (var line in Text.List(People))
        {
            if (line.EndsWith(']') && Guid.TryParse(line[(line.LastIndexOf('[') + 1)..^1], out var id))
            {
                ids.Add(id);
                continue;
            }

            var known = await acquaintances.ByAnyNameAsync(line, cancellation);
            if (known.Count == 0) return Refusal.BecauseOf("people", $"Nobody in your network is named {line}.");
            if (known.Count > 1) return Refusal.BecauseOf("people", $"Several people can be {line}. Write the one you mean: {string.Join("; ", known.Select(one => $"{one.Name} [{one.Id:N}]"))}.");
            ids.Add(known[0].Id);
        }

        return new PurposeAccount(Sentence ?? "", Serves ?? "", Text.Subjects(Topics), ids);
    }
}
