using Handful.Gatherings;
using Handful.Kernel;
using Handful.Tests.Support;

namespace Handful.Tests.Gatherings;

/// <summary>The gathering that the tests go to, and its guest list.</summary>
internal static class Evening
{
    /// <summary>As Luma writes it: three who come, one of them without an address, and one who has declined.</summary>
    internal const string List =
        """
        api_id,name,first_name,last_name,email,approval_status,What's your company?,What's your role?,What would you like to talk about?,What can you help others with?,What are you looking for?
        g1,Mara Lindqvist,Mara,Lindqvist,MARA@fernhollow.example,approved,Fernhollow Growers,Soil scientist,soil readings,lab time on Fridays,two growers for a trial
        g2,Wren Castellane,Wren,Castellane,wren@quince.example,approved,Quince & Daughters,Grafter,grafting,how to choose rootstock for grafting,a grower with wet ground
        g3,Tobias Okoro,Tobias,Okoro,,approved,Okoro & Sons,Carpenter,timber,,
        g4,Paityn Moorgate,Paityn,Moorgate,paityn@moorgate.example,declined,,,,,

        """;

    internal static async Task<Guid> PlannedAsync(App app, string name = "Open Garden Night", DateOnly? on = null, params string[] goals)
    {
        var planned = await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(door =>
            door.PlanAsync(new GatheringPlan(name, on ?? App.Today, new TimeOnly(18, 30), new TimeOnly(21, 0), "The Old Pump House", "So that a small grower can plan a season.", 5, goals)));
        return planned.Value!.Id;
    }

    internal static async Task<Guid> WithGuestsAsync(App app, string list = List, params string[] goals)
    {
        var id = await PlannedAsync(app, goals: goals);
        using var content = Sends.Csv(list);
        await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", content);
        return id;
    }

    internal static async Task<IReadOnlyList<Guest>> GuestsAsync(App app, Guid gathering) =>
        await app.AskAsync<GuestList, IReadOnlyList<Guest>>(door => door.AllAsync(gathering));
}
