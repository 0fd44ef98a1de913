using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>[Jag stannar en stund] under the group's line (S38). The group sees how many, from two on, never who.</summary>
internal sealed class StayAWhile : IHearPress
{
    public const string Action = "stay";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject && row.ChatId == turn.Chat.Id && row.Afterchat, cancellation);
        var closing = CloseAfterchat.ClosingOf(token.Subject);
        if (meetup is null || await turn.Db.Dispatch.AnyAsync(row => row.DedupeKey == closing, cancellation))
        {
            return Reply.No(turn, new Refusal("after.closed"));
        }

        // Twice is once.
        await turn.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO stays (meetup_id, person_id, name) VALUES ({meetup.Id}, {turn.Speaker.Id}, {FirstName.Of(turn.Name)}) ON CONFLICT (meetup_id, person_id) DO UPDATE SET name = excluded.name", cancellation);
        var staying = await turn.Db.Stays.CountAsync(row => row.MeetupId == meetup.Id, cancellation);
        return staying < 2 ? Reply.Toasted("after.you-stay") : Reply.Here(TalkAfterwards.InGroup(meetup, turn.Chat, staying), DraftPress.MessageOf(turn)).WithToast("after.you-stay");
    }
}
