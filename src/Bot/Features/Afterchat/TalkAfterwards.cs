using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Library;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>
/// Eftersnack i kaffekön (S38): one light question in the group while people are still together. It rings at its own time, for a line about a queue for coffee
/// doesn't wait until the quiet hours are over; late is never.
/// </summary>
internal sealed class TalkAfterwards(Ids ids) : IRing
{
    private static readonly Lazy<IReadOnlyList<Starter>> Light = new(() => [.. ContentLibrary.Load().Starters.Where(starter => starter.Level == "light")]);

    public static string OccasionOf(long meetupId) => string.Create(CultureInfo.InvariantCulture, $"afterchat:group:{meetupId}");

    /// <summary>Null: so late in the evening that the group hears nothing.</summary>
    public static Instant? MomentOf(Meetup meetup, Chat group) => ReminderPlan.AfterchatOf(meetup, group);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var group = meetup is null ? null : await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (meetup is not { State: MeetupState.Planned, Afterchat: true } || group is not { State: ChatState.Active }
            || MomentOf(meetup, group) is not { } moment || now >= moment + AfterchatTime.Open || Light.Value.Count == 0)
        {
            return;
        }

        // One unasked line at most; it yields to everything else in the group's noise budget.
        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(), ChatId = group.Id, Thread = meetup.Thread, DueAt = now.ToUnixTimeMilliseconds(), NotAfter = (moment + AfterchatTime.Open).ToUnixTimeMilliseconds(), Priority = Priority.Tip, Unasked = true,
            WhenUnknown = WhenUnknown.LeaveIt, MeetupId = meetup.Id, DedupeKey = OccasionOf(meetup.Id),
            Content = InGroup(meetup, group, staying: 0).ToJson(),
        }, cancellation);
        await db.RingAtAsync(
            ids, CloseAfterchat.Kind, meetup.Id, (moment + AfterchatTime.Open).ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{CloseAfterchat.Kind}:{meetup.Id}"), cancellation);
    }

    /// <summary>The group's line. How many stay is told from two on: nobody is publicly the only one.</summary>
    public static Saying InGroup(Meetup meetup, Chat group, int staying)
    {
        var question = Light.Value[meetup.Local.DayOfYear % Light.Value.Count].Text.In(group.Language);
        List<Line> lines = [Line.Of("after.in-group", ("title", meetup.Title), ("question", question))];
        lines.AddRange(staying < 2 ? [] : [Line.Of("after.staying", ("n", staying))]);
        return new Saying(lines, [[new Button(Line.Of("button.stay"), StayAWhile.Action, meetup.Id)]]);
    }
}
