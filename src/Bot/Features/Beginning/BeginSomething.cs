using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.HostNotes;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Beginning;

/// <summary><c>/starta frukost</c>: somebody wants to begin something. Small steps, one at a time: what, when, where, how often, with whom, who does what (S30).</summary>
internal sealed class BeginSomething : IHearCommand, IHearDraft, IHearPress
{
    public const string Action = "begin";
    public const int Tomorrow = 1, Saturday = 2, NoPlace = 3, Once = 10, Weekly = 11, EveryOther = 12, Monthly = 13, Few = 20, All = 21, IfFive = 22, Mostly = 30, Shared = 31;

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

        var group = groups[0];
        var onlyFor = OnlyForWords.Take(ref rest);
        var line = MeetupLineReader.Read(rest, turn.InGroup ? group.Language : turn.Language, turn.Local(group), Turn.ZoneOf(group));
        if (DraftContents.Fault(line) is { } fault)
        {
            return Reply.No(turn, fault);
        }

        await turn.Db.Drafts.Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        var draft = new Draft
        {
            Id = turn.Ids.Next(), PersonId = person.Id, GroupId = group.Id, AskedIn = turn.Chat.Id, Thread = turn.InGroup ? turn.Incoming.Place.Thread : null, Kind = DraftKind.Begin, Step = DraftStep.Title,
            OnlyFor = onlyFor is null ? null : NoteText.Read(onlyFor, NoteText.LongestFor),
            Notes = new BeginNotes().ToJson(), Zone = group.TimeZone, ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        }.Fill(line);
        DraftTime.Take(draft, line.When);
        turn.Db.Drafts.Add(draft);
        return groups.Count == 1 ? BeginTalk.Next(turn, draft) : DraftTalk.AskGroup(turn, draft, groups);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            return Reply.Silence;
        }

        if (draft.Title.Length == 0)
        {
            var title = ForWhom.TakenFrom(words, draft);
            draft.Title = title.Length <= Meetup.LongestTitle ? title : title[..Meetup.LongestTitle];
            return BeginTalk.Next(turn, draft);
        }

        if (DraftTime.Full(draft) is null)
        {
            var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
            var understood = DraftTime.TryTake(draft, words, turn.Language, turn.Local(group), Turn.ZoneOf(group));
            return BeginTalk.Next(turn, draft, understood ? null : new Refusal("draft.time-not-understood"));
        }

        if (draft.Place is null)
        {
            draft.Place = words.Length <= Meetup.LongestPlace ? words : words[..Meetup.LongestPlace];
        }

        return BeginTalk.Next(turn, draft);
    }

    public AnsweredBy Takes(Draft draft) => draft.Title.Length == 0 ? AnsweredBy.AName : AnsweredBy.WhatFits;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.Kind == DraftKind.Begin && row.ExpiresAt > turn.NowMs, cancellation);
        if (draft is null || draft.PersonId != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal(draft is null ? "button.stale" : "button.not-yours"));
        }

        draft.AskedIn = turn.Chat.Id;
        var notes = BeginNotes.Of(draft);
        switch (token.Arg)
        {
            case Tomorrow or Saturday:
                var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
                var today = turn.Local(group).Date;
                draft.LocalStart = Meetup.Iso(token.Arg == Tomorrow ? today.PlusDays(1) + new LocalTime(18, 0) : today.Next(IsoDayOfWeek.Saturday) + new LocalTime(10, 0));
                break;
            case NoPlace:
                draft.Place = "";
                break;
            case >= Once and <= Monthly:
                notes = notes with { HowOften = token.Arg };
                break;
            case >= Few and <= IfFive:
                notes = notes with { WithWhom = token.Arg };
                break;
            case Mostly or Shared:
                notes = notes with { WhoDoes = token.Arg };
                break;
            default:
                break;
        }

        draft.Notes = notes.ToJson();
        return BeginTalk.Next(turn, draft);
    }
}
