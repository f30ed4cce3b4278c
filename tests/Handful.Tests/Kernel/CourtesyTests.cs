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
        await courtesy.GiveTurnAsync(CancellationToken.None);
        courtesy.StepAside();
        Assert.False(courtesy.IsTurnAsked);
    }

    [Fact]
    public async Task Who_changes_something_gets_one_turn_however_long_they_take_and_the_next_one_theirs()
    {
        using var reader = courtesy.Wait(changes: false);
        Assert.False(courtesy.IsTurnAsked);
        using var upload = courtesy.Wait(changes: true);
        Assert.True(courtesy.IsTurnAsked);
        await courtesy.GiveTurnAsync(CancellationToken.None);
        Assert.False(courtesy.IsTurnAsked);
        using (courtesy.Wait(changes: true)) Assert.True(courtesy.IsTurnAsked);
    }

    [Fact]
    public async Task A_turn_lasts_until_the_change_is_made()
    {
        var form = courtesy.Wait(changes: true);
        var turn = courtesy.GiveTurnAsync(CancellationToken.None);
        form.Dispose();
        await turn;
        Assert.False(courtesy.IsTurnAsked);
        Assert.True(courtesy.GiveTurnAsync(CancellationToken.None).IsCompleted);
    }
}
