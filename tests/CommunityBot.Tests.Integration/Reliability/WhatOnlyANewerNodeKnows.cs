using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Clock;
using CommunityBot.Tests.Integration.Transcripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>While a release is rolled out, or after it was rolled back, an older node meets rows of the newer one: it leaves them.</summary>
public sealed class WhatOnlyANewerNodeKnows : IAsyncLifetime
{
    private const long Chat = 7;
    private readonly Theatre theatre = Theatre.Open(Transcript.Parse("# group: Grannar, sv, Europe/Stockholm\n# people: Anna\n@ 2026-11-21 14:00\n"));

    private CommunityStore Store => theatre.Services.GetRequiredService<CommunityStore>();

    public async Task InitializeAsync()
    {
        await theatre.Services.GetRequiredService<Readiness>().OpenedAsync(default);
        await Store.WriteAsync(
            async db =>
            {
                db.Chats.Add(new Chat { Id = Chat, Channel = "fake", Address = "-7", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" });
                db.Lanes.Add(new Lane { ChatId = Chat, Channel = "fake" });
                return await db.SaveChangesAsync();
            },
            default);
    }

    public async Task DisposeAsync() => await theatre.DisposeAsync();

    [Theory]
    [InlineData("a.phrase-of-tomorrow", "button.not-now", "close")]
    [InlineData("draft.not-now", "button.not-now", "a-press-of-tomorrow")]
    public async Task Is_said_as_soon_as_a_node_has_the_words(string line, string label, string action)
    {
        await SayAsync(new Saying([Line.Of(line)], [[new Button(Line.Of(label), action)]]));
        await PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal((DispatchState.Pending, "unsayable"), await StateAsync());

        await Store.WriteAsync(db => db.Dispatch.ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, new Saying([Line.Of("draft.not-now")]).ToJson())), default);
        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(DispatchState.Sent, (await StateAsync()).State);
        Assert.Single(theatre.Channel.Said);
    }

    [Fact]
    public async Task Is_given_up_after_an_hour_when_it_names_no_end()
    {
        await SayAsync(new Saying([Line.Of("a.phrase-of-tomorrow")]));

        await PassAsync(TimeSpan.FromMinutes(75));

        Assert.Equal((DispatchState.Dead, "unsayable"), await StateAsync());
    }

    /// <summary>Nor does it keep the pump awake: the jump comes to its end.</summary>
    [Fact]
    public async Task Is_rung_by_that_node()
    {
        await Store.WriteAsync(
            async db =>
            {
                await db.RingAtAsync(theatre.Services.GetRequiredService<Community.Ids>(), "a-ring-of-tomorrow", 1, 0, "tomorrow:1", default);
                return 0;
            },
            default);

        await PassAsync(TimeSpan.FromMinutes(30));

        Assert.Equal((0, 0L), await Store.ReadAsync(async db => await db.Timers.SingleAsync() is var ring ? (ring.Attempts, ring.DueAt) : default, default));
    }

    private Task<bool> SayAsync(Saying what) => Store.WriteAsync(
        db => db.SayOnceAsync(new Dispatch { Id = 1, ChatId = Chat, Content = what.ToJson(), DueAt = 0, Priority = Priority.Answer, DedupeKey = "tomorrow" }, default), default);

    // A jump of the clock gives up by itself after twenty seconds, and says nothing.
    private async Task PassAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await theatre.Services.GetRequiredService<TimeJump>().AheadAsync(time, patience.Token);
    }

    private Task<(DispatchState State, string? Why)> StateAsync() =>
        Store.ReadAsync(async db => await db.Dispatch.SingleAsync(row => row.Id == 1) is var row ? (row.State, row.LastError) : default, default);
}
