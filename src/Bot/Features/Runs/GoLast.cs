using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>[Jag går sist]: whoever comes can be the sweeper by one press, and leave it by another. Ingen lämnas efter (S33).</summary>
internal sealed class GoLast(SignUp signUp) : IHearPress
{
    public const string Action = "sweep";

    /// <summary>Whoever hears in private that nobody goes last, and does, comes too: one press.</summary>
    public const int AndCome = 1;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The version is the lock: two who press at once wait for each other here.
        await turn.Db.Meetups.Where(row => row.Id == token.Subject).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        if (token.Arg == AndCome && await ComesAsync(turn, token.Subject, cancellation) is { } no)
        {
            return no;
        }

        if ((await AnswerParts.OfSpeakerAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var sweeper = await turn.Db.Sweepers.SingleOrDefaultAsync(row => row.MeetupId == token.Subject, cancellation);
        var comes = sweeper is null ? null : await turn.Db.Rsvps.AsNoTracking().SingleOrDefaultAsync(rsvp => rsvp.MeetupId == token.Subject && rsvp.PersonId == sweeper.PersonId && rsvp.Answer == Answer.Yes, cancellation);
        if (sweeper is not null && comes is not null && sweeper.PersonId != turn.Speaker.Id)
        {
            return Reply.Toasted("runs.somebody-goes-last");
        }

        var steppedBack = sweeper?.PersonId == turn.Speaker.Id;
        if (steppedBack)
        {
            turn.Db.Sweepers.Remove(sweeper!);
        }
        else if (sweeper is null)
        {
            turn.Db.Sweepers.Add(new Sweeper { MeetupId = token.Subject, PersonId = turn.Speaker.Id, TakenAt = turn.NowMs });
        }
        else
        {
            (sweeper.PersonId, sweeper.TakenAt) = (turn.Speaker.Id, turn.NowMs);
        }

        await LivingCards.MarkAsync(turn, found.Meetup, cancellation);
        var said = steppedBack ? "runs.not-last" : "runs.you-go-last";
        return turn.InGroup ? Reply.Toasted(said) : Reply.Here(new Saying([Line.Of(said)]), DraftPress.MessageOf(turn));
    }

    /// <returns>Why they can't come; null: they do.</returns>
    private async Task<Reply?> ComesAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        if (!(await AnswerParts.OfSpeakerAsync(turn, meetupId, cancellation)).IsRefused(out _, out _))
        {
            return null;
        }

        if ((await signUp.GiveAsync(turn.Db, new SignUpAsk(meetupId, turn.Speaker, turn.Name, Answer.Yes), turn.Now, cancellation)).IsRefused(out var why, out var done))
        {
            return Reply.No(turn, why);
        }

        return done.Given.Answer == Answer.Yes ? null : Reply.Here(new Saying([AnswerWords.InLine(done)]), DraftPress.MessageOf(turn));
    }
}
