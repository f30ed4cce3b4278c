using System.Globalization;
using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using System.Text;
using Handful.Changes;
using Handful.Forgetting;
using Handful.Formats.Guests;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Rooms;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Rooms;

public sealed class RoomDeskTests
{
    private const string Evening = """
        id,name,role,interests,wants,gives,knows,avoid
        g1,Mara Lindqvist,Soil scientist,permaculture;cello,a web developer,soil analysis,,
        g2,Tobias Okoro,Web developer,sailing,soil analysis,a web developer,,g5
        g3,Zsófia Pellworth,Backend developer,cello;Rust,,help with Rust,,
        g4,Noor Elmasry,Reporter,gardening;Rust,help with Rust,,,
        g5,Hanne Solbakk,Pattern maker,sailing,,,g6,
        g6,Emil Tvedt,Boat builder,sailing,,,,
        """;

    [Theory, OnBothDatabases]
    public async Task A_room_gives_every_guest_somebody_worth_meeting(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, Evening);
        var view = RoomView.Of(room)!;
        Assert.Equal((6, 6), (room.Coming, view.Plan.People));
        Assert.Empty(view.Plan.LeftOut);
        Assert.DoesNotContain(view.Plan.Pairs, pair => pair.Other("g5") is "g6" or "g2");
        Assert.Contains(view.Plan.Pairs, pair => pair is { A: "g1", B: "g2" } && pair.Reasons.Any(reason => reason.Contains("soil analysis", StringComparison.Ordinal)));
        Assert.InRange(view.Plan.Gap, 0, 0.001);
    }

    [Theory, OnBothDatabases]
    public async Task Who_stays_away_is_replaced_and_comes_back_with_an_undo(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, Evening);
        var before = room.Plan()!;
        var changed = (await app.AskAsync<RoomDesk, Outcome<Room>>(desk => desk.ExpectAsync(room.Id, "g3", comes: false))).Value!;
        Assert.Equal(5, changed.Coming);
        Assert.DoesNotContain(changed.Plan()!.Pairs, pair => pair.Other("g3") is not null);
        var undone = await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)));
        Assert.Null(await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(undone.Items[0].Id)));
        var back = (await app.AskAsync<RoomDesk, Room?>(desk => desk.FindAsync(room.Id)))!;
        Assert.Equal(before.Pairs.Select(pair => (pair.A, pair.B, pair.Seat)), back.Plan()!.Pairs.Select(pair => (pair.A, pair.B, pair.Seat)));
        Assert.Equal(6, back.Coming);
    }

    [Theory, OnBothDatabases]
    public async Task Who_comes_late_gets_a_handful_and_two_can_be_kept_apart(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, Evening);
        var late = (await app.AskAsync<RoomDesk, Outcome<Room>>(desk => desk.WelcomeAsync(room.Id, GuestLists.ReadPasted("Ayo Brightwell, gardener, Hollow & Field")))).Value!;
        Assert.Equal(7, late.Coming);
        Assert.Contains(late.Plan()!.Pairs, pair => pair.Other("Ayo Brightwell") is not null);
        var apart = (await app.AskAsync<RoomDesk, Outcome<Room>>(desk => desk.KeepApartAsync(room.Id, "g1", "g2"))).Value!;
        Assert.DoesNotContain(apart.Plan()!.Pairs, pair => pair.Other("g1") == "g2");
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<RoomDesk, Outcome<Room>>(desk => desk.ExpectAsync(room.Id, "nobody", false))).Refusal!.Code);
    }

    [Theory, OnBothDatabases]
    public async Task The_guests_of_a_gathering_are_a_room_at_a_press(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = (await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(calendar => calendar.PlanAsync(new GatheringPlan("Maker evening", App.Today.AddDays(2), new TimeOnly(18, 0))))).Value!;
        var nobody = await app.AskAsync<RoomDesk, Outcome<Room>>(desk => desk.OpenForAsync(new RoomPlanning("Maker evening"), gathering.Id));
        Assert.Contains("no guests yet", nobody.Refusal!.Sentence, StringComparison.Ordinal);
        await app.AskAsync<GuestList, Outcome<GuestIntake>>(list => list.TakeInAsync(gathering.Id, GuestLists.ReadPasted("Ada Moorgate, carpenter\nBen Crane, potter\nCleo Fenn, weaver")));
        using var opened = await app.SubmitAsync($"/rooms/new?gathering={gathering.Id}", $"/rooms/new?gathering={gathering.Id}", ("_handler", "room"), ("Form.Name", "Maker evening"), ("Form.Size", "2"), ("Form.StartsAt", "18:00"), ("Form.Minutes", "20"));
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        var page = await app.ReadAsync(new Uri(app.Address, opened.Headers.Location!).PathAndQuery);
        Assert.Contains("Three guests, three conversations in three rounds.", page, StringComparison.Ordinal);
        Assert.Contains("Round 2 at 18:20", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_large_room_is_matched_beside_the_pages(Database database)
    {
        await using var app = await App.StartAsync(database);
        var list = new StringBuilder("name,interests\n");
        for (var guest = 0; guest <= RoomDesk.MatchedAtOnce; guest++) list.Append(CultureInfo.InvariantCulture, $"Guest {guest},{(guest % 3 == 0 ? "cello" : "sailing")}\n");
        var room = await OpenAsync(app, list.ToString());
        Assert.False(room.IsMatched);
        Assert.Contains("guests are being matched", await app.ReadAsync($"/rooms/{room.Id}"), StringComparison.Ordinal);
        Assert.NotNull(await MatchedAsync(app, room.Id));
        Assert.Contains("1,001 guests, ", await app.ReadAsync($"/rooms/{room.Id}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_of_one_name_whom_the_list_tells_apart_are_two(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, "id,name,interests\n1,Ada Moorgate,cello\n2,Ada Moorgate,cello\n3,Ben Crane,cello\n");
        Assert.Equal(["1", "2", "3"], room.Roll().Guests.Select(guest => guest.Id));
        // They may be one after all, so they are not brought together.
        Assert.Equal([("1", "3"), ("2", "3")], room.Plan()!.Pairs.Select(pair => (pair.A, pair.B)).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_line_that_cannot_be_read_keeps_nobody_else_out(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, "name,available\nAda Moorgate,1-2\nBen Crane,whenever the moon is full\nCleo Fenn,2\n");
        Assert.Equal(["Ada Moorgate", "Cleo Fenn"], room.Roll().Guests.Select(guest => guest.Name));
        Assert.Equal(2, room.Plan()!.Pairs.Single().Seat!.Value.Round);
        var page = await app.ReadAsync($"/rooms/{room.Id}");
        Assert.Contains("One could not be read.", page, StringComparison.Ordinal);
        Assert.Contains("Line 3:", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_room_goes_out_as_table_calendar_cards_and_proof(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, Evening.Replace("Emil Tvedt", "=cmd()", StringComparison.Ordinal), new RoomPlanning("Spring evening", 2, StartsAt: new TimeOnly(18, 0), On: App.Today));
        var table = await app.ReadAsync($"/rooms/{room.Id}/plan.csv");
        Assert.Contains("\"Guest\",\"Round\",\"Begins\",\"Table\",\"Meets\"", table, StringComparison.Ordinal);
        Assert.Contains("\"'=cmd()\"", table, StringComparison.Ordinal);
        var calendar = await app.ReadAsync($"/rooms/{room.Id}/plan.ics");
        Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260514T180000", calendar, StringComparison.Ordinal);
        var cards = await app.ReadAsync($"/rooms/{room.Id}/cards");
        Assert.Contains("Zs&#xF3;fia Pellworth", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("avoid", cards, StringComparison.OrdinalIgnoreCase);
        var proof = JsonSerializer.Deserialize<CertificateFile>(await app.ReadAsync($"/rooms/{room.Id}/certificate.json"), JsonSerializerOptions.Web)!;
        var plan = JsonSerializer.Deserialize<MatchReply>(await app.ReadAsync($"/rooms/{room.Id}/plan.json"), JsonSerializerOptions.Web)!;
        Assert.True(CertificateCheck.Of(plan, proof).Holds);
        Assert.False(CertificateCheck.Of(plan with { Pairs = [.. plan.Pairs, plan.Pairs[0] with { A = "g9" }] }, proof).Holds);
        Assert.False(CertificateCheck.Of(plan, proof with { Bound = proof.Bound / 2 }).Holds);
        Assert.Contains("Table 1", await app.ReadAsync($"/rooms/{room.Id}/schedule?round=1"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_match_a_list_and_keep_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var answer = await app.Program.PostAsync(new Uri("/api/match?size=2&rounds=3", UriKind.Relative), new StringContent(Evening, Encoding.UTF8, "text/csv"));
        var reply = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(6, reply.GetProperty("people").GetInt32());
        foreach (var field in (string[])["pairs", "value", "bound", "gap", "leftOut", "seconds"]) Assert.True(reply.TryGetProperty(field, out _), field);
        foreach (var field in (string[])["a", "b", "weight", "round", "table", "reasons"]) Assert.True(reply.GetProperty("pairs")[0].TryGetProperty(field, out _), field);
        Assert.Equal(0, (await app.AskAsync<RoomDesk, Page<RoomLine>>(desk => desk.ListAsync(new PageRequest(1)))).Total);
        using var refused = await app.Program.PostAsync(new Uri("/api/match?size=0", UriKind.Relative), new StringContent(Evening, Encoding.UTF8, "text/csv"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_keep_a_room_and_change_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var opened = await app.Program.PostAsync(new Uri("/api/rooms?name=Spring&size=2", UriKind.Relative), new StringContent(Evening, Encoding.UTF8, "text/csv"));
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var id = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var away = await app.Program.PutAsJsonAsync(new Uri($"/api/rooms/{id}/guests", UriKind.Relative), new { guest = "g1", comes = false });
        Assert.Equal(5, (await away.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("guests").GetInt32());
        using var late = await app.Program.PostAsync(new Uri($"/api/rooms/{id}/guests", UriKind.Relative), new StringContent("name,interests\nAyo Brightwell,gardening\n", Encoding.UTF8, "text/csv"));
        Assert.Equal(6, (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("plan").GetProperty("people").GetInt32());
        using var gone = await app.Program.DeleteAsync(new Uri($"/api/rooms/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var missing = await app.Program.GetAsync(new Uri($"/api/rooms/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Spring", await app.ReadAsync("/trash"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_forgotten_is_on_no_list_any_more_and_the_others_meet_somebody_else(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var room = await OpenAsync(app, Evening);
        var thrown = await OpenAsync(app, Evening);
        Assert.Null(await app.AskAsync<RoomDesk, Refusal?>(desk => desk.RemoveAsync(thrown.Id)));
        await app.AskAsync<Farewells, Outcome<Farewell>>(farewells => farewells.ForgetAsync(mara));
        var left = (await app.AskAsync<RoomDesk, Room?>(desk => desk.FindAsync(room.Id)))!;
        Assert.DoesNotContain(left.Roll().Guests, guest => guest.Name == "Mara Lindqvist");
        Assert.Equal(5, left.Plan()!.People);
        var changes = await app.AskAsync<Db, List<Change>>(db => db.Set<Change>().AsNoTracking().ToListAsync());
        Assert.DoesNotContain(changes.SelectMany(change => RowImages.Unpack(change.Rows)), image => image.Table == nameof(Room));
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_room_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var room = await OpenAsync(app, Evening);
        var other = await app.AnotherOwnerAsync();
        Assert.Null(await app.AskAsync<RoomDesk, Room?>(other, desk => desk.FindAsync(room.Id)));
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<RoomDesk, Refusal?>(other, desk => desk.RemoveAsync(room.Id)))!.Code);
        using var bare = await app.Browser.PostAsync(new Uri($"/rooms/{room.Id}/remove", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    private static async Task<Room> OpenAsync(App app, string list, RoomPlanning? planning = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(list));
        var readings = GuestLists.Read(file, "guests.csv").ToList();
        return (await app.AskAsync<RoomDesk, Outcome<Room>>(desk => desk.OpenAsync(planning ?? new RoomPlanning("Spring evening", 2), readings))).Value!;
    }

    private static async Task<Room?> MatchedAsync(App app, Guid id)
    {
        for (var asked = 0; asked < 20_000; asked++)
        {
            var room = await app.AskAsync<RoomDesk, Room?>(desk => desk.FindAsync(id));
            if (room!.IsMatched) return room;
            await app.ReadAsync($"/rooms/{id}");
        }

        return null;
    }
}
