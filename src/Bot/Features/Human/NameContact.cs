using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Human;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Human;

/// <summary>
/// [Utse kontaktperson]: an organiser asks the group, whoever wants to presses, an organiser approves, and the person says yes in private.
/// So nobody is a contact person by somebody else's word.
/// </summary>
internal sealed class NameContact : IHearPress
{
    public const string Action = "contact-name";
    public const int Call = 0, Offer = 1, Approve = 2;

    /// <summary>A call that nobody took up for this long is stale (our choice).</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    /// <summary>The button under a group's settings.</summary>
    public static Button Button(Chat group) => new(Line.Of("button.name-contact"), Action, group.Id, Call);

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        turn.Now.ToDateTimeOffset() - token.Issued > Fresh ? Task.FromResult(Reply.No(turn, new Refusal("button.stale")))
        : token.Arg switch
        {
            Call => CallAsync(turn, token.Subject, cancellation),
            Offer => Task.FromResult(Offered(turn, token.Subject)),
            _ => ApprovedAsync(turn, token.Subject, cancellation),
        };

    private static async Task<Reply> CallAsync(Turn turn, long groupId, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.SingleOrDefaultAsync(chat => chat.Id == groupId && chat.Kind == ChatKind.Group, cancellation);
        return group is null ? Reply.No(turn, new Refusal("button.stale"))
            : !await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation) ? Reply.No(turn, new Refusal("settings.organisers-only"))
            : new Reply(
                [new Message(new Audience.Group(group), new Saying([Line.Of("contact.call")], [[new Button(Line.Of("button.contact-offer"), Action, group.Id, Offer)]]))],
                Line.Of("settings.asked-group"));
    }

    private static Reply Offered(Turn turn, long groupId) =>
        groupId != turn.Chat.Id ? Reply.No(turn, new Refusal("button.stale"))
        : SafetyWords.Unreachable(turn.Speaker) ? new Reply([], Line.Of("contact.open-first"), Alert: true, StartPayload: "hej")
        : Reply.Here(new Saying([Line.Of("contact.proposed", ("name", turn.Name))], [[new Button(Line.Of("button.approve"), Action, turn.Speaker.Id, Approve)]]))
            .WithToast("contact.thanks");

    private static async Task<Reply> ApprovedAsync(Turn turn, long personId, CancellationToken cancellation)
    {
        if (!turn.InGroup || !await turn.Rights.IsOrganiserAsync(turn.Chat, turn.Speaker, cancellation))
        {
            return Reply.No(turn, new Refusal("settings.organisers-only"));
        }

        var person = await turn.Db.Persons.SingleOrDefaultAsync(row => row.Id == personId && turn.Db.Memberships.Any(member => member.ChatId == turn.Chat.Id && member.PersonId == row.Id), cancellation);
        if (person is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (!await turn.Db.Contacts.AnyAsync(row => row.ChatId == turn.Chat.Id && row.PersonId == personId, cancellation))
        {
            turn.Db.Contacts.Add(new Contact { ChatId = turn.Chat.Id, PersonId = personId });
        }

        return Reply.Here(new Saying([Line.Of("contact.approved")]), DraftPress.MessageOf(turn))
            .With(new Message(new Audience.PersonInPrivate(person), BeContact.Question(turn.Chat)));
    }
}
