using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>On the card of a meetup that people take turns to hold, while nobody does: that it is so, and [Jag håller i den här gången].</summary>
internal sealed class CardTurns : ICardPart
{
    public int Order => 51;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        meetup.HostId == HostlessMeetup.Nobody && await db.Offshoots.AsNoTracking().AnyAsync(row => row.MeetupId == meetup.Id && row.TakesTurns, cancellation)
            ? new CardPiece([Line.Of("more.turns")], [[new Button(Line.Of("button.my-turn"), TakeTurn.Action, meetup.Id)]])
            : CardPiece.None;
}

/// <summary>Whoever takes this turn is its host, with all that a host can do; the first who presses.</summary>
internal sealed class TakeTurn : IHearPress
{
    public const string Action = "my-turn";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (await ChangeMeetup.LockedAsync(turn, token.Subject, cancellation) is not { } meetup || meetup.ChatId != turn.Chat.Id)
        {
            return Reply.No(turn, new Refusal("meetup.over"));
        }

        if (meetup.HostId != HostlessMeetup.Nobody)
        {
            return Reply.No(turn, new Refusal("more.has-host"));
        }

        (meetup.HostId, meetup.HostName) = (turn.Speaker.Id, turn.Name);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return Reply.OnlySpeaker(new Saying(
            [Line.Of("more.you-host", ("title", meetup.Title), ("when", Moment.Of(meetup)))], [[new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id)]])).WithToast("more.your-turn");
    }
}
