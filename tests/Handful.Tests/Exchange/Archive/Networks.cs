using Handful.CheckIns;
using Handful.Conversations;
using Handful.Experiments;
using Handful.Exchange;
using Handful.Formats;
using Handful.Formats.Tests.Support;
using Handful.Kernel;
using Handful.Gatherings;
using Handful.Learning;
using Handful.Outcomes;
using Handful.People;
using Handful.Profile;
using Handful.Purposes;
using Handful.Rooms;
using Handful.Storage;
using Handful.Tests.Support;
using Handful.Today;
using Handful.Topics;
using Handful.Twins;
using Evening = Handful.Tests.Gatherings.Evening;

namespace Handful.Tests.Exchange.Archive;

/// <summary>A network in which every table has rows, and every kind of row that the doors make.</summary>
internal static class Networks
{
    internal static async Task FillAsync(App app)
    {
        await app.DoAsync<OwnerProfile>(async profile =>
        {
            await profile.IntroduceAsync(new Me("Robin \"=1+1\" <b>Þór</b>", ["pottery", "soil"], ["a mentor"], ["help; with Rust"], "So that towns can plan for heat."));
            await profile.IntroduceAsync(new Me("Robin", ["pottery"], ["a mentor"], ["help"], "So that growers\nhave a year's warning."));
            await profile.LiveInAsync("DE");
        });
        await app.ImportAsync("phone.vcf", Exports.Cards);
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        var mara = (await app.PeopleAsync()).Single(person => person.GivenName == "Mara").Id;
        await app.DoAsync<TopicList>(topics => topics.AddAsync("machine learning", ["ML", "Lernmaschinen"]));
        await app.DoAsync<LearningGoals>(async goals =>
        {
            await goals.CloseAsync((await goals.SetAsync("How do grafters choose?", "They know.")).Value!.Id);
            await goals.SetAsync(new GoalAccount("What makes volunteers stay?", "They go.", App.Today.AddDays(9), Topics: ["volunteers"], Known: "Tea.", Ask: ["What did you try?"]), null);
        });
        var evening = await Evening.WithGuestsAsync(app, goals: "Who prunes in winter?");
        await app.DoAsync<RoomDesk>(desk => desk.OpenForAsync(new RoomPlanning("The same evening", 2), evening));
        await app.DoAsync<ConversationLog>(log => log.LogAsync(new ConversationAccount(
            App.Today.AddDays(-3), [mara], 4, Channel.Call, "Jena", "Notes\n**bold**", "That pears wait.", "glad", ["pears", "machine learning"],
            [new PromiseAccount("Send the book", DueOn: App.Today), new PromiseAccount("Ask Sam", Mine: false)], evening)));
        await app.DoAsync<LessonBook>(async lessons =>
        {
            var taught = (await lessons.KeepAsync(new LessonAccount("Wet ground\nwants quince.", App.Today.AddDays(-2), mara, Topics: ["pears", "machine learning"]))).Value!.Id;
            await lessons.RecallAsync(taught, true);
            await lessons.UseAsync(taught, "Forty quinces.");
            await lessons.ThankAsync(taught);
            await lessons.DropAsync((await lessons.KeepAsync(new LessonAccount("Nobody said it.", App.Today))).Value!.Id);
        });
        await app.DoAsync<PurposeBook>(book => book.AddAsync(new PurposeAccount("So that growers\nhave a year's warning.", "growers", ["frost"], [mara])));
        await app.DoAsync<CheckInBook>(book => book.SayAsync(evening, new Said(5, 4, 3)));
        await app.DoAsync<GainBook>(book => book.KeepAsync(new GainAccount("A meadow", GainKind.Opportunity, App.Today, [new GainSourceAccount(mara)])));
        await app.DoAsync<ExperimentDesk>(desk => desk.BeginAsync(Tried.PurposeShown, Looked.Dread, 8, seed: -5));
        var there = (await app.AskAsync<GatheringCalendar, Gathering?>(calendar => calendar.FindAsync(evening)))!;
        await app.DoAsync<ExperimentDesk>(desk => desk.DrawAsync(Tried.PurposeShown, there));
        await app.DoAsync<PromiseBook>(async book =>
        {
            var open = (await book.OpenAsync(new PageRequest(1))).Items;
            await book.KeepAsync(open[0].Id);
            await book.DropAsync(open[1].Id);
        });
        var (circle, friend) = (await app.AskAsync<Circles, IReadOnlyList<Circle>>(circles => circles.ListAsync()), await app.KnowsAsync(Cast.Tobias with { Contacts = [] }, "Close"));
        await app.DoAsync<Circles>(circles => circles.ChangeAsync(circle[1].Id, "Near", 30));
        await app.DoAsync<AddressBook>(book => book.SetPhotoAsync(friend, new ContactPhoto("image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3])));
        await app.DoAsync<AddressBook>(book => book.ArchiveAsync(friend));
        await app.DoAsync<TwinList>(twins => twins.TellApartAsync(mara, friend));
        await app.DoAsync<TodayList>(async today => await today.AnswerAsync((await today.SuggestAsync())[0].Key, Answer.Later));
    }

    internal static Task<byte[]> ExportAsync(App app) => app.AskAsync<ExportDesk, byte[]>(async desk =>
    {
        using var file = new MemoryStream();
        await desk.WriteAsync(ExportFormat.Json, file);
        return file.ToArray();
    });

    /// <summary>How many rows there are, of everything an owner has.</summary>
    internal static Task<int> RowsAsync(App app) => app.AskAsync<Db, int>(async db =>
    {
        var rows = 0;
        foreach (var table in Handful.Exchange.Archive.ArchiveShape.Of(db).Tables)
            await foreach (var _ in table.EntriesAsync(db, CancellationToken.None)) rows++;
        return rows;
    });
}
