using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Cost;

/// <summary>[Kostnad] in the host's menu: says in words what it costs, of a series for this time or for all from here. Whoever has signed up is told, because they did so at another price.</summary>
internal sealed class ChangeCost(ChangeNotice notice, CostFromHere all) : IHearPress, IHearDraft
{
    public const string Action = "cost";
    private const int Free = 1, OnlyThis = 2, All = 3;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == 0)
        {
            var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.ChangeCost, cancellation);
            return Managed.AskPrivately(turn, draft, Question(draft));
        }

        var said = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.PersonId == turn.Speaker.Id && row.Kind == DraftKind.ChangeCost && row.MeetupId == token.Subject && row.ExpiresAt > turn.NowMs, cancellation);
        if (said is null || (token.Arg != Free && said.Cost is null))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (token.Arg == Free)
        {
            return await SaidAsync(turn, said, found.Meetup, found.Group, "", cancellation);
        }

        turn.Db.Drafts.Remove(said);
        return token.Arg == All ? await all.ApplyAsync(turn, found.Meetup.Id, said.Cost!, cancellation) : await SetAsync(turn, found.Meetup, found.Group, said.Cost!, cancellation);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        var cost = CostReader.Read(words);
        if (words.Length == 0 || cost.Length > CostReader.Longest)
        {
            var question = Question(draft);
            return Reply.Here(question with { Lines = [Line.Of("cost.too-long"), Line.Blank, .. question.Lines] });
        }

        return (await Managed.FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found)
            ? Reply.No(turn, why)
            : await SaidAsync(turn, draft, found.Meetup, found.Group, cost, cancellation);
    }

    /// <summary>Of a series it asks first for how many times; nobody has been told anything yet.</summary>
    private async Task<Reply> SaidAsync(Turn turn, Draft draft, Meetup meetup, Chat group, string cost, CancellationToken cancellation)
    {
        if (draft.Repeats is null)
        {
            turn.Db.Drafts.Remove(draft);
            return await SetAsync(turn, meetup, group, cost, cancellation);
        }

        (draft.Cost, draft.AskedIn) = (cost, 0);
        return Reply.Here(
            new Saying(
                [Line.Of("card.title", ("title", meetup.Title)), Line.Of("meetup.when", ("when", Moment.Of(meetup))), CostLine.Of(cost)!, Line.Of("cost.how-many")],
                [[Do("button.only-this", meetup, OnlyThis), Do("button.all-from-here", meetup, All)], Managed.NotNow(draft)]),
            DraftPress.MessageOf(turn));
    }

    private static Saying Question(Draft draft) => new(
        [Line.Of("cost.ask")], [[new Button(Line.Of("button.cost-free"), Action, draft.MeetupId ?? 0, Free)], Managed.NotNow(draft)], AwaitsWords: true);

    private async Task<Reply> SetAsync(Turn turn, Meetup before, Chat group, string cost, CancellationToken cancellation)
    {
        await turn.Db.Meetups.Where(row => row.Id == before.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Cost, cost).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == before.Id, cancellation);
        await WaitingWords.FollowAsync(turn.Db, meetup, cancellation);
        var unreachable = cost == (before.Cost ?? "") ? 0 : await notice.TellAsync(turn, meetup, group, CostLine.Changed("cost.changed", meetup, before.Cost), cancellation);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return Reply.Here(new Saying([Line.Of("cost.saved"), CostLine.Of(cost)!, .. WebGuests.Line(unreachable)]), DraftPress.MessageOf(turn));
    }

    private static Button Do(string label, Meetup meetup, int what) => new(Line.Of(label), Action, meetup.Id, what);
}
