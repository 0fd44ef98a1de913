using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.Phrases;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>Moving and cancelling as the host does it in a turn: all that the program does then, reminders and notices too.</summary>
internal static class WhatTheHostChanges
{
    private static readonly Phrasebook Phrases = Phrasebook.Load();

    /// <summary>Refused, and nothing moved, when it is over or the new time has passed.</summary>
    public static Task MoveAsync(this SeatTown town, long id, Duration by) => TurnAsync(town, id, async (turn, meetup) =>
    {
        var draft = await ManageMeetup.DraftAsync(turn, meetup, turn.Chat, DraftKind.MoveMeetup, default);
        draft.LocalStart = Meetup.Iso((Instant.FromUnixTimeMilliseconds(meetup.StartsAt) + by).InZone(DateTimeZoneProviders.Tzdb[meetup.Zone]).LocalDateTime);
        await turn.Db.SaveChangesAsync();
        return await Change(town).ApplyAsync(turn, draft, turn.Chat, default);
    });

    public static Task CancelAsync(this SeatTown town, long id) => TurnAsync(town, id, (turn, meetup) => Change(town).CancelAsync(turn, meetup.Id, default));

    private static ChangeMeetup Change(SeatTown town) => new(new ReminderPlan(town.Ids), new ChangeNotice(town.Ids), town.Get<SeatPlan>());

    private static Task<Reply> TurnAsync(SeatTown town, long id, Func<Turn, Meetup, Task<Reply>> happens) => town.Store.WriteAsync(async db =>
    {
        var meetup = await db.Meetups.AsNoTracking().SingleAsync(row => row.Id == id);
        var host = await db.Persons.SingleAsync(row => row.Id == SeatTown.Host);
        var turn = new Turn
        {
            Incoming = new Incoming("fake", "1", new Place("-1", ChatKind.Group, "Grannar"), new Speaker(host.Address, "Värd", "sv"), new Happening.Pressed("p", "", "m")),
            Db = db, Transaction = db.Database.CurrentTransaction!.GetDbTransaction(), Chat = await db.Chats.SingleAsync(chat => chat.Id == meetup.ChatId), Person = host,
            Traits = new FakeChannel().Traits, Phrases = Phrases, Ids = town.Ids, Now = town.Now, Rights = new Rights(db, new Roster([new FakeChannel()], TimeProvider.System)),
        };
        return await happens(turn, meetup);
    }, default);
}
