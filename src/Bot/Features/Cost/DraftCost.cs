using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.Cost;

/// <summary>[Kostnad] behind [Fler val]: what it costs, said before the meetup is posted, so that nobody has signed up at another price. Ends at the confirm card.</summary>
internal sealed class DraftCost : IHearPress
{
    public const string Action = "draft-cost";
    private const int Free = 1;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await DraftOption.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var draft))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == Free)
        {
            draft.Cost = "";
            return DraftTalk.Next(turn, draft);
        }

        draft.Step = DraftStep.Cost;
        return Reply.Here(Question(draft), DraftPress.MessageOf(turn));
    }

    /// <summary>The answer in words.</summary>
    public static Reply Answer(Turn turn, Draft draft, string words)
    {
        var cost = CostReader.Read(words);
        if (cost.Length > CostReader.Longest)
        {
            var question = Question(draft);
            return Reply.Here(question with { Lines = [Line.Of("cost.too-long"), Line.Blank, .. question.Lines] });
        }

        draft.Cost = cost;
        return DraftTalk.Next(turn, draft);
    }

    private static Saying Question(Draft draft) =>
        new([Line.Of("cost.ask")], [[new Button(Line.Of("button.cost-free"), Action, draft.Id, Free), DraftOption.Back(draft)]], AwaitsWords: true);
}
