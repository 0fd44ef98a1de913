using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Tells everybody who said yes or maybe, or is always in, what changed, old and new, once each; those without a private chat by one line in the group.</summary>
internal sealed class ChangeNotice(Ids ids)
{
    /// <summary>Of a change that left the start as it was.</summary>
    public Task<int> TellAsync(Turn turn, Meetup meetup, Chat group, Line what, CancellationToken cancellation) => TellAsync(turn, meetup, group, what, meetup.StartsAt, cancellation);

    /// <param name="turn">The turn; its speaker knows already.</param>
    /// <param name="meetup">As it is now.</param>
    /// <param name="group">Its group.</param>
    /// <param name="what">Old and new.</param>
    /// <param name="startedBefore">When it would have started before the change; Unix milliseconds.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many of them answered on the web: nobody can write to those.</returns>
    public async Task<int> TellAsync(Turn turn, Meetup meetup, Chat group, Line what, long startedBefore, CancellationToken cancellation)
    {
        var unheard = await Unheard.TakeBackAsync(turn.Db, [meetup.Id], meetup.Id, what.Key, cancellation);
        var concerned = await turn.Db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer != Answer.No).Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        if (meetup.SeriesId is { } series)
        {
            concerned.AddRange(await turn.Db.Standings.AsNoTracking().Where(row => row.SeriesId == series && !turn.Db.Rsvps.Any(rsvp => rsvp.MeetupId == meetup.Id && rsvp.PersonId == row.PersonId))
                .Select(row => row.PersonId).ToListAsync(cancellation));
        }

        var hosts = await turn.Db.HostsAsync(meetup, cancellation);
        var people = await turn.Db.Persons.AsNoTracking().Where(person => (concerned.Contains(person.Id) || hosts.Contains(person.Id)) && person.Id != turn.Speaker.Id).ToListAsync(cancellation);
        var unreachable = WebGuests.Among(people);
        var soonest = Instant.FromUnixTimeMilliseconds(Math.Min(startedBefore, meetup.StartsAt));
        var due = Decency.Of(group).BeforeStart(soonest, turn.Now, Decency.ToChangePlans).ToUnixTimeMilliseconds();
        foreach (var person in people.Where(person => person is { Reach: Reach.Open, PrivateChatId: not null }))
        {
            await SayAsync(turn, meetup, person.PrivateChatId!.Value, person.Id.ToString(CultureInfo.InvariantCulture), unheard.AsKnown(what, person.PrivateChatId.Value), due, cancellation, more: hosts.Contains(person.Id) ? WebGuests.Line(unreachable) : []);
        }

        if (people.Any(person => person.Channel != Person.Web && (person.Reach != Reach.Open || person.PrivateChatId is null)))
        {
            await SayAsync(turn, meetup, group.Id, "group", unheard.AsKnown(what, group.Id), due, cancellation, meetup.Thread);
        }

        return unreachable;
    }

    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Meetup meetup) => [[new Button(Line.Of("button.coming-anyway"), AnswerMeetup.Action, meetup.Id, AnswerMeetup.Anyway), CantAnyMore(meetup)]];

    private static Button CantAnyMore(Meetup meetup) => new(Line.Of("button.cant-any-more"), AnswerMeetup.Action, meetup.Id, (int)Answer.No);

    /// <summary>A word about the weather asks for no answer; it only leaves the way out.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>>? ButtonsOf(Line what, Meetup meetup) =>
        meetup.State == MeetupState.Cancelled ? null : what.Key == "change.good-to-know" ? [[CantAnyMore(meetup)]] : Buttons(meetup);

    private async Task SayAsync(Turn turn, Meetup meetup, long chat, string whom, Line? what, long due, CancellationToken cancellation, string? thread = null, IReadOnlyList<Line>? more = null)
    {
        if (what is null)
        {
            return;
        }

        await turn.Db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(),
            ChatId = chat,
            Thread = thread,
            Content = new Saying([what, .. more ?? []], ButtonsOf(what, meetup)).ToJson(),
            DueAt = due,
            NotAfter = meetup.State == MeetupState.Planned ? meetup.StartsAt : null,
            Priority = Priority.Change,
            Unasked = whom == "group",
            MeetupId = meetup.Id,
            DedupeKey = string.Create(CultureInfo.InvariantCulture, $"change:{meetup.Id}:{meetup.Version}:{whom}"),
        }, cancellation);
    }
}
