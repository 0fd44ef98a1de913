using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Online;

/// <summary>The link is taken away: whoever took part by it has no seat to fall back on, so that they are asked, and count as thinking until they answer.</summary>
internal sealed class LinkGone(PrivateWord say)
{
    /// <returns>What the host hears of it; nothing when nobody took part by link.</returns>
    public async Task<IReadOnlyList<Line>> AskAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        var byLink = await turn.Db.Rsvps.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.ByLink && row.Answer == Answer.Yes).Select(row => row.PersonId).ToListAsync(cancellation);
        if (byLink.Count == 0)
        {
            return [];
        }

        await turn.Db.Rsvps.Where(row => row.MeetupId == meetup.Id && byLink.Contains(row.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, Answer.Maybe), cancellation);
        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var start = Instant.FromUnixTimeMilliseconds(meetup.StartsAt);
        var question = new Saying(
            [Line.Of("online.come-instead", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. MeetupFacts.Rest(meetup)],
            [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), new Button(Line.Of("button.cant"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]);
        foreach (var person in byLink)
        {
            await say.SayAsync(
                turn.Db, person, question, (ChangeNotice.Due(turn.Now, start, group), start, Priority.Change), meetup.Id,
                string.Create(CultureInfo.InvariantCulture, $"link-gone:{meetup.Id}:{turn.NowMs}:{person}"), cancellation);
        }

        var people = await turn.Db.Persons.AsNoTracking().Where(person => byLink.Contains(person.Id)).ToListAsync(cancellation);
        return [Line.Of("online.were-by-link", ("n", byLink.Count.ToString(CultureInfo.InvariantCulture))), .. WebGuests.Line(WebGuests.Among(people))];
    }
}
