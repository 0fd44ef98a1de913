using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Clock;
using CommunityBot.Tests.Integration.Transcripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A community that was once served on another channel, which this process doesn't speak on: its rows wait, and cost nothing.</summary>
public sealed class AChannelThatIsOff
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Does_not_keep_the_pump_awake(bool card)
    {
        await using var theatre = Theatre.Open(Transcript.Parse("# group: Grannar, sv, Europe/Stockholm\n# people: Anna\n@ 2026-11-21 14:00\n"));
        await theatre.Services.GetRequiredService<Readiness>().OpenedAsync(default);
        var store = theatre.Services.GetRequiredService<CommunityStore>();
        await OnceOnAnotherChannelAsync(store, card);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await theatre.Services.GetRequiredService<TimeJump>().AheadAsync(TimeSpan.FromHours(2), patience.Token);

        Assert.False(patience.IsCancellationRequested);
        Assert.Equal(DispatchState.Pending, await store.ReadAsync(db => db.Dispatch.Where(row => row.Id == 1).Select(row => row.State).SingleAsync(), default));
    }

    /// <summary>A row that was due then (or a card behind), and one that falls due in an hour.</summary>
    private static Task<int> OnceOnAnotherChannelAsync(CommunityStore store, bool card) => store.WriteAsync(
        async db =>
        {
            db.ChannelPaces.Add(new ChannelPace { Channel = "other" });
            db.Chats.Add(new Chat { Id = 7, Channel = "other", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" });
            db.Lanes.Add(new Lane { ChatId = 7, Channel = "other" });
            db.Dispatch.Add(Row(1, card ? 1900000000000 : 0));
            db.Dispatch.Add(Row(2, 1795273200000));
            if (card)
            {
                db.Cards.Add(new Card { Id = 5, MeetupId = 1, ChatId = 7, MessageId = "55", Version = 2, Shown = 1 });
            }

            return await db.SaveChangesAsync();
        },
        default);

    private static Dispatch Row(long id, long due) => new()
    {
        Id = id, ChatId = 7, Content = new Saying([Line.Of("health.ok")]).ToJson(), DueAt = due, Priority = Priority.Answer, DedupeKey = $"row:{id}",
    };
}
