using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Greeting;

/// <summary>[Jag vill bli mött] [Jag klarar mig] [Jag kan möta någon]: said in private by those who come.</summary>
internal sealed class BeMet(MetMail mail, MetRing ring) : IHearPress
{
    public const string Action = "met";
    public const int Wish = 1, Fine = 2, CanMeet = 3;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await AnswerParts.OfSpeakerInTheRoomAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        return token.Arg switch
        {
            Wish => await WishedAsync(turn, found.Meetup, cancellation),
            CanMeet => await CanMeetAsync(turn, found.Meetup, cancellation),
            _ => await FineAsync(turn, found.Meetup, cancellation),
        };
    }

    private async Task<Reply> WishedAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (turn.Speaker is not { Reach: Reach.Open, PrivateChatId: not null })
        {
            return Reply.OnlySpeaker(
                new Saying([Line.Of("met.open-private")], [[new Button(Line.Of("button.open-private"), "", Url: $"start:{AnswerParts.Prefix}_{meetup.Id}")]]), DraftPress.MessageOf(turn));
        }

        var wish = await turn.Db.MetWishes.SingleOrDefaultAsync(row => row.MeetupId == meetup.Id && row.PersonId == turn.Speaker.Id, cancellation);
        if (wish is null)
        {
            wish = new MetWish { MeetupId = meetup.Id, PersonId = turn.Speaker.Id, Name = FirstName.Of(turn.Name), AskedAt = turn.NowMs };
            turn.Db.MetWishes.Add(wish);
            await mail.AskAsync(turn.Db, meetup, wish, turn.Now, cancellation);
            await ring.PlanAsync(turn.Db, meetup, turn.Now, cancellation);
        }

        return Reply.Here(new Saying([OfferToBeMet.State(wish), .. MetMail.Where(meetup)], [[new Button(Line.Of("button.im-fine"), Action, meetup.Id, Fine)]]), DraftPress.MessageOf(turn));
    }

    private async Task<Reply> FineAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (await turn.Db.MetWishes.SingleOrDefaultAsync(row => row.MeetupId == meetup.Id && row.PersonId == turn.Speaker.Id, cancellation) is { } wish)
        {
            await mail.TellGreeterAsync(turn.Db, meetup, wish, "met.is-fine", turn.Now, cancellation);
            turn.Db.MetWishes.Remove(wish);
        }

        return Reply.Here(new Saying([Line.Of("met.fine")]), DraftPress.MessageOf(turn));
    }

    private async Task<Reply> CanMeetAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (turn.Speaker is not { Reach: Reach.Open, PrivateChatId: not null })
        {
            return Reply.OnlySpeaker(new Saying([Line.Of("met.open-private-to-meet")], [[new Button(Line.Of("button.open-private"), "", Url: "start:hej")]]), DraftPress.MessageOf(turn));
        }

        await turn.Db.Database.ExecuteSqlAsync($"INSERT INTO greeters (meetup_id, person_id) VALUES ({meetup.Id}, {turn.Speaker.Id}) ON CONFLICT DO NOTHING", cancellation);
        foreach (var wish in await turn.Db.MetWishes.Where(row => row.MeetupId == meetup.Id && row.State != MetState.WillBeMet && row.PersonId != turn.Speaker.Id).ToListAsync(cancellation))
        {
            await mail.AskOneAsync(turn.Db, meetup, wish, turn.Speaker.Id, turn.Now, cancellation);
        }

        return Reply.Here(new Saying([Line.Of("met.can-meet")]), DraftPress.MessageOf(turn));
    }
}
