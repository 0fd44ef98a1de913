using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.HostNotes;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Takes the words with which an author answers a draft's question: what, when, where.</summary>
internal sealed class DraftWords : IHearDraft
{
    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            return Reply.Silence;
        }

        return draft.Step switch
        {
            DraftStep.Title when words.Length > Meetup.LongestTitle => DraftTalk.Next(turn, draft, new Refusal("meetup.title-too-long")),
            DraftStep.Title => Titled(turn, draft, words),
            _ when DraftLine.At(draft.Step) is { } line => WriteOnDraft.Answer(turn, draft, line, words),
            _ when draft.Kind == DraftKind.NewMeetup && MessageReader.WishesNames(words) is { } shown => Named(turn, draft, shown),
            DraftStep.Place when words.Length > Meetup.LongestPlace => DraftTalk.Next(turn, draft, new Refusal("meetup.place-too-long")),
            DraftStep.Place => Placed(turn, draft, words),
            DraftStep.Capacity => DraftSeats.Answer(turn, draft, words),
            _ => await TimedAsync(turn, draft, words, cancellation),
        };
    }

    public AnsweredBy Takes(Draft draft) => draft.Step == DraftStep.Title || DraftLine.At(draft.Step) is not null ? AnsweredBy.AName : AnsweredBy.WhatFits;

    private static Reply Titled(Turn turn, Draft draft, string words)
    {
        draft.Title = draft.Kind == DraftKind.NewMeetup ? ForWhom.TakenFrom(words, draft) : words;
        return DraftTalk.Next(turn, draft);
    }

    private static Reply Placed(Turn turn, Draft draft, string words)
    {
        draft.Place = words;
        return DraftTalk.Next(turn, draft);
    }

    private static Reply Named(Turn turn, Draft draft, bool shown)
    {
        draft.NamesHidden = !shown;
        return DraftTalk.Next(turn, draft);
    }

    /// <summary>On the confirm card, too, new words about the time are taken: people type "nej, 18.30". What it costs and for whom it is may stand beside it, or alone: "kostar 40 kr".</summary>
    private static async Task<Reply> TimedAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        var rest = words;
        var facts = draft.Kind == DraftKind.NewMeetup && TakeFacts(draft, ref rest, turn.Language);
        var understood = DraftTime.TryTake(draft, rest, turn.Language, turn.Local(group), Turn.ZoneOf(group)) || (facts && !rest.Any(char.IsAsciiDigit));
        return DraftTalk.Next(turn, draft, understood ? null : new Refusal("draft.time-not-understood"));
    }

    private static bool TakeFacts(Draft draft, ref string words, string language)
    {
        var cost = CostReader.Take(ref words, language);
        var who = OnlyForWords.Take(ref words);
        draft.Cost = cost ?? draft.Cost;
        draft.OnlyFor = who is null ? draft.OnlyFor : NoteText.Read(who, NoteText.LongestFor);
        return cost is not null || who is not null;
    }
}
