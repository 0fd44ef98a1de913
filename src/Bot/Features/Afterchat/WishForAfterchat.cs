using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>[Eftersnack] in the host's menu: on or off for one meetup. Off until a host wishes for it.</summary>
internal sealed class WishForAfterchat : IHearPress
{
    public const string Action = "afterchat";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var wished = !found.Meetup.Afterchat;
        await turn.Db.Meetups.Where(row => row.Id == token.Subject).ExecuteUpdateAsync(set => set.SetProperty(row => row.Afterchat, wished), cancellation);
        return Reply.Here(new Saying([Line.Of(wished ? "after.on" : "after.off")]), DraftPress.MessageOf(turn));
    }
}
