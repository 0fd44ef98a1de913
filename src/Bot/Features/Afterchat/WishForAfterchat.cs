using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>[Eftersnack] in the host's menu: on or off for one meetup. Off until a host wishes for it.</summary>
internal sealed class WishForAfterchat(ReminderPlan plan) : IHearPress
{
    public const string Action = "afterchat";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var wished = !found.Meetup.Afterchat;
        await ApplyAsync(turn.Db, found, wished, cancellation);
        var said = TalkAfterwards.MomentOf(found.Meetup, found.Group) is null ? "after.on-late" : "after.on";
        var done = new Saying([Line.Of(wished ? said : "after.off")]);
        return Reply.Here(await SameFromHere.AskAsync(turn, found.Meetup, done, AfterchatFromHere.Action, 0, cancellation), DraftPress.MessageOf(turn));
    }

    /// <summary>The speaker's right has been asked.</summary>
    public async Task ApplyAsync(CommunityDb db, (Meetup Meetup, Chat Group) of, bool wished, CancellationToken cancellation)
    {
        await db.Meetups.Where(row => row.Id == of.Meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Afterchat, wished), cancellation);
        await (wished ? plan.PlanAfterchatAsync(db, of.Meetup, of.Group, cancellation) : db.StopTimersAsync(ReminderPlan.AfterchatKind, of.Meetup.Id, cancellation));
    }
}

/// <summary>[Alla härifrån]: the following times have an afterchat, or none, as this one.</summary>
internal sealed class AfterchatFromHere(WishForAfterchat wish) : IHearPress
{
    public const string Action = "afterchat-from-here";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => EachFromHere.SetAsync(
        turn, token.Subject, (part, meetup) => wish.ApplyAsync(turn.Db, (meetup, part.Group), part.First.Afterchat, cancellation), cancellation);
}
