using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>The day after a meetup at which people met, its hosts are asked in private: same again next week? A series needs no asking.</summary>
internal sealed class SameAgain(Ids ids, PrivateWord say) : IAfterMeetup, IRing, IHearPress
{
    public const string Action = "same-again", Kind = "same-again";
    private const int FewestWhoMet = 2;
    private static readonly LocalTime At = new(11, 0);
    private static readonly Duration Fresh = Duration.FromDays(6);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        var met = meetup.SeriesId is not null ? 0 : await db.Rsvps.CountAsync(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes && rsvp.BroughtBy == null, cancellation);
        if (met >= FewestWhoMet)
        {
            var open = Decency.Of(group).Next(now.InZone(Turn.ZoneOf(group)).Date.PlusDays(1) + At);
            await db.RingAtAsync(ids, Kind, meetup.Id, open.ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"again:{meetup.Id}"), cancellation);
        }
    }

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var moment = now.ToUnixTimeMilliseconds();
        if (meetup is null || now - Instant.FromUnixTimeMilliseconds(meetup.StartsAt) > Fresh
            || await db.HostsAsync(meetup, cancellation) is var hosts && await IsPlannedAsync(db, meetup, hosts, moment, cancellation))
        {
            return;
        }

        var question = new Saying([Line.Of("again.ask", ("title", meetup.Title))], [[new Button(Line.Of("button.same-again"), Action, meetup.Id)], [new Button(Line.Of("button.not-now"), Close.Action)]]);
        foreach (var host in hosts)
        {
            await say.SayAsync(db, host, question, (now, now + Duration.FromDays(1), Priority.Suggestion), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"again:{meetup.Id}:{host}"), cancellation);
        }
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        var group = meetup is null ? null : await turn.Db.Chats.SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId && chat.State == ChatState.Active, cancellation);
        if (meetup is null || group is null || await turn.Db.HostsAsync(meetup, cancellation) is var hosts && !hosts.Contains(turn.Speaker.Id))
        {
            return Reply.No(turn, new Refusal(group is null ? "button.stale" : "button.not-yours"));
        }

        if (await IsPlannedAsync(turn.Db, meetup, hosts, turn.NowMs, cancellation))
        {
            // The other host was quicker.
            return Reply.No(turn, new Refusal("series.answered"));
        }

        var next = meetup.Local.PlusWeeks(1);
        while (Meetup.InstantOf(next, Turn.ZoneOf(group)) <= turn.Now)
        {
            next = next.PlusWeeks(1);
        }

        var draft = await Proposals.EmptyAsync(turn, group, DraftKind.NewMeetup, meetup.Title, cancellation);
        draft.LocalStart = Meetup.Iso(next);
        draft.Fill(meetup);
        return DraftTalk.Next(turn, draft);
    }

    private static Task<bool> IsPlannedAsync(CommunityDb db, Meetup meetup, IReadOnlyList<long> hosts, long now, CancellationToken cancellation) =>
        db.Meetups.AnyAsync(row => row.ChatId == meetup.ChatId && hosts.Contains(row.HostId) && row.Title == meetup.Title && row.State == MeetupState.Planned && row.StartsAt > now, cancellation);
}
