using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Ui;

namespace Handful.Today;

/// <summary>How each kind of suggestion is worded and weighed. Pure: the day is passed in.</summary>
internal static class Suggesting
{
    internal static Suggestion Promise(Promise promise, string person, DateOnly today)
    {
        var due = promise.DueOn;
        var days = due is { } day ? day.DayNumber - today.DayNumber : (int?)null;
        var when = days switch
        {
            null => "",
            < 0 => $" That was for {DateWords.Say(due!.Value, today)}.",
            0 => " That is for today.",
            _ => $" That is for {DateWords.Say(due!.Value, today)}.",
        };
        var weight = days switch { null => 45, <= 0 => 100 + Math.Min(-days.Value, 9) * 0.1, 1 => 95, _ => 70 - days.Value };
        return new Suggestion($"promise:{promise.Id}", "promise", promise.PersonId, person, $"You promised {person}: {Trim(promise.Words)}.{when}",
            $"Your promise of {DateWords.Say(DateOnly.FromDateTime(promise.MadeAt.DateTime), today)}", due, weight) { Action = "It is done" };
    }

    internal static Suggestion FollowUp(Conversation conversation, Guid personId, string person, DateOnly today)
    {
        var about = conversation.Topics.Count > 0 ? $" about {conversation.Topics[0].Topic.Name}" : "";
        var place = conversation.Place.Length > 0 ? $", {conversation.Place}" : "";
        var age = today.DayNumber - conversation.On.DayNumber;
        return new Suggestion($"followup:{conversation.Id}:{personId}", "followup", personId, person,
            $"You had a real conversation{about} {DateWords.Say(conversation.On, today)}; a line now keeps it alive.",
            $"{conversation.Depth.Word}{place}", conversation.On.AddDays(3), 80 - age) { Action = "I wrote" };
    }

    internal static Suggestion Drifting(DriftingPerson person, DateOnly today)
    {
        var late = (today.DayNumber - person.DueOn.DayNumber) / (double)person.RhythmDays;
        var last = person.LastTalkedOn is { } day ? $"You last talked {DateWords.Say(day, today)}" : "You have not noted a talk yet";
        return new Suggestion($"drifting:{person.Id}", "drifting", person.Id, person.Name,
            $"{last}, and you like to be in touch {Rhythm(person.RhythmDays)}.", $"{person.Circle} circle. No business reason needed",
            person.DueOn, 66 - person.CirclePlace * 6 + Math.Min(late, 3) * 4) { Action = "We were in touch" };
    }

    internal static Suggestion Birthday(BirthdayPerson person, DateOnly today)
    {
        var on = person.Birthday.NextFrom(today)!.Value;
        var days = on.DayNumber - today.DayNumber;
        var age = person.Birthday.Year > 0 ? on.Year - person.Birthday.Year : 0;
        var turns = age is > 0 and < 120 && age % 10 == 0 ? $", a round one: {age}" : "";
        var why = days switch
        {
            0 => $"It is {person.Name}’s birthday today{turns}.",
            1 => $"It is {person.Name}’s birthday tomorrow{turns}.",
            _ => $"{person.Name} has a birthday {DateWords.Say(on, today)}{turns}.",
        };
        var weight = (days == 0 ? 92 : 64 - days * 2) - (person.Dormant ? 35 : 0);
        return new Suggestion($"birthday:{person.Id}:{on.Year}", "birthday", person.Id, person.Name, why, $"{DateWords.Exact(on)}", on, weight) { Action = "I wished them well" };
    }

    internal static Suggestion Gathering(GatheringLine line, DateOnly today)
    {
        var (gathering, guests) = line;
        var days = gathering.On.DayNumber - today.DayNumber;
        var when = days == 0 && gathering.From is { } from ? $"today at {from:HH\\:mm}" : DateWords.Say(gathering.On, today);
        var why = guests > 0
            ? $"{gathering.Name} is {when}. Your brief is ready: read it once and leave the rest."
            : $"{gathering.Name} is {when}, and no guest list is in yet. Add it, and you will know whom to meet.";
        return new Suggestion($"gathering:{gathering.Id}", "gathering", null, gathering.Name, why, gathering.Place, gathering.On, days <= 1 ? 97 : 62 - days)
        {
            GatheringId = gathering.Id,
            Action = guests > 0 ? "Read the brief" : "Add the guests",
        };
    }

    internal static string Rhythm(int days) => days switch
    {
        <= 1 => "every day",
        7 => "every week",
        14 => "every two weeks",
        <= 60 when days % 7 == 0 => $"every {NumberWords.Say(days / 7)} weeks",
        182 or 180 => "twice a year",
        365 => "once a year",
        >= 60 when days % 30 == 0 => $"every {NumberWords.Say(days / 30)} months",
        _ => $"every {days} days",
    };

    private static string Trim(string words) => words.TrimEnd('.', ' ');
}

/// <summary>Someone whose circle's rhythm asks for a word.</summary>
internal sealed record DriftingPerson(Guid Id, string Name, DateOnly? LastTalkedOn, DateOnly DueOn, string Circle, int CirclePlace, int RhythmDays);

/// <summary>Someone whose birthday comes up.</summary>
internal sealed record BirthdayPerson(Guid Id, string Name, Formats.PartialDate Birthday, bool Dormant);
