using Handful.Conversations;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Searching;
using Handful.Storage;

namespace Handful.Capture;

/// <summary>Turns one line into a conversation: proposes what it says, and keeps what the owner has ticked.</summary>
public sealed class Notebook
{
    private const int MostWords = 60;
    private const int LongestName = 5;
    private const int UsualDepth = 3;
    private const int LongestGivenName = 200;

    private readonly Db db;
    private readonly ConversationLog log;
    private readonly Acquaintances acquaintances;
    private readonly AddressBook people;
    private readonly GuestList guests;
    private readonly ISearchEngine search;
    private readonly TimeProvider clock;

    internal Notebook(Db db, ConversationLog log, Acquaintances acquaintances, AddressBook people, GuestList guests, ISearchEngine search, TimeProvider clock) =>
        (this.db, this.log, this.acquaintances, this.people, this.guests, this.search, this.clock) = (db, log, acquaintances, people, guests, search, clock);

    /// <summary>What is known before a word is written: whom it is about, and where it was.</summary>
    public async Task<NoteSetting> SettingAsync(Guid? person, string? name, Guid? gathering, CancellationToken cancellation = default) => new(
        (person is { } id ? (await acquaintances.FindAsync(id, cancellation))?.Name : null) ?? Text.Line(name, LongestGivenName),
        gathering is { } occasion ? await log.GatheringNameAsync(occasion, cancellation) ?? "" : "");

    /// <summary>What the line says. Nothing is kept.</summary>
    /// <param name="person">Somebody who was there, whatever the line says.</param>
    /// <param name="gathering">The gathering it was at.</param>
    /// <param name="name">The name of somebody who was there and may not be in the network yet.</param>
    public async Task<Proposal> ProposeAsync(string? text, Guid? person = null, Guid? gathering = null, string? name = null, CancellationToken cancellation = default)
    {
        var read = CaptureLine.Read(text, clock.Today());
        var proposed = new List<ProposedPerson>();
        var given = Text.Line(name, LongestGivenName);
        if (person is { } id && await acquaintances.FindAsync(id, cancellation) is { } sure) proposed.Add(new ProposedPerson(sure.Name, [sure], true));
        else if (given.Length > 0) proposed.Add(new ProposedPerson(given, await NamedAsync(given, cancellation), true));
        foreach (var called in read.Names)
        {
            // Whoever is given already is called by their first name in the line.
            if (proposed is [{ Known: [] } stranger, ..] && IsPartOf(called, stranger.Name)) continue;
            var known = await WhoAsync(called, cancellation);
            if (!proposed.Any(other => other.Known is [var one] && known.Any(candidate => candidate.Id == one.Id))) proposed.Add(new ProposedPerson(called, known, true));
        }

        foreach (var (called, known) in await ElsewhereAsync(read, cancellation))
        {
            if (proposed.Any(other => other.Known.Any(one => known.Any(candidate => candidate.Id == one.Id)))) continue;
            var promised = read.Promises.Any(promise => promise.Text.Contains(called, StringComparison.OrdinalIgnoreCase));
            proposed.Add(new ProposedPerson(called, known, !promised));
        }

        var at = gathering is { } occasion ? await log.GatheringNameAsync(occasion, cancellation) : null;
        return new Proposal(
            read.Text, proposed, read.On ?? clock.Today(), read.Place, read.Channel ?? Channel.Met, read.Depth ?? UsualDepth, read.Topics, read.Promises,
            at is null ? null : gathering, at ?? "");
    }

    /// <summary>One conversation with everything that was ticked; people who are new come into the network with it, or nothing does.</summary>
    public async Task<Outcome<KeptNote>> KeepAsync(Note note, CancellationToken cancellation = default)
    {
        if (note.People.Count == 0) return Refusal.BecauseOf("people", "Say whom you talked with: tick somebody, or name them in the line.");
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        var known = await acquaintances.NamesAsync(note.People.Select(person => person.Id).OfType<Guid>(), cancellation);
        var names = note.People.Select(person => person.Id is { } id ? known.GetValueOrDefault(id, person.Name) : person.Name).ToList();
        using var change = db.NoteWhole(new ChangeNote("talked", $"Talked with {ChannelWords.And(names)}."));
        var ids = new List<Guid>();
        foreach (var person in note.People)
        {
            if (person.Id is { } id)
            {
                ids.Add(id);
                continue;
            }

            if (note.GatheringId is { } gathering && await guests.NamedAsync(gathering, person.Name, cancellation) is { } guest)
            {
                if (!(await guests.BefriendAsync(gathering, guest.Id, cancellation)).Is(out var befriended, out var refused)) return refused;
                ids.Add(befriended.Id);
                continue;
            }

            var record = new ContactRecord { Name = person.Name, ConnectedOn = note.On, HowWeMet = note.Place };
            if (!(await people.AddAsync(new PersonDescription(record, null, [], []), cancellation)).Is(out var someone, out var unnamed)) return unnamed;
            ids.Add(someone.Id);
        }

        var account = new ConversationAccount(
            note.On, [.. ids.Distinct()], note.Depth, note.Channel, note.Place, note.Text, note.Learned, Topics: note.Topics,
            Promises: [.. note.Promises.Select(promise => new PromiseAccount(promise.Text, promise.Mine, promise.DueOn))], GatheringId: note.GatheringId, GoalId: note.GoalId);
        if (!(await log.LogAsync(account, cancellation)).Is(out var conversation, out var refusal)) return refusal;
        await all.CommitAsync(cancellation);
        var present = await acquaintances.NamesAsync(ids, cancellation);
        return new KeptNote(conversation, [.. ids.Distinct().Select(id => present[id])]);
    }

    /// <summary>Who is called so: by full name, first name, or nickname.</summary>
    private async Task<IReadOnlyList<KnownPerson>> WhoAsync(string name, CancellationToken cancellation)
    {
        var found = await acquaintances.ByAnyNameAsync(name, cancellation);
        return found.Count > 0 ? found : await ByNicknameAsync(name, cancellation);
    }

    /// <summary>Who bears this full name.</summary>
    private async Task<IReadOnlyList<KnownPerson>> NamedAsync(string name, CancellationToken cancellation)
    {
        var folded = Fold.Words(name);
        return folded.Length == 0 ? [] : [.. (await acquaintances.ByFullNameAsync([folded], cancellation))[folded].Take(Acquaintances.MostOfOneName)];
    }

    private static bool IsPartOf(string called, string name) => $" {Fold.Words(name)} ".Contains($" {Fold.Words(called)} ", StringComparison.Ordinal);

    /// <summary>A nickname, or a first name behind a title, stands among the words that a person is searched by.</summary>
    private async Task<IReadOnlyList<KnownPerson>> ByNicknameAsync(string name, CancellationToken cancellation)
    {
        var folded = Fold.Words(name);
        var words = Fold.Search(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var documents = await search.ByWordsAsync([.. words.Select(word => new[] { word })], "person", 200, cancellation);
        var shown = await acquaintances.ShowAsync([.. documents.Select(document => document.SubjectId)], cancellation);
        return [.. shown.Where(person => Fold.Words(person.Nickname) == folded || $" {Fold.Words(person.Name)} ".Contains($" {folded} ", StringComparison.Ordinal)).Take(Acquaintances.MostOfOneName)];
    }

    /// <summary>People of the network who are named anywhere, whether the grammar was understood or not.</summary>
    private async Task<IReadOnlyList<(string Name, IReadOnlyList<KnownPerson> Known)>> ElsewhereAsync(Captured read, CancellationToken cancellation)
    {
        var words = new LineWords(read.Text);
        var spans = Spans(words).DistinctBy(span => Fold.Words(span.Text)).ToList();
        var byName = await acquaintances.ByFullNameAsync(spans.Select(span => Fold.Words(span.Text)).Where(name => name.Length > 1), cancellation);
        var found = spans.Where(span => byName.Contains(Fold.Words(span.Text)) && (span.Words > 1 || span.Sure))
            .Select(span => (Name: span.Text, Known: (IReadOnlyList<KnownPerson>)[.. byName[Fold.Words(span.Text)].Take(Acquaintances.MostOfOneName)])).ToList();
        foreach (var span in spans.Where(span => span.Words == 1 && span.Sure && !found.Any(one => one.Name.Contains(span.Text, StringComparison.Ordinal)) && !read.Names.Any(name => name.Contains(span.Text, StringComparison.OrdinalIgnoreCase))))
        {
            if (await WhoAsync(span.Text, cancellation) is { Count: > 0 } known) found.Add((span.Text, known));
        }

        return found;
    }

    private static IEnumerable<(string Text, int Words, bool Sure)> Spans(LineWords words)
    {
        for (var from = 0; from < Math.Min(words.Count, MostWords); from++)
        {
            for (var to = from + 1; to <= Math.Min(words.Count, from + LongestName) && words.SameClause(from, to - 1); to++)
            {
                // A single word must look like a name: "rose" and "may" are mostly no people.
                var sure = words.HasCapitals ? words[from].StartsLikeAName && !CaptureWords.NotNames.Contains(words.Lower(from))
                    : words.Lower(from).Length > 2 && !CaptureWords.NotNames.Contains(words.Lower(from)) && !CaptureWords.Ends.Contains(words.Lower(from)) && !CaptureWords.WordsAndNames.Contains(words.Lower(from)) && !SpokenDates.IsMonth(words.Lower(from));
                yield return (words.Between(from, to), to - from, sure);
            }

            // Chinese and Japanese leave no spaces around a name.
            var run = words[from].Text;
            if (run[0] < '\u3040') continue;
            for (var start = 0; start < Math.Min(run.Length, 40); start++)
            {
                for (var length = 2; length <= 6 && start + length <= run.Length; length++) yield return (run.Substring(start, length), 2, true);
            }
        }
    }
}
