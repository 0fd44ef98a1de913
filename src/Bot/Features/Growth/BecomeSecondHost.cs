using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>[Jag delar gärna] in the group is an offer; [Ja, gärna] from the host makes the person a host too. Nobody gets rights by pressing alone.</summary>
internal sealed class BecomeSecondHost(PrivateWord say) : IHearPress
{
    public const string Action = "second-host";
    private const int Offer = 0, Accept = 1, Decline = 2;

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => token.Arg switch
    {
        Offer => OfferAsync(turn, token.Subject, cancellation),
        _ => AnswerAsync(turn, token, cancellation),
    };

    /// <summary>The cards of all times ahead that are shared.</summary>
    public static async Task ShowAsync(Turn turn, IReadOnlyList<long> subjects, CancellationToken cancellation)
    {
        foreach (var meetup in await turn.Db.Meetups.AsNoTracking().Where(row => (subjects.Contains(row.Id) || (row.SeriesId != null && subjects.Contains(row.SeriesId.Value))) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs).ToListAsync(cancellation))
        {
            await LivingCards.MarkAsync(turn, meetup, cancellation);
        }
    }

    private async Task<Reply> OfferAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        if (await ChangeMeetup.LockedAsync(turn, meetupId, cancellation) is not { } meetup || meetup.ChatId != turn.Chat.Id)
        {
            return Reply.No(turn, new Refusal("meetup.over"));
        }

        var subject = SecondHost.SubjectOf(meetup);
        var rows = await turn.Db.SecondHosts.Where(row => row.SubjectId == subject).ToListAsync(cancellation);
        if (meetup.HostId == turn.Speaker.Id || rows.Exists(row => row.Accepted))
        {
            return Reply.Toasted(meetup.HostId == turn.Speaker.Id ? "cohost.you-host" : "cohost.taken");
        }

        if (rows.Exists(row => row.PersonId == turn.Speaker.Id))
        {
            return Reply.Toasted("cohost.noted");
        }

        var offer = new SecondHost { Id = turn.Ids.Next(), SubjectId = subject, PersonId = turn.Speaker.Id, Name = turn.Name, AskedAt = turn.NowMs };
        turn.Db.SecondHosts.Add(offer);
        await say.SayAsync(
            turn.Db, meetup.HostId,
            new Saying(
                [Line.Of("cohost.offered", ("name", turn.Name), ("title", meetup.Title))],
                [[new Button(Line.Of("button.yes-gladly"), Action, offer.Id, Accept)], [new Button(Line.Of("button.not-now"), Action, offer.Id, Decline)]]),
            (turn.Now, null, Priority.Answer), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"second-host:{offer.Id}"), cancellation);
        return Reply.Toasted("cohost.noted");
    }

    private async Task<Reply> AnswerAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var offer = await turn.Db.SecondHosts.SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        var next = offer is null ? null : await turn.Db.Meetups.AsNoTracking().Where(row => (row.Id == offer.SubjectId || row.SeriesId == offer.SubjectId) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs)
            .OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        if (offer is null || offer.Accepted || next is null || await turn.Db.SecondHosts.AnyAsync(row => row.SubjectId == offer.SubjectId && row.Accepted, cancellation))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if ((await Managed.FindAsync(turn, next.Id, cancellation)).IsRefused(out var why, out _))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == Decline)
        {
            // Who offered isn't told no; nothing was promised.
            turn.Db.SecondHosts.Remove(offer);
            return Reply.Here(new Saying([Line.Of("draft.not-now")]), DraftPress.MessageOf(turn));
        }

        offer.Accepted = true;
        await turn.Db.SaveChangesAsync(cancellation);
        await turn.Db.SecondHosts.Where(row => row.SubjectId == offer.SubjectId && !row.Accepted).ExecuteDeleteAsync(cancellation);
        await SettleAsync(turn, offer, next, cancellation);
        await ShowAsync(turn, await EverywhereAsync(turn, offer, cancellation), cancellation);
        await say.SayAsync(
            turn.Db, offer.PersonId, new Saying([Line.Of("cohost.you-share", ("title", next.Title), ("host", turn.Name))], [[new Button(Line.Of("button.manage"), ManageMeetup.Action, next.Id)]]),
            (turn.Now, null, Priority.Answer), next.Id, string.Create(CultureInfo.InvariantCulture, $"second-host:{offer.Id}:yes"), cancellation);
        return Reply.Here(new Saying([Line.Of("cohost.done", ("name", offer.Name), ("title", next.Title))]), DraftPress.MessageOf(turn));
    }

    /// <summary>A series that changes from a later time on is two rows with times ahead; to people it is one, and has one second host.</summary>
    private static async Task<IReadOnlyList<long>> EverywhereAsync(Turn turn, SecondHost second, CancellationToken cancellation)
    {
        var together = await SeriesChain.OfAsync(turn.Db, second.SubjectId, cancellation);
        foreach (var other in together.Where(other => other != second.SubjectId))
        {
            if (await turn.Db.Meetups.AnyAsync(row => row.SeriesId == other && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs, cancellation))
            {
                await turn.Db.SecondHosts.Where(row => row.SubjectId == other).ExecuteDeleteAsync(cancellation);
                turn.Db.SecondHosts.Add(second.Of(other, turn.Ids.Next()));
            }
        }

        await turn.Db.SaveChangesAsync(cancellation);
        return together;
    }

    /// <summary>The line that asked the group says who it is and bears no button any more.</summary>
    private static async Task SettleAsync(Turn turn, SecondHost second, Meetup meetup, CancellationToken cancellation)
    {
        var asked = ShareHosting.OccasionOf(second.SubjectId);
        var said = await turn.Db.Dispatch.AsNoTracking().Where(row => row.DedupeKey.StartsWith(asked) && row.State == DispatchState.Sent && row.MessageId != null).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (said is not null)
        {
            await turn.Db.SayOnceAsync(new Dispatch
            {
                Id = turn.Ids.Next(), ChatId = said.ChatId, Thread = said.Thread, Edits = said.MessageId, DueAt = turn.NowMs, Priority = Priority.Answer, WhenUnknown = WhenUnknown.LeaveIt,
                Content = new Saying([Line.Of("cohost.settled", ("host", meetup.HostName), ("name", second.Name), ("title", meetup.Title))]).ToJson(),
                DedupeKey = string.Create(CultureInfo.InvariantCulture, $"shared:{second.Id}"),
            }, cancellation);
        }
    }
}
