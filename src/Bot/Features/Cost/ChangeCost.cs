using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Cost;

/// <summary>[Kostnad] in the host's menu: says in words what it costs. Whoever has signed up is told, because they did so at another price.</summary>
internal sealed class ChangeCost(ChangeNotice notice) : IHearPress, IHearDraft
{
    public const string Action = "cost";
    private const int Free = 1;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == Free)
        {
            await turn.Db.Drafts.Where(row => row.PersonId == turn.Speaker.Id && row.Kind == DraftKind.ChangeCost).ExecuteDeleteAsync(cancellation);
            return await SetAsync(turn, found.Meetup.Id, "", cancellation);
        }

        var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.ChangeCost, cancellation);
        return Managed.AskPrivately(turn, draft, Question(draft));
    }

    public Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        var cost = CostReader.Read(words);
        if (words.Length == 0 || cost.Length > CostReader.Longest)
        {
            var question = Question(draft);
            return Task.FromResult(Reply.Here(question with { Lines = [Line.Of("cost.too-long"), Line.Blank, .. question.Lines] }));
        }

        turn.Db.Drafts.Remove(draft);
        return SetAsync(turn, draft.MeetupId ?? 0, cost, cancellation);
    }

    private static Saying Question(Draft draft) => new(
        [Line.Of("cost.ask")], [[new Button(Line.Of("button.cost-free"), Action, draft.MeetupId ?? 0, Free)], Managed.NotNow(draft)], AwaitsWords: true);

    private async Task<Reply> SetAsync(Turn turn, long meetupId, string cost, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, meetupId, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var old = found.Meetup.Cost;
        await turn.Db.Meetups.Where(row => row.Id == meetupId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Cost, cost).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == meetupId, cancellation);
        if (cost != (old ?? ""))
        {
            await notice.TellAsync(turn, meetup, found.Group, Told(meetup, old), cancellation);
        }

        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return Reply.Here(new Saying([Line.Of("cost.saved"), CostLine.Of(cost)!]), DraftPress.MessageOf(turn));
    }

    private static Line Told(Community.Meetups.Meetup meetup, string? old) => Line.Of(
        "cost.changed", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("was", string.IsNullOrEmpty(old) ? "cost.free" : "cost.old"), ("old", old ?? ""), ("now", string.IsNullOrEmpty(meetup.Cost) ? "cost.free" : "cost.new"), ("new", meetup.Cost ?? ""));
}
