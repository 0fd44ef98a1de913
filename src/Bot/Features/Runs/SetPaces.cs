using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>[Tempogrupper] in the host's menu: figures, words, or the host's own (S33).</summary>
internal sealed class SetPaces(SweeperRing ring) : IHearPress, IHearDraft
{
    public const string Action = "paces";
    private const int Figures = 1, Words = 2, Own = 3, None = 4;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        switch (token.Arg)
        {
            case Figures:
                return await SaveAsync(turn, found.Meetup, found.Group, ["5.30", "6.00", "7.00"], cancellation);
            case Words when !PaceGroups.Read(turn.Phrases.Say(found.Group.Language, "runs.three-paces").Plain).IsRefused(out _, out var three):
                return await SaveAsync(turn, found.Meetup, found.Group, three, cancellation);
            case Own:
                var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.SetPaces, cancellation);
                return Managed.AskPrivately(turn, draft, Question(draft, "runs.ask"));
            case None:
                return await SaveAsync(turn, found.Meetup, found.Group, [], cancellation);
            default:
                return Reply.OnlySpeaker(Menu(found.Meetup), DraftPress.MessageOf(turn));
        }
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (PaceGroups.Read(words).IsRefused(out var odd, out var groups))
        {
            return Reply.Here(Question(draft, odd.Key));
        }

        if ((await Managed.FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        turn.Db.Drafts.Remove(draft);
        return await SaveAsync(turn, found.Meetup, found.Group, groups, cancellation);
    }

    public AnsweredBy Takes(Draft draft) => AnsweredBy.WhatFits;

    private async Task<Reply> SaveAsync(Turn turn, Meetup meetup, Chat group, string[] groups, CancellationToken cancellation)
    {
        await ApplyAsync(turn, meetup, group, PaceGroups.ToStored(groups), cancellation);
        var done = new Saying([groups.Length == 0 ? Line.Of("runs.none") : Line.Of("runs.saved", ("paces", string.Join(" · ", groups)))]);
        return Reply.Here(await SameFromHere.AskAsync(turn, meetup, done, PacesFromHere.Action, 0, cancellation), DraftPress.MessageOf(turn));
    }

    /// <summary>The speaker's right has been asked.</summary>
    public async Task ApplyAsync(Turn turn, Meetup meetup, Chat group, string? stored, CancellationToken cancellation)
    {
        if (stored != meetup.Paces)
        {
            // Other groups: what people chose among the old ones means nothing now.
            await turn.Db.PaceChoices.Where(row => row.MeetupId == meetup.Id).ExecuteDeleteAsync(cancellation);
            await turn.Db.Meetups.Where(row => row.Id == meetup.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Paces, stored).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
            await LivingCards.MarkAsync(turn, meetup, cancellation);
        }

        await ring.PlanAsync(turn.Db, meetup, group, turn.Now, cancellation);
    }

    private static Saying Menu(Meetup meetup)
    {
        List<IReadOnlyList<Button>> rows = [[Do("button.paces-figures", meetup, Figures)], [Do("button.paces-words", meetup, Words)], [Do("button.paces-own", meetup, Own)]];
        if (meetup.Paces is not null)
        {
            rows.Add([Do("button.paces-none", meetup, None)]);
        }

        rows.Add([new Button(Line.Of("button.not-now"), Close.Action)]);
        return new Saying([Line.Of("runs.which")], rows);
    }

    private static Saying Question(Draft draft, string what) => new([Line.Of(what)], [Managed.NotNow(draft)], AwaitsWords: true);

    private static Button Do(string label, Meetup meetup, int what) => new(Line.Of(label), Action, meetup.Id, what);
}
