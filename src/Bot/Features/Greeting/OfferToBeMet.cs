using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Greeting;

/// <summary>Somebody who says yes in this group for the first time is asked, in private, whether they would like to be met (S22). Who leaves is no longer waited for.</summary>
internal sealed class OfferToBeMet(MetMail mail, MetRing ring) : IAnswerPart, ILeave
{
    public int Order => 60;

    public async Task<CardPiece> AnsweredAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation)
    {
        if (given.Answer != Answer.Yes || given.ByLink || meetup.HostId == turn.Speaker.Id)
        {
            return CardPiece.None;
        }

        var wish = await turn.Db.MetWishes.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id && row.PersonId == turn.Speaker.Id, cancellation);
        if (wish is not null)
        {
            return new CardPiece([State(wish)], [[Do("button.im-fine", meetup, BeMet.Fine)]]);
        }

        return await IsNewAmongOthersAsync(turn, meetup, given, cancellation) ? new CardPiece([Line.Of("met.offer")], [[Do("button.meet-me", meetup, BeMet.Wish), Do("button.im-fine", meetup, BeMet.Fine)]]) : CardPiece.None;
    }

    /// <summary>In a group that has never met everybody is new, and nobody knows the way better.</summary>
    private static async Task<bool> IsNewAmongOthersAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation) =>
        await turn.Db.Meetups.AsNoTracking().AnyAsync(row => row.ChatId == meetup.ChatId && row.StartsAt <= turn.NowMs && row.State == MeetupState.Planned, cancellation)
        && (given.Newcomer || await Newcomers.IsOneAsync(turn.Db, meetup, turn.Speaker.Id, cancellation));

    public static Line State(MetWish wish) => wish switch
    {
        { State: MetState.WillBeMet, GreeterName: { } name } => Line.Of("met.will-be", ("name", name)),
        { State: MetState.NobodyCould } => Line.Of("met.nobody-yet"),
        _ => Line.Of("met.asking"),
    };

    public async Task LeftAsync(CommunityDb db, Meetup meetup, Person person, Instant now, CancellationToken cancellation)
    {
        if (await db.MetWishes.SingleOrDefaultAsync(row => row.MeetupId == meetup.Id && row.PersonId == person.Id, cancellation) is { } own)
        {
            await mail.TellGreeterAsync(db, meetup, own, "met.not-coming", now, cancellation);
            db.MetWishes.Remove(own);
        }

        await db.Greeters.Where(row => row.MeetupId == meetup.Id && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        foreach (var left in await db.MetWishes.Where(row => row.MeetupId == meetup.Id && row.GreeterId == person.Id).ToListAsync(cancellation))
        {
            // Whoever was to meet them can't: the host is asked instead, and they are told so.
            var name = left.GreeterName ?? "";
            (left.State, left.GreeterId, left.GreeterName) = (MetState.Asking, null, null);
            var asked = await mail.AskHostsAsync(db, meetup, left, now, cancellation, except: person.Id, again: true);
            left.State = asked ? MetState.Asking : MetState.NobodyCould;
            await ring.PlanAsync(db, meetup, now, cancellation);
            await mail.TellAsync(
                db, meetup, left,
                asked ? Line.Of("met.changed", ("name", name), ("title", meetup.Title)) : Line.Of("met.nobody", ("title", meetup.Title), ("host", FirstName.Of(meetup.HostName))), null, now, cancellation);
        }
    }

    private static Button Do(string label, Meetup meetup, int what) => new(Line.Of(label), BeMet.Action, meetup.Id, what);
}
