using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Groups;

/// <summary>
/// An administrator asks the group who wants to help; whoever presses is proposed, and an administrator says yes. So the right is given
/// to the person whose own press showed who they are, never to a name that somebody typed.
/// </summary>
internal sealed class NameOrganiser : IHearPress
{
    public const string Action = "organiser";

    /// <summary>An offer that nobody took up for this long is stale (our choice).</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    private const int Offer = 0, Approve = 1;

    public static Saying Call(Chat group) => new([Line.Of("organiser.call")], [[new Button(Line.Of("button.i-can-help"), Action, group.Id, Offer)]]);

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        turn.Now.ToDateTimeOffset() - token.Issued > Fresh ? Task.FromResult(Reply.No(turn, new Refusal("button.stale")))
        : token.Arg == Offer ? OfferedAsync(turn, token, cancellation)
        : ApprovedAsync(turn, token, cancellation);

    private static async Task<Reply> OfferedAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Subject != turn.Chat.Id)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (await turn.Rights.IsOrganiserAsync(turn.Chat, turn.Speaker, cancellation))
        {
            return Reply.Toasted("organiser.already");
        }

        return Reply.Here(
            new Saying([Line.Of("organiser.proposed", ("name", turn.Name))], [[new Button(Line.Of("button.approve"), Action, turn.Speaker.Id, Approve)]])).WithToast("organiser.thanks");
    }

    private static async Task<Reply> ApprovedAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (!turn.InGroup || !turn.Rights.IsAdministrator(turn.Chat, turn.Speaker))
        {
            return Reply.No(turn, new Refusal("organiser.admins-only"));
        }

        var member = await turn.Db.Set<Membership>().AsNoTracking().AnyAsync(row => row.ChatId == turn.Chat.Id && row.PersonId == token.Subject, cancellation);
        var known = await turn.Db.Organisers.AnyAsync(row => row.ChatId == turn.Chat.Id && row.PersonId == token.Subject, cancellation);
        if (member && !known)
        {
            turn.Db.Organisers.Add(new Organiser { ChatId = turn.Chat.Id, PersonId = token.Subject, NamedBy = turn.Speaker.Id, NamedAt = turn.NowMs });
        }

        return Reply.Here(new Saying([Line.Of("organiser.named")]), (turn.Incoming.What as Happening.Pressed)?.MessageId);
    }
}
