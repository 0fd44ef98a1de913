using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
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
        var done = new Saying([Line.Of(wished ? "after.on" : "after.off")]);
        return Reply.Here(await SameFromHere.AskAsync(turn, found.Meetup, done, AfterchatFromHere.Action, 0, cancellation), DraftPress.MessageOf(turn));
    }
}

/// <summary>[Alla härifrån]: the following times have an afterchat, or none, as this one.</summary>
internal sealed class AfterchatFromHere : IHearPress
{
    public const string Action = "afterchat-from-here";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => EachFromHere.SetAsync(
        turn,
        token.Subject,
        (part, meetup) =>
        {
            meetup.Afterchat = part.First.Afterchat;
            return Task.CompletedTask;
        },
        cancellation);
}
