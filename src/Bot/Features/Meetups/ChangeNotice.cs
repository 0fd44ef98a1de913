using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Tells everybody who said yes or maybe what changed, old and new, once each; those without a private chat by one line in the group.</summary>
internal sealed class ChangeNotice(Ids ids)
{
    /// <summary>A start nearer than this breaks the quiet hours: better woken than standing alone at the old place.</summary>
    public static readonly Duration Urgent = Duration.FromHours(12);

    public async Task TellAsync(Turn turn, Meetup meetup, Chat group, Line what, CancellationToken cancellation)
    {
        // An earlier notice that has not gone out yet would be wrong by now.
        await turn.Db.Dispatch.Where(row => row.MeetupId == meetup.Id && row.Priority == Priority.Change && row.CardId == null && row.State == DispatchState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        var concerned = await turn.Db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer != Answer.No && rsvp.PersonId != turn.Speaker.Id)
            .Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        var people = await turn.Db.Persons.AsNoTracking().Where(person => concerned.Contains(person.Id) || (person.Id == meetup.HostId && person.Id != turn.Speaker.Id)).ToListAsync(cancellation);
        var saying = new Saying([what], meetup.State == MeetupState.Cancelled ? null : Buttons(meetup));
        foreach (var person in people.Where(person => person is { Reach: Reach.Open, PrivateChatId: not null }))
        {
            turn.Db.Dispatch.Add(Row(turn, meetup, group, person.PrivateChatId!.Value, person.Id.ToString(CultureInfo.InvariantCulture), saying));
        }

        if (people.Any(person => person.Reach != Reach.Open || person.PrivateChatId is null))
        {
            turn.Db.Dispatch.Add(Row(turn, meetup, group, group.Id, "group", saying, meetup.Thread));
        }
    }

    private static List<IReadOnlyList<Button>> Buttons(Meetup meetup) =>
    [[
        new Button(Line.Of("button.coming-anyway"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes),
        new Button(Line.Of("button.cant-any-more"), AnswerMeetup.Action, meetup.Id, (int)Answer.No),
    ]];

    private Dispatch Row(Turn turn, Meetup meetup, Chat group, long chat, string whom, Saying what, string? thread = null) => new()
    {
        Id = ids.Next(),
        ChatId = chat,
        Thread = thread,
        Content = what.ToJson(),
        DueAt = Due(turn.Now, meetup, group).ToUnixTimeMilliseconds(),
        NotAfter = meetup.State == MeetupState.Planned ? meetup.StartsAt : null,
        Priority = Priority.Change,
        Unasked = chat == group.Id,
        MeetupId = meetup.Id,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"change:{meetup.Id}:{meetup.Version}:{whom}"),
    };

    private static Instant Due(Instant now, Meetup meetup, Chat group)
    {
        var zone = Turn.ZoneOf(group);
        return Instant.FromUnixTimeMilliseconds(meetup.StartsAt) - now < Urgent
            ? now
            : Instant.Max(now, Meetup.InstantOf(new QuietHours(group.QuietFrom, group.QuietUntil).NextOpen(now.InZone(zone).LocalDateTime), zone));
    }
}
