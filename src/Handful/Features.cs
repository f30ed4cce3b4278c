using Handful.Accounts;
using Handful.Api;
using Handful.Backups;
using Handful.Briefs;
using Handful.Capture;
using Handful.Changes;
using Handful.CheckIns;
using Handful.Conversations;
using Handful.Exchange;
using Handful.Experiments;
using Handful.Forgetting;
using Handful.Gatherings;
using Handful.Learning;
using Handful.LearningPages;
using Handful.Neighbours;
using Handful.Outcomes;
using Handful.People;
using Handful.PersonPages;
using Handful.Profile;
using Handful.PurposePages;
using Handful.Purposes;
using Handful.Rooms;
using Handful.Searching;
using Handful.Shell;
using Handful.Storage;
using Handful.Today;
using Handful.TopicPages;
using Handful.Topics;
using Handful.Twins;

namespace Handful;

/// <summary>Everything that the program can do, in tier order: the doors of every feature, then their pages and routes.</summary>
public static class Features
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, StorageSettings storage, string cookieName = "handful") => services
        .AddSingleton(TimeProvider.System)
        .AddStorage(storage)
        .AddAccounts(storage, cookieName)
        .AddChanges()
        .AddTopics()
        .AddPeople()
        .AddPurposes()
        .AddLearning()
        .AddConversations()
        .AddGatherings()
        .AddTwins()
        .AddNeighbours()
        .AddSearching(storage)
        .AddBackups()
        .AddExchange()
        .AddCheckIns()
        .AddExperiments()
        .AddOutcomes()
        .AddProfile()
        .AddRooms()
        .AddBriefs()
        .AddPersonPages()
        .AddTopicPages()
        .AddLearningPages()
        .AddToday()
        .AddCapture()
        .AddForgetting();

    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccounts();
        app.MapChanges();
        app.MapPeople();
        app.MapLearning();
        app.MapConversations();
        app.MapGatherings();
        app.MapTwins();
        app.MapNeighbours();
        app.MapSearching();
        app.MapBackups();
        app.MapExchange();
        app.MapRooms();
        app.MapCheckIns();
        app.MapExperiments();
        app.MapOutcomes();
        app.MapProfile();
        app.MapBriefs();
        app.MapPersonPages();
        app.MapTopicPages();
        app.MapLearningPages();
        app.MapPurposePages();
        app.MapToday();
        app.MapCapture();
        app.MapForgetting();
        app.MapApiFrame();
        app.MapShell();
    }
}
