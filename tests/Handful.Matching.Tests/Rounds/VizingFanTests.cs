using CsCheck;
using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

public class VizingFanTests
{
    [Fact]
    public void Fans_alone_place_everything_with_one_round_more_than_the_busiest_has_meetings() => Room.Any.Sample(Place, iter: 1000);

    [Fact]
    public void Fans_alone_place_everything_in_a_crowded_room() =>
        Gen.Select(Gen.Int[30, 60], Gen.Int[3, 12], Gen.Int[0, 1000]).Select(Room.Regular).Sample(Place);

    private static void Place(Room room)
    {
        var graph = new MeetingGraph(room.People, room.Meetings, null);
        var table = new Timetable(graph, null, graph.Busiest + 1) { Open = graph.Busiest + 1 };
        var fan = new VizingFan(table, new KempeChain(table));
        for (var meeting = 0; meeting < graph.Count; meeting++)
        {
            Assert.True(fan.TryPlace(meeting, graph.Pair(meeting).B));
            for (var placed = 0; placed <= meeting; placed++)
            {
                var (a, b) = graph.Pair(placed);
                Assert.Equal((placed, placed), (table.At(a, table.Round(placed)), table.At(b, table.Round(placed))));
            }
        }
    }
}
