using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Library;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Visits;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Visits;

/// <summary>Takes down how many came, by button, in words, or by <c>/besok 23 varav 4 nya</c>. The newest number counts.</summary>
internal sealed class CountVisits : IHearPress, IHearDraft
{
    public const string Action = "visits";
    public const int More = -1;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg >= 0)
        {
            return await NoteAsync(turn, found.Meetup, found.Group, (token.Arg, null), cancellation);
        }

        var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.CountVisits, cancellation);
        return Managed.AskPrivately(turn, draft, Question(draft));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (VisitWords.Read(words, turn.Language) is not { People: <= Visit.Most } said)
        {
            return Reply.Here(Question(draft));
        }

        if ((await FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        turn.Db.Drafts.Remove(draft);
        return await NoteAsync(turn, found.Meetup, found.Group, said, cancellation);
    }

    public AnsweredBy Takes(Draft draft) => AnsweredBy.WhatFits;

    public static async Task<Reply> NoteAsync(Turn turn, Meetup meetup, Chat group, (int People, int? FirstTimers) said, CancellationToken cancellation)
    {
        var visit = await turn.Db.Visits.SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation);
        if (visit is null)
        {
            visit = new Visit { MeetupId = meetup.Id, ChatId = group.Id, Day = LocalDatePattern.Iso.Format(meetup.Local.Date), People = said.People };
            turn.Db.Visits.Add(visit);
        }

        (visit.People, visit.FirstTimers) = (said.People, said.FirstTimers ?? visit.FirstTimers);
        var year = visit.Day[..4];
        var others = await turn.Db.Visits.Where(row => row.ChatId == group.Id && row.MeetupId != meetup.Id && row.Day.StartsWith(year)).SumAsync(row => row.People, cancellation);
        var noted = visit.FirstTimers is { } first
            ? Line.Of("visits.noted-new", ("n", visit.People), ("new", first), ("title", meetup.Title))
            : Line.Of("visits.noted", ("n", visit.People), ("title", meetup.Title));
        var saying = new Saying([noted, Line.Of("visits.year", ("n", others + visit.People), ("year", year))], [[LeaveBehind.Offer(meetup)]]);
        return turn.Incoming.What is Happening.Pressed ? Reply.Here(saying, DraftPress.MessageOf(turn)) : Reply.OnlySpeaker(saying);
    }

    /// <summary>A meetup that has begun, of which the speaker is the host or an organiser now.</summary>
    private static async Task<Outcome<(Meetup Meetup, Chat Group)>> FindAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId, cancellation);
        if (meetup is not { State: MeetupState.Planned } || meetup.StartsAt > turn.NowMs)
        {
            return new Refusal("button.stale");
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        return await ChangeMeetup.MayAsync(turn, meetup, group, cancellation) ? (meetup, group) : new Refusal("visits.not-yours");
    }

    private static Saying Question(Draft draft) => new([Line.Of("visits.ask-words")], [Managed.NotNow(draft)], AwaitsWords: true);
}
