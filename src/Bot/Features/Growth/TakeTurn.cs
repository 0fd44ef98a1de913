using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Growth;

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

        if (meetup.HasHost)
        {
            return Reply.No(turn, new Refusal("more.has-host"));
        }

        (meetup.HostId, meetup.HostName) = (turn.Speaker.Id, turn.Name);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return Reply.OnlySpeaker(new Saying(
            [Line.Of("more.you-host", ("title", meetup.Title), ("when", Moment.Of(meetup)))], [[new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id)]])).WithToast("more.your-turn");
    }
}
