using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>[Kostnad], [Bra att veta] and [För vilka] behind [Fler val]: said before the meetup is posted, so that nobody has signed up at another price. Ends at the confirm card.</summary>
internal sealed class WriteOnDraft : IHearPress
{
    public const string Action = "draft-note";

    /// <summary>Added to a line's number: there is to be none.</summary>
    private const int Without = 10;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await DraftOption.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var draft))
        {
            return Reply.No(turn, why);
        }

        if (DraftLine.All.FirstOrDefault(one => one.Number == token.Arg % Without) is not { } line)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (token.Arg >= Without)
        {
            line.Write(draft, line.None);
            return DraftTalk.Next(turn, draft);
        }

        draft.Step = line.Step;
        return Reply.Here(Question(draft, line), DraftPress.MessageOf(turn));
    }

    /// <summary>The answer in words.</summary>
    public static Reply Answer(Turn turn, Draft draft, DraftLine line, string words)
    {
        if (line.Read(words) is not { } read)
        {
            var question = Question(draft, line);
            return Reply.Here(question with { Lines = [Line.Of(line.TooLong), Line.Blank, .. question.Lines] });
        }

        line.Write(draft, read);
        return DraftTalk.Next(turn, draft);
    }

    /// <summary>With what has been said so far; what is already so needs no button.</summary>
    private static Saying Question(Draft draft, DraftLine line) => new(
        [.. line.On(draft), Line.Of(line.Ask)],
        [[.. line.Of(draft) == line.None ? [] : new[] { new Button(Line.Of(line.Without), Action, draft.Id, Without + line.Number) }, DraftOption.Back(draft)]],
        AwaitsWords: true);
}
