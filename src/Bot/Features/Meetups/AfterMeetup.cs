using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>What one feature does when a meetup has been: two hours after its start, outside the quiet hours.</summary>
internal interface IAfterMeetup
{
    /// <param name="db">Inside the ring's own transaction; what is added is saved.</param>
    /// <param name="meetup">It was held.</param>
    /// <param name="group">Its group.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation);
}

internal static class AfterRegistration
{
    public static IServiceCollection AddAfterMeetup<T>(this IServiceCollection services) where T : class, IAfterMeetup => services.AddSingleton<IAfterMeetup, T>();
}

/// <summary>Rings once for each meetup that was held; planned, moved and forgotten together with its reminders.</summary>
internal sealed class AfterMeetup(IEnumerable<IAfterMeetup> parts) : IRing
{
    /// <summary>After an outage longer than this nobody remembers how many came.</summary>
    private static readonly Duration Stale = Duration.FromDays(3);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var group = meetup is null ? null : await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var start = Instant.FromUnixTimeMilliseconds(meetup?.StartsAt ?? 0);
        if (meetup is not { State: MeetupState.Planned } || group is not { State: ChatState.Active } || start + ReminderPlan.HeldAfter > now || now - start > Stale)
        {
            return;
        }

        foreach (var part in parts)
        {
            await part.AfterAsync(db, meetup, group, now, cancellation);
        }
    }
}
