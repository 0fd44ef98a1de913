using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Human;

/// <summary>The contact person's own choices, in private: within how long they usually answer, whether their name is said, and stopping.</summary>
internal sealed class BeContact : IHearPress
{
    public const string Action = "contact-be";

    /// <summary>1, 4 and 24 are the hours themselves.</summary>
    private const int Stop = 0, Hour = 1, HalfDay = 4, Day = 24, Named = 100, Unnamed = 101;

    public static Saying Question(Chat group) => new(
        [Line.Of("contact.question", ("group", group.Title))],
        [
            [Choice("button.within-1", group.Id, Hour), Choice("button.within-4", group.Id, HalfDay), Choice("button.within-24", group.Id, Day)],
            [Choice("button.no-thanks", group.Id, Stop)],
        ]);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var contact = await turn.Db.Contacts.SingleOrDefaultAsync(row => row.ChatId == token.Subject && row.PersonId == turn.Speaker.Id, cancellation);
        if (contact is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        switch (token.Arg)
        {
            case Stop:
                turn.Db.Contacts.Remove(contact);
                return Reply.Here(new Saying([Line.Of("contact.stopped")]), DraftPress.MessageOf(turn));
            case Hour or HalfDay or Day:
                contact.WithinHours = token.Arg;
                return Reply.Here(
                    new Saying([Line.Of("contact.may-name", ("name", turn.Name.Split(' ')[0]))], [[Choice("button.contact-named", token.Subject, Named), Choice("button.contact-unnamed", token.Subject, Unnamed)]]),
                    DraftPress.MessageOf(turn));
            default:
                contact.Name = token.Arg == Named ? turn.Name.Split(' ')[0] : null;
                return Reply.Here(new Saying([Line.Of("contact.ready")], [[Choice("button.contact-stop", token.Subject, Stop)]]), DraftPress.MessageOf(turn));
        }
    }

    private static Button Choice(string label, long group, int what) => new(Line.Of(label), Action, group, what);
}
