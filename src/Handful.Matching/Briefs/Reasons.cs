using System.Globalization;

namespace Handful.Matching.Briefs;

/// <summary>Why to meet a guest, one sentence a fact.</summary>
internal sealed class Reasons(Crowd crowd, DateOnly today)
{
    /// <summary>Beside that the two know each other. Every door shows all of them, so that none leaves out the best.</summary>
    private const int Most = 2;

    /// <summary>
    /// The strongest reasons; what the two share is one of them, an acquaintance is always named as one, and no text of the guest's
    /// stands in two of them.
    /// </summary>
    public IReadOnlyList<Reason> Of(Prospect one, int index)
    {
        var (reasons, said) = (new List<Reason>(), new HashSet<Part>());
        var shared = one.Facts.Where(fact => fact.IsShared).ToArray();
        foreach (var fact in one.Facts)
        {
            if (fact.IsShared && fact != shared[0]) continue;
            if (shared.Length > 0 && fact.Kind == "share" && !fact.IsShared) continue;
            if (fact.Kind != "known" && reasons.Count(reason => reason.Kind != "known") == Most) continue;
            if (fact.Theirs is { } theirs && !said.Add(theirs)) continue;
            var text = fact.IsShared ? Sharing(shared) : Sentence(one.Profile, fact, index);
            reasons.Add(new Reason(fact.Kind, Sentences.End(Letters.Raise(text))));
        }
        return reasons;
    }

    private string Sentence(Profile guest, Fact fact, int index) => fact.Kind switch
    {
        "give" when fact.IsSame && fact.Mine!.Field == Field.Give => $"{Clauses.OfThem(guest, fact.Theirs!)}, and that is what you offer",
        "give" when fact.IsMatch => $"{Clauses.OfThem(guest, fact.Theirs!)}, and {Clauses.OfYou(fact.Mine!)}",
        "purpose" when fact.IsSame => $"{Clauses.OfPurpose(fact.Mine!)}, and {guest.Name} shares that cause",
        "purpose" => $"{Clauses.OfPurpose(fact.Mine!)}, and {Clauses.OfThem(guest, fact.Theirs!)}",
        "promise" => $"You promised {guest.Name} this, and it is still open: {Tidy.Quote(Tidy.Line(guest.Guest.Known!.OpenPromise))}",
        "known" => Knowing(guest, guest.Guest.Known!),
        "little" => Little(guest),
        _ when fact.IsMatch && fact is { IsSame: true, Mine.Field: Field.Goal or Field.Want, Theirs.Field: Field.Interest } =>
            $"{Clauses.OfYou(fact.Mine!)}, and that is something {guest.Name} cares about",
        _ when fact is { IsSame: true, Theirs.Field: Field.Give } => $"{Clauses.OfYou(fact.Mine!)}, and that is what {guest.Name} offers",
        _ when fact.IsMatch => $"{Clauses.OfYou(fact.Mine!)}, and {Clauses.OfThem(guest, fact.Theirs!)}",
        _ => Alone(guest, fact.Theirs!, index),
    };

    private string Sharing(Fact[] shared)
    {
        var subjects = shared.Take(3).Select(fact => Clauses.Subject(fact.Mine!.Fragment, Voice.ToTheWriter)).ToArray();
        var words = $"You both care about {Sentences.List(subjects)}";
        if (crowd.Profiles.Count < 4) return words;
        return (crowd.OthersInterestedIn(shared[0].Theirs!.Fragment), shared.Length) switch
        {
            (0, 1) => words + ", and nobody else here does",
            (1, 1) => words + ", and only one other person here does",
            (2, 1) => words + ", and only two others here do",
            (0, _) => $"{words}, and nobody else here names {subjects[0]}",
            _ => words,
        };
    }

    private string Knowing(Profile guest, Acquaintance known)
    {
        var subject = Tidy.Line(known.LastSubject);
        var about = Tidy.SaysSomething(subject) ? $" about {Clauses.Subject(Fragment.Read(subject), Voice.ToTheWriter)}" : "";
        var when = known.LastTalkedOn is { } day && day <= today ? " " + When(day) : "";
        return about.Length + when.Length == 0 ? $"You know {guest.Name} already" : $"You know {guest.Name}, and last talked{when}{about}";
    }

    private string When(DateOnly day) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        < 14 and var days => $"{days} days ago",
        < 60 and var days => $"{days / 7} weeks ago",
        < 300 => "in " + day.ToString("MMMM", CultureInfo.InvariantCulture),
        _ => "in " + day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
    };

    private string Alone(Profile guest, Part theirs, int index) => theirs.Field switch
    {
        Field.Want => $"{Clauses.OfThem(guest, theirs)}, and you may know somebody who helps",
        Field.Interest => SomethingNew(guest, theirs.Fragment, index),
        _ => Clauses.OfThem(guest, theirs),
    };

    private string SomethingNew(Profile guest, Fragment interest, int index)
    {
        var subject = Clauses.Subject(interest, Voice.AboutTheWriter);
        var isAlone = crowd.Profiles.Count > 3 && crowd.OthersInterestedIn(interest) == 0;
        return (index % 3, isAlone) switch
        {
            (0, true) => $"{guest.Name} is the only one here who cares about {subject}, and that is not on your own list",
            (1, _) => $"{guest.Name} cares about {subject}, and your own list says nothing of that yet",
            (2, true) => $"Nobody here but {guest.Name} cares about {subject}: a chance to hear of something new",
            _ => $"{guest.Name} cares about {subject}, which is not on your own list",
        };
    }

    private static string Little(Profile guest)
    {
        var work = RoleWords.Says(guest.Role, guest.Organisation);
        return work.Length == 0
            ? $"Little is known about {guest.Name} yet: ask what brings them here"
            : $"{guest.Name} {work}, and little else is known yet: ask what brings them here";
    }
}
