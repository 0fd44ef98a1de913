using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>Nobody goes last yet: its hosts are asked in private, a day ahead, while there is time to ask somebody.</summary>
internal sealed class SweeperRing(Ids ids, PrivateWord say) : IRing
{
    public const string Kind = ReminderPlan.SweeperKind;

    /// <summary>The least time in which asking still helps.</summary>
    private static readonly Duration Least = Duration.FromHours(1);

    public async Task PlanAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation) =>
        await db.RingAtAsync(ids, Kind, meetup.Id, Due(meetup, group, now).ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetup.Id}"), cancellation);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        if (meetup is not { State: MeetupState.Planned, Paces: not null } || Start(meetup) - now < Least)
        {
            return;
        }

        var group = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (Due(meetup, group, now) > now + Duration.FromMinutes(1))
        {
            // The run was moved on since this was planned.
            await PlanAsync(db, meetup, group, now, cancellation);
            return;
        }

        if (group.State == ChatState.Active && await WhoGoesLast.FindAsync(db, meetup, cancellation) is null)
        {
            foreach (var host in await db.HostsAsync(meetup, cancellation))
            {
                await SayAsync(db, meetup, host, now, cancellation);
            }
        }
    }

    private Task<bool> SayAsync(CommunityDb db, Meetup meetup, long host, Instant now, CancellationToken cancellation) => say.SayAsync(
        db, host,
        new Saying(
            [Line.Of("runs.nobody-last", ("title", meetup.Title), ("when", Moment.Of(meetup)))],
            [[new Button(Line.Of("button.go-last"), GoLast.Action, meetup.Id), new Button(Line.Of("button.not-now"), Close.Action)]]),
        (now, Start(meetup), Priority.Reminder), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"nobody-last:{meetup.Id}:{meetup.StartsAt}:{host}"), cancellation);

    private static Instant Due(Meetup meetup, Chat group, Instant now) => Decency.Of(group).Next(Instant.Max(Start(meetup) - ReminderPlan.SweeperBefore, now));

    private static Instant Start(Meetup meetup) => Instant.FromUnixTimeMilliseconds(meetup.StartsAt);
}
