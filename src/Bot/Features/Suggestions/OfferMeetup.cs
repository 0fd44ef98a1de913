using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Understanding;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>
/// Somebody asked the group for company, and the bot offers that person to make it a meetup: in private, or where they have no private
/// chat by one silent line with one button that only they can press. Once a day and person at most, within the noise budget.
/// </summary>
internal sealed class OfferMeetup(Ids ids) : IHearPress, IRing
{
    public const string Action = "offer", Kind = "offer-over";
    private const int Make = 1;
    private static readonly Duration InGroup = Duration.FromMinutes(30), InPrivate = Duration.FromHours(12), ButtonLives = Duration.FromHours(1);

    public async Task OfferAsync(Turn turn, Understood understood, CancellationToken cancellation)
    {
        var person = turn.Speaker;
        var busy = await turn.Db.Drafts.AnyAsync(draft => draft.PersonId == person.Id && draft.Kind != DraftKind.Offered && draft.ExpiresAt > turn.NowMs, cancellation);
        var day = turn.Local(turn.Chat).Date;
        var occasion = string.Create(CultureInfo.InvariantCulture, $"offer:{turn.Chat.Id}:{person.Id}:{day:uuuu-MM-dd}");
        if (busy || person.PausedUntil > turn.NowMs || await turn.Db.Dispatch.AnyAsync(row => row.DedupeKey == occasion, cancellation))
        {
            return;
        }

        var offered = await Proposals.DraftAsync(turn, turn.Chat, understood, DraftKind.Offered, cancellation);
        var there = await SameMeetup.FindAsync(turn, offered, cancellation);
        if (there is not null)
        {
            turn.Db.Drafts.Remove(offered);
            if (await SameMeetup.ComesAsync(turn, there, cancellation))
            {
                return;
            }
        }

        var reachable = person is { Reach: Reach.Open, PrivateChatId: not null };
        await turn.Db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(),
            ChatId = reachable ? person.PrivateChatId!.Value : turn.Chat.Id,
            Thread = reachable ? null : turn.Incoming.Place.Thread,
            Content = (there is not null ? SameMeetup.Invite(there) : reachable ? AskInPrivate(offered) : AskInGroup(offered)).ToJson(),
            DueAt = turn.NowMs,
            NotAfter = (turn.Now + (reachable ? InPrivate : InGroup)).ToUnixTimeMilliseconds(),
            Priority = Priority.Suggestion,
            WhenUnknown = WhenUnknown.LeaveIt,
            Unasked = true,
            MeetupId = there?.Id,
            DedupeKey = occasion,
        }, cancellation);
        if (!reachable && there is null)
        {
            await turn.Db.RingAtAsync(ids, Kind, offered.Id, (turn.Now + ButtonLives).ToUnixTimeMilliseconds(), $"over:{occasion}", cancellation);
        }
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var offered = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.Kind == DraftKind.Offered && row.ExpiresAt > turn.NowMs, cancellation);
        if (offered is null || offered.PersonId != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal(offered is null ? "button.stale" : "button.not-yours"));
        }

        if (token.Arg != Make)
        {
            turn.Db.Drafts.Remove(offered);
            return Reply.Here(new Saying([Line.Of("draft.not-now")]), DraftPress.MessageOf(turn));
        }

        var group = await turn.Db.Chats.SingleAsync(chat => chat.Id == offered.GroupId, cancellation);
        return DraftTalk.Next(turn, await Proposals.TakenUpAsync(turn, offered, group, cancellation));
    }

    /// <summary>The button in the group was not pressed for an hour: the line says so and bears no button any more.</summary>
    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var occasion = ring.Occasion["over:".Length..];
        var said = await db.Dispatch.AsNoTracking().SingleOrDefaultAsync(row => row.DedupeKey == occasion && row.State == DispatchState.Sent, cancellation);
        var unused = await db.Drafts.Where(row => row.Id == ring.Subject && row.Kind == DraftKind.Offered).ExecuteDeleteAsync(cancellation);
        if (said?.MessageId is not { } message || unused == 0)
        {
            return;
        }

        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(),
            ChatId = said.ChatId,
            Thread = said.Thread,
            Edits = message,
            Content = new Saying([Line.Of("draft.not-now")]).ToJson(),
            DueAt = now.ToUnixTimeMilliseconds(),
            Priority = Priority.Answer,
            WhenUnknown = WhenUnknown.LeaveIt,
            DedupeKey = ring.Occasion,
        }, cancellation);
    }

    private static Saying AskInPrivate(Draft offered) => new(
        [Line.Of("offer.in-private", ("title", offered.Title))],
        [[new Button(Line.Of("button.make-meetup"), Action, offered.Id, Make)], [new Button(Line.Of("button.not-now"), Action, offered.Id)]]);

    private static Saying AskInGroup(Draft offered) => new([Line.Of("offer.in-group")], [[new Button(Line.Of("button.make-meetup"), Action, offered.Id, Make)]]);
}
