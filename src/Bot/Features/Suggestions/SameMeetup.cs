using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>What somebody asks for stands in the group's plans already: two small meetups would each be lonelier than one.</summary>
internal static class SameMeetup
{
    /// <returns>The group's planned meetup with the same title at the same time as the draft; null: none.</returns>
    public static async Task<Meetup?> FindAsync(Turn turn, Draft draft, CancellationToken cancellation)
    {
        if (draft.LocalStart is not { } start || draft.Title.Length == 0)
        {
            return null;
        }

        var then = await turn.Db.Meetups.AsNoTracking()
            .Where(row => row.ChatId == draft.GroupId && row.State == MeetupState.Planned && row.LocalStart == start && row.StartsAt > turn.NowMs).OrderBy(row => row.Id).ToListAsync(cancellation);
        return then.Find(row => string.Equals(row.Title, draft.Title, StringComparison.OrdinalIgnoreCase));
    }

    public static async Task<bool> ComesAsync(Turn turn, Meetup meetup, CancellationToken cancellation) =>
        meetup.HostId == turn.Speaker.Id || await turn.Db.Rsvps.AnyAsync(rsvp => rsvp.MeetupId == meetup.Id && rsvp.PersonId == turn.Speaker.Id && rsvp.Answer == Answer.Yes, cancellation);

    public static Saying Invite(Meetup meetup) => new(
        [Line.Of("offer.there-is", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. MeetupFacts.Rest(meetup)],
        [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes)]]);
}
