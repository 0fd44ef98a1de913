using CommunityBot.Bot.Conversation;
using CommunityBot.Tests.Integration.Reliability;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>What can't be stored is brought again and again, and what comes behind it must be listened to all the same: somebody may be in need.</summary>
public sealed class ListeningWithoutAStore : TelegramTown
{
    [Fact]
    public async Task Speaks_to_what_comes_behind_something_that_could_not_be_stored()
    {
        await StartAndCatchUpAsync();
        FailOn("ett");

        Telegram.Type(Anna, Anna, "ett");
        Telegram.Type(Anna, Anna, "två");

        await SpokenAsync("två");
        Assert.DoesNotContain("två", Reception.Texts);
        Assert.Equal(2, Telegram.PendingUpdates.Count);
    }

    [Fact]
    public async Task Speaks_to_a_press_that_comes_behind_another()
    {
        var card = long.Parse(await PostAsync(await StartAndCatchUpAsync()), null);
        Reception.Answer = _ => Task.FromResult<Heard>(new Heard.Failed());

        Telegram.Press(Bo, Walkers, card, "v1:yes");
        var second = Telegram.Press(Bo, Walkers, card, "v1:yes");

        await Patiently.UntilAsync(() => Reception.Spoken.Any(incoming => incoming.What is Happening.Pressed press && press.PressId == second), "the second press being spoken to");
    }

    [Fact]
    public async Task Speaks_to_what_waits_long_for_something_slow_and_hears_it_in_its_turn()
    {
        var slow = new TaskCompletionSource();
        await StartAndCatchUpAsync();
        Reception.Answer = async heard =>
        {
            await ((heard.What as Happening.Said)?.Text == "långsam" ? slow.Task : Task.CompletedTask);
            return new Heard.Done();
        };

        Telegram.Type(Anna, Anna, "långsam");
        Telegram.Type(Anna, Anna, "efter");
        await SpokenAsync("efter");
        Assert.DoesNotContain("efter", Reception.Texts);
        slow.SetResult();
        await Telegram.AllConfirmedAsync();

        Assert.Equal(["långsam", "efter"], Reception.Texts.TakeLast(2));
    }

    /// <summary>On a clock that stands still nothing is ever tried again: whatever waits for that would wait for ever.</summary>
    [Fact]
    public async Task Hears_others_while_something_waits_to_be_tried_again_and_its_own_line_waits_with_it()
    {
        Telegram.Start(Bo);
        await StartAsync(clock: new StandingClock());
        await Telegram.AllConfirmedAsync();
        var failures = FailOn("ett");

        Telegram.Type(Anna, Anna, "ett");
        await Patiently.UntilAsync(() => failures() == 1, "the failure");
        Telegram.Type(Bo, Bo, "bredvid");
        await Patiently.UntilAsync(() => Reception.Texts.Contains("bredvid"), "the bot hearing it");
        Telegram.Type(Anna, Anna, "två");
        await SpokenAsync("två");
        Telegram.Type(Bo, Bo, "senare");
        await Patiently.UntilAsync(() => Reception.Texts.Contains("senare"), "the bot hearing it");

        Assert.DoesNotContain("två", Reception.Texts);
        Assert.Equal(1, failures());
    }

    [Fact]
    public async Task Forgets_what_Telegram_no_longer_brings()
    {
        var bot = await StartAndCatchUpAsync();
        var failures = FailOn("ett");
        Telegram.Type(Anna, Anna, "ett");
        await Patiently.UntilAsync(() => failures() > 0, "the failure");

        Telegram.ForgetPending();
        Telegram.Type(Anna, Anna, "två");
        await Telegram.AllConfirmedAsync();

        Assert.Contains("två", Reception.Texts);
        await bot.LogsAsync("no longer brings 1 updates");
    }

    /// <returns>How often it has failed.</returns>
    private Func<int> FailOn(string text)
    {
        var failures = 0;
        Reception.Answer = heard =>
        {
            var fails = (heard.What as Happening.Said)?.Text == text;
            failures += fails ? 1 : 0;
            return Task.FromResult<Heard>(fails ? new Heard.Failed() : new Heard.Done());
        };
        return () => Volatile.Read(ref failures);
    }

    private Task SpokenAsync(string text) =>
        Patiently.UntilAsync(() => Reception.Spoken.Any(incoming => incoming.What is Happening.Said said && said.Text == text), $"'{text}' being spoken to");

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
