using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.FindTime;

/// <summary>A time of which no meetup can be made takes neither the poll nor its card away: another of its times may do.</summary>
public sealed class KeepingThePoll
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Stays_until_a_meetup_is_made(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await town.Store.WriteAsync(
            db =>
            {
                db.TimePolls.Add(new TimePoll { Id = 31, ChatId = SeriesTown.Group, AuthorId = SeriesTown.Host, AuthorName = "Värd", Title = "Fika", Zone = "Europe/Stockholm", ClosesAt = 1, State = PollState.Closed, CreatedAt = 1 });
                db.TimeSlots.Add(new TimeSlot { PollId = 31, Slot = 0, LocalStart = "2030-11-26T18:00" });
                db.TimeSlots.Add(new TimeSlot { PollId = 31, Slot = 1, LocalStart = "2026-11-26T18:00" });
                db.Cards.Add(new Card { Id = 32, MeetupId = 31, ChatId = SeriesTown.Group });
                return Task.FromResult(0);
            },
            default);

        var refused = await town.PressAsync<SettlePoll>(SeriesTown.Host, 31, arg: 0);

        Assert.NotNull(refused.Toast);
        Assert.Equal((PollState.Closed, 1, 0), await StateAsync(town));

        await town.PressAsync<SettlePoll>(SeriesTown.Host, 31, arg: 1);
        Assert.Equal((PollState.BecameMeetup, 0, 1), await StateAsync(town));
    }

    private static Task<(PollState State, int Cards, int Meetups)> StateAsync(SeriesTown town) => town.Store.ReadAsync(
        async db => ((await db.TimePolls.SingleAsync()).State, await db.Cards.CountAsync(card => card.MeetupId == 31), await db.Meetups.CountAsync()), default);
}
