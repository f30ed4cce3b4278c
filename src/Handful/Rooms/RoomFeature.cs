namespace Handful.Rooms;

public static class RoomFeature
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services.AddScoped<RoomDesk>().AddSingleton<RoomMatching>();

    public static void MapRooms(this IEndpointRouteBuilder app)
    {
        app.MapMatchApi();
        app.MapRoomApi();
        app.MapRoomForms();
        app.MapRoomDownloads();
    }
}
