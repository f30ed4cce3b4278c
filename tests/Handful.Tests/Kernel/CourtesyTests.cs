using Handful.Kernel;

namespace Handful.Tests.Kernel;

public sealed class CourtesyTests
{
    private readonly Courtesy courtesy = new();

    [Fact]
    public async Task Work_goes_on_once_the_page_is_made()
    {
        var waiting = courtesy.Wait(changes: false);
        var work = Task.Run(courtesy.StepAside);
        waiting.Dispose();
        await work;
        courtesy.StepAside();
    }

    [Fact]
    public async Task Work_goes_on_although_somebody_waits_without_end()
    {
        using var page = courtesy.Wait(changes: false);
        using var form = courtesy.Wait(changes: true);
        courtesy.StepAside();
        courtesy.StepAside();
        await courtesy.GiveTurnAsync(CancellationToken.None);
    }

    [Fact]
    public void A_turn_is_asked_for_by_who_changes_something_and_not_by_who_reads()
    {
        using var page = courtesy.Wait(changes: false);
        Assert.False(courtesy.IsTurnAsked);
        using (courtesy.Wait(changes: true)) Assert.True(courtesy.IsTurnAsked);
        Assert.False(courtesy.IsTurnAsked);
    }
}
