using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Understanding;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>"Jag kommer på lördag", said to the bot: the answer to the one meetup that can be meant; of several it asks which.</summary>
internal sealed class AnswerInWords(SignUp signUp, AnswerParts parts)
{
    private static readonly Duration Near = Duration.FromDays(14);

    /// <returns>Null: there is no meetup that it could be about.</returns>
    public async Task<Reply?> AnswerAsync(Turn turn, Understood understood, CancellationToken cancellation)
    {
        var meant = await MeantAsync(turn, understood, cancellation);
        var answer = understood.Answer switch { "no" => Answer.No, "maybe" => Answer.Maybe, _ => Answer.Yes };
        if (meant.Count != 1)
        {
            return meant.Count == 0 ? null : Reply.OnlySpeaker(new Saying(
                [Line.Of("manage.which")],
                [.. meant.Take(6).Select(meetup => (IReadOnlyList<Button>)[MeetupButton.Of(meetup, AnswerMeetup.Action, (int)answer)]),
                    [new Button(Line.Of("button.not-now"), Close.Action)]]));
        }

        var ask = new SignUpAsk(meant[0].Id, turn.Speaker, turn.Name, answer, Math.Min(understood.Guests, Rsvp.MostGuests));
        if ((await signUp.GiveAsync(turn.Db, ask, turn.Now, cancellation)).IsRefused(out var why, out var done))
        {
            return Reply.No(turn, why);
        }

        // What a press answers by a passing toast is said in private to words.
        var reply = await parts.AfterAsync(turn, done.Meetup, done.Given, AnswerWords.Of(turn, done), cancellation);
        return reply.Toast is { } toast ? reply with { Toast = null, Messages = [new Message(new Audience.OnlySpeaker(), new Saying([toast])), .. reply.Messages] } : reply;
    }

    private static async Task<IReadOnlyList<Meetup>> MeantAsync(Turn turn, Understood understood, CancellationToken cancellation)
    {
        long[] groups = [.. (await GroupsOf.PersonAsync(turn, cancellation)).Select(group => group.Id)];
        var until = (turn.Now + Near).ToUnixTimeMilliseconds();
        var ahead = await turn.Db.Meetups.AsNoTracking().Where(row => groups.Contains(row.ChatId) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs && row.StartsAt < until)
            .OrderBy(row => row.StartsAt).ToListAsync(cancellation);
        return understood.When.Start is { } start ? [.. ahead.Where(meetup => meetup.Local.Date == start.Date)] : ahead;
    }
}
