using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Find;

/// <summary>Somebody to do it with: the next meetup of the person's own groups, or a human to talk to.</summary>
internal static class Company
{
    private const int MostLookedAt = 20;

    public static async Task<Saying> ProposeAsync(Turn turn, CancellationToken cancellation)
    {
        if (await NextMeetupAsync(turn, cancellation) is { } meetup)
        {
            return new Saying(
                [Line.Of("company.together"), .. MeetupFacts.Of(meetup), Line.Of("company.host", ("host", meetup.HostName))],
                [[Coming(meetup)], HumanButton.Row, [new Button(Line.Of("button.not-now"), Close.Action)]]);
        }

        return new Saying([Line.Of("company.together"), Line.Of("company.none-planned")], [HumanButton.Row, [new Button(Line.Of("button.not-now"), Close.Action)]]);
    }

    /// <summary>The next one for all, with a free seat, that they haven't answered; null: none.</summary>
    public static async Task<Meetup?> NextMeetupAsync(Turn turn, CancellationToken cancellation)
    {
        long[] groups = [.. (await GroupsOf.PersonAsync(turn, cancellation)).Select(group => group.Id)];
        var person = turn.Speaker.Id;
        var next = turn.Db.Meetups.AsNoTracking()
            .Where(row => groups.Contains(row.ChatId) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs && row.OnlyFor == null && row.HostId != person && row.HostId != Person.Nobody
                && !turn.Db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == person))
            .OrderBy(row => row.StartsAt).Take(MostLookedAt);
        foreach (var meetup in await next.ToListAsync(cancellation))
        {
            // Seats that are offered to somebody in line, or kept for newcomers, are not free to whoever presses now.
            if (!await Room.IsLackingForAsync(turn.Db, meetup, person, null, cancellation))
            {
                return meetup;
            }
        }

        return null;
    }

    public static Button Coming(Meetup meetup) => new(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes);
}
