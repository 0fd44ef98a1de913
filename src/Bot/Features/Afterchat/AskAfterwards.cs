using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Tallies;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>
/// Eftersnack i kaffekön (S38): when the host has wished for it, those who came are asked one kind question in private, at most once a week
/// each, and the group gets one light question to talk about, if its noise budget allows. It closes by itself.
/// </summary>
internal sealed class AskAfterwards(Ids ids, PrivateWord say, IEnumerable<IAfterRow> rows) : IAfterMeetup
{
    /// <summary>S38: half an hour, as long as a queue for coffee.</summary>
    public static readonly Duration Open = Duration.FromMinutes(30);

    /// <summary>A feeling a day later is another feeling.</summary>
    private static readonly Duration WorthAsking = Duration.FromHours(20);

    private static readonly Lazy<IReadOnlyList<Starter>> Light = new(() => [.. ContentLibrary.Load().Starters.Where(starter => starter.Level == "light")]);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (!meetup.Afterchat)
        {
            return;
        }

        var hosts = await db.HostsAsync(meetup, cancellation);
        var came = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes && rsvp.BroughtBy == null && !hosts.Contains(rsvp.PersonId))
            .Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        foreach (var person in came)
        {
            var week = Week(now, group);
            if (await say.SayAsync(db, person, Question(meetup), (now, now + WorthAsking, Priority.Tip), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"afterchat:{person}:{week}"), cancellation))
            {
                await db.AskAsync(CountFeelings.Action, meetup.Id, person, cancellation);
            }
        }

        await InGroupAsync(db, meetup, group, now, cancellation);
        await db.RingAtAsync(ids, CloseAfterchat.Kind, meetup.Id, (now + Open).ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{CloseAfterchat.Kind}:{meetup.Id}"), cancellation);
    }

    public static string OccasionOf(long meetupId) => string.Create(CultureInfo.InvariantCulture, $"afterchat:group:{meetupId}");

    /// <summary>One unasked line at most; it yields to everything else in the group's noise budget.</summary>
    private async Task InGroupAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (Light.Value.Count == 0)
        {
            return;
        }

        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(), ChatId = group.Id, Thread = meetup.Thread, DueAt = now.ToUnixTimeMilliseconds(), NotAfter = (now + Open).ToUnixTimeMilliseconds(), Priority = Priority.Tip, Unasked = true,
            WhenUnknown = WhenUnknown.LeaveIt, MeetupId = meetup.Id, DedupeKey = OccasionOf(meetup.Id),
            Content = InGroup(meetup, group, staying: 0).ToJson(),
        }, cancellation);
    }

    /// <summary>The group's line. How many stay is told from two on: nobody is publicly the only one.</summary>
    public static Saying InGroup(Meetup meetup, Chat group, int staying)
    {
        var question = Light.Value[meetup.Local.DayOfYear % Light.Value.Count].Text.In(group.Language);
        List<Line> lines = [Line.Of("after.in-group", ("title", meetup.Title), ("question", question))];
        lines.AddRange(staying < 2 ? [] : [Line.Of("after.staying", ("n", staying.ToString(CultureInfo.InvariantCulture)))]);
        return new Saying(lines, [[new Button(Line.Of("button.stay"), StayAWhile.Action, meetup.Id)]]);
    }

    private Saying Question(Meetup meetup) => new(
        [Line.Of("after.ask", ("title", meetup.Title))],
        [
            [Feeling("button.after-good", meetup, CountFeelings.Good), Feeling("button.after-so-so", meetup, CountFeelings.SoSo)],
            .. rows.Select(row => row.RowOf(meetup)).Where(row => row.Count > 0),
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Button Feeling(string label, Meetup meetup, int which) => new(Line.Of(label), CountFeelings.Action, meetup.Id, which);

    private static string Week(Instant now, Chat group)
    {
        var day = now.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(group.TimeZone) ?? DateTimeZone.Utc).Date;
        return string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day)}-{WeekYearRules.Iso.GetWeekOfWeekYear(day)}");
    }
}

/// <summary>One more row of buttons under the private question after a meetup, from another feature.</summary>
internal interface IAfterRow
{
    /// <returns>Empty: nothing for this meetup.</returns>
    IReadOnlyList<Button> RowOf(Meetup meetup);
}

internal static class AfterRowRegistration
{
    public static IServiceCollection AddAfterRow<T>(this IServiceCollection services) where T : class, IAfterRow => services.AddSingleton<IAfterRow, T>();
}
