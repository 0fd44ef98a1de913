using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary><c>/hittatid Fika tis 18, tors 18 eller lör 10</c>: somebody wants to find a time that suits most, in one line or step by step.</summary>
internal sealed class AskForTime(PostPoll post) : IHearCommand, IHearDraft, IHearPress
{
    public const string Action = "find-time";
    public const int Post = 1, Evenings = 2, Weekend = 3, Again = 4;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        if (groups.Count == 0)
        {
            return Reply.No(turn, new Refusal("meetup.no-group"));
        }

        await turn.Db.Drafts.Where(draft => draft.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        var group = groups[0];
        var line = SlotsReader.Read(rest, turn.InGroup ? group.Language : turn.Language, turn.Local(group), Turn.ZoneOf(group));
        var draft = new Draft
        {
            Id = turn.Ids.Next(),
            PersonId = person.Id,
            GroupId = group.Id,
            AskedIn = turn.Chat.Id,
            Thread = turn.InGroup ? turn.Incoming.Place.Thread : null,
            Kind = DraftKind.FindTime,
            Step = DraftStep.Title,
            Title = line.Title.Length <= Meetup.LongestTitle ? line.Title : line.Title[..Meetup.LongestTitle],
            Place = line.Place?.Length <= Meetup.LongestPlace ? line.Place : null,
            Notes = PollNotes.Of(line.Slots, line.Days).ToJson(),
            Zone = group.TimeZone,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        };
        turn.Db.Drafts.Add(draft);
        return groups.Count == 1 ? PollTalk.Next(turn, draft) : PollTalk.AskGroup(turn, draft, groups);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            return Reply.Silence;
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        var (now, zone) = (turn.Local(group), Turn.ZoneOf(group));
        if (draft.Title.Length == 0)
        {
            draft.Title = words.Length <= Meetup.LongestTitle ? words : words[..Meetup.LongestTitle];
            return PollTalk.Next(turn, draft);
        }

        var notes = PollNotes.Of(draft);
        if (notes.Slots.Count >= TimePoll.FewestSlots && notes.Days.Count == 0)
        {
            // The card waits for [Lägg ut]: words are a deadline.
            var reading = TimeWordsReader.Read(words, turn.Language, now, zone);
            var said = reading is { HasTime: true, Start: { } start } && start < notes.Moments[0];
            draft.Notes = said ? (notes with { ClosesAt = Meetup.Iso(reading.Start!.Value) }).ToJson() : draft.Notes;
            return PollTalk.Next(turn, draft, said ? null : new Refusal("time.odd-deadline"));
        }

        // A bare hour completes the days.
        var text = notes.Days.Count > 0 ? string.Join(", ", notes.Days.Select((day, index) => index == 0 ? $"{day} {words}" : day)) : words;
        var line = SlotsReader.Read(text, turn.Language, now, zone);
        var understood = line.Slots.Count + line.Days.Count > 0;
        draft.Notes = PollNotes.Of(notes.Moments.Concat(line.Slots).Distinct().Order(), understood ? line.Days : notes.LackHour).ToJson();
        return PollTalk.Next(turn, draft, understood ? null : new Refusal("draft.time-not-understood"));
    }

    public AnsweredBy Takes(Draft draft) => draft.Title.Length == 0 ? AnsweredBy.AName : AnsweredBy.WhatFits;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.Kind == DraftKind.FindTime && row.ExpiresAt > turn.NowMs, cancellation);
        if (draft is null || draft.PersonId != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal(draft is null ? "button.stale" : "button.not-yours"));
        }

        draft.AskedIn = turn.Chat.Id;
        if (token.Arg == Post)
        {
            return await post.PostAsync(turn, draft, cancellation);
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        draft.Notes = PollNotes.Of(token.Arg == Again ? [] : Offered(turn.Local(group).Date, token.Arg == Weekend), []).ToJson();
        return PollTalk.Next(turn, draft);
    }

    /// <summary>Three evenings from tomorrow, or three moments of the coming weekend.</summary>
    internal static IEnumerable<LocalDateTime> Offered(LocalDate today, bool weekend)
    {
        if (!weekend)
        {
            return Enumerable.Range(1, 7).Select(today.PlusDays).Where(day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)).Take(3).Select(day => day + new LocalTime(18, 0));
        }

        var saturday = today.Next(IsoDayOfWeek.Saturday);
        return [saturday + new LocalTime(10, 0), saturday + new LocalTime(14, 0), saturday.PlusDays(1) + new LocalTime(14, 0)];
    }
}
