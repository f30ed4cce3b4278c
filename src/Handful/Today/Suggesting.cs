using System.Globalization;
using Handful.Conversations;
using Handful.Gatherings;
using Handful.Learning;
using Handful.Ui;

namespace Handful.Today;

/// <summary>How each kind of suggestion is worded and weighed. Pure: the day is passed in.</summary>
internal static class Suggesting
{
    internal static Suggestion Promise(DuePromise promise, DateOnly today)
    {
        var days = promise.DueOn is { } day ? day.DayNumber - today.DayNumber : (int?)null;
        var weight = days switch { null => 45, <= 0 => 100 + Math.Min(-days.Value, 9) * 0.1, 1 => 95, _ => 70 - days.Value };
        return new Suggestion(new SuggestionKey(SuggestionKey.Promise, promise.Id).ToString(), SuggestionKey.Promise, promise.PersonId, promise.Person.Name,
            PromiseWords.Say(promise.Words, promise.Person.FirstName) + For(promise.DueOn, today), $"Your promise {Of(promise.MadeOn, today)}", promise.DueOn, weight) { Action = "It is done" };
    }

    internal static Suggestion FollowUp(Conversation conversation, Guid personId, PersonName person, DateOnly today)
    {
        var about = conversation.Topics.Count > 0 ? $" about {conversation.Topics[0].Topic.Name}" : "";
        var promised = conversation.Promises.Where(promise => promise is { Mine: true, IsOpen: true } && promise.PersonId == personId).OrderBy(promise => promise.DueOn ?? DateOnly.MaxValue).FirstOrDefault();
        // What was promised is what the line can be about.
        var next = promised is null ? "A line now keeps it alive." : PromiseWords.Say(promised.Words, person.FirstName) + For(promised.DueOn, today);
        var place = conversation.Place.Length > 0 ? $", {conversation.Place}" : "";
        var age = today.DayNumber - conversation.On.DayNumber;
        return new Suggestion(new SuggestionKey(SuggestionKey.FollowUp, conversation.Id, personId).ToString(), SuggestionKey.FollowUp, personId, person.Name,
            $"You and {person.FirstName} had a real conversation{about} {DateWords.Say(conversation.On, today)}. {next}",
            $"{conversation.Depth.Word}{place}", conversation.On.AddDays(3), 80 - age) { Action = "I wrote" };
    }

    internal static Suggestion Drifting(DriftingPerson person, DateOnly today)
    {
        var late = (today.DayNumber - person.DueOn.DayNumber) / (double)person.RhythmDays;
        var last = person.LastTalkedOn is { } day
            ? $"You and {person.Person.FirstName} last talked {DateWords.Say(day, today)}"
            : $"You have noted no talk with {person.Person.FirstName} yet";
        return new Suggestion(new SuggestionKey(SuggestionKey.Drifting, person.Id).ToString(), SuggestionKey.Drifting, person.Id, person.Person.Name,
            $"{last}, and you like to be in touch {Rhythm(person.RhythmDays)}.", $"{person.Circle} circle. No business reason needed",
            person.DueOn, 66 - Math.Clamp(person.CirclePlace, 1, 6) * 6 + Math.Min(late, 3) * 4) { Action = "We were in touch" };
    }

    internal static Suggestion Birthday(BirthdayPerson person, DateOnly today)
    {
        var on = person.Birthday.NextFrom(today)!.Value;
        var days = on.DayNumber - today.DayNumber;
        var age = person.Birthday.Year > 0 ? on.Year - person.Birthday.Year : 0;
        var turns = age is > 0 and < 120 && age % 10 == 0 ? $", a round one: {age}" : "";
        var why = days switch
        {
            0 => $"It is {Whose(person.Person.FirstName)} birthday today{turns}.",
            1 => $"It is {Whose(person.Person.FirstName)} birthday tomorrow{turns}.",
            _ => $"{person.Person.FirstName} has a birthday {DateWords.Say(on, today)}{turns}.",
        };
        var weight = (days == 0 ? 92 : 64 - days * 2) - (person.Dormant ? 35 : 0);
        return new Suggestion(new SuggestionKey(SuggestionKey.Birthday, person.Id, Year: on.Year).ToString(), SuggestionKey.Birthday, person.Id, person.Person.Name,
            why, DateWords.Day(on), on, weight) { Action = "I wished them well", Early = days > 0 };
    }

    internal static Suggestion Gathering(GatheringLine line, DateOnly today)
    {
        var (gathering, guests) = line;
        var days = gathering.On.DayNumber - today.DayNumber;
        var when = (days, gathering.From) switch
        {
            (0, { Hour: >= 17 } from) => $"It is tonight at {Hour(from)}",
            (0, { } from) => $"It is today at {Hour(from)}",
            (1, { } from) => $"It is tomorrow at {Hour(from)}",
            _ => $"It is {DateWords.Say(gathering.On, today)}",
        };
        var why = guests > 0
            ? $"{when}. Your brief is ready: read it once, and leave the rest."
            : $"{when}, and there is no guest list yet. With one, you will know whom to meet.";
        return new Suggestion(new SuggestionKey(SuggestionKey.Gathering, gathering.Id).ToString(), SuggestionKey.Gathering, null, gathering.Name, why,
            gathering.Place.Length > 0 ? gathering.Place : DateWords.Day(gathering.On), gathering.On, days <= 1 ? 97 : 62 - days)
        {
            GatheringId = gathering.Id,
            Href = guests > 0 ? $"/gatherings/{gathering.Id}/brief" : $"/gatherings/{gathering.Id}",
            Action = guests > 0 ? "Read the brief" : "Add the guests",
        };
    }

    /// <summary>What was learned comes back as a question: to try to remember is what makes it stay. It never crowds out a person who waits.</summary>
    internal static Suggestion Lesson(Lesson lesson, PersonName? teacher, DateOnly today)
    {
        var about = lesson.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal).FirstOrDefault();
        var what = (teacher, about) switch
        {
            (not null, not null) => $"What did {teacher.FirstName} teach you about {about}?",
            (not null, _) => $"What did {teacher.FirstName} teach you {DateWords.Say(lesson.LearnedOn, today)}?",
            (_, not null) => $"What did you learn about {about}?",
            _ => $"What did you learn {DateWords.Say(lesson.LearnedOn, today)}?",
        };
        return new Suggestion(new SuggestionKey(SuggestionKey.Lesson, lesson.Id).ToString(), SuggestionKey.Lesson, lesson.PersonId, teacher?.Name ?? "A lesson",
            what, $"Learned {DateWords.Say(lesson.LearnedOn, today)}", lesson.DueOn, 40)
        {
            LessonId = lesson.Id,
            Href = $"/learn/lessons/{lesson.Id}",
            Action = "Show it",
        };
    }

    internal static string Rhythm(int days) => days switch
    {
        <= 1 => "every day",
        7 => "every week",
        14 => "every two weeks",
        <= 60 when days % 7 == 0 => $"every {NumberWords.Say(days / 7)} weeks",
        30 => "every month",
        180 or 182 or 183 => "twice a year",
        365 => "once a year",
        > 365 when days % 365 == 0 => $"every {NumberWords.Say(days / 365)} years",
        >= 60 when days % 30 == 0 => $"every {NumberWords.Say(days / 30)} months",
        _ => $"every {NumberWords.Say(days)} days",
    };

    internal static string Hour(TimeOnly time) => time.ToString("HH\\:mm", CultureInfo.InvariantCulture);

    private static string For(DateOnly? due, DateOnly today) => due switch
    {
        null => "",
        { } day when day < today => $" That was for {On(day, today)}.",
        { } day => $" That is for {On(day, today)}.",
    };

    /// <summary>After "for": the bare day, "tomorrow", "Saturday", "last Wednesday"; further away the date itself.</summary>
    private static string On(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        > 1 and < 7 => date.DayOfWeek.ToString(),
        > -7 and <= 1 => DateWords.Say(date, today),
        _ => date.ToString(date.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    // "of last Wednesday", but "made three weeks ago" and "made in April".
    private static string Of(DateOnly date, DateOnly today) =>
        today.DayNumber - date.DayNumber is >= 0 and < 7 ? $"of {DateWords.Say(date, today)}" : $"made {DateWords.Say(date, today)}";

    private static string Whose(string name) => name.EndsWith('s') ? $"{name}’" : $"{name}’s";
}

/// <summary>The full name for headings, and the one that is said aloud.</summary>
internal sealed record PersonName(string Name, string GivenName)
{
    internal string FirstName => GivenName.Length > 0 ? GivenName : Name;
}

/// <summary>An open promise of the owner's.</summary>
internal sealed record DuePromise(Guid Id, Guid PersonId, PersonName Person, string Words, DateOnly MadeOn, DateOnly? DueOn);

/// <summary>Someone whose circle's rhythm asks for a word.</summary>
internal sealed record DriftingPerson(Guid Id, PersonName Person, DateOnly? LastTalkedOn, DateOnly DueOn, string Circle, int CirclePlace, int RhythmDays);

/// <summary>Someone whose birthday comes up.</summary>
internal sealed record BirthdayPerson(Guid Id, PersonName Person, Formats.PartialDate Birthday, bool Dormant);
