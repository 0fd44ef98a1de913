using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary><c>/kalender</c>: the secret address of one's own calendar, and another one when the old one has been seen by others.</summary>
internal sealed class MyCalendar(CalendarFeeds feeds, PublicAddress address) : IHearCommand, IHearPress
{
    public const string Action = "calendar";
    private const int Show = 0, AskRenew = 1, Renew = 2, Remove = 3;

    /// <summary>The button that leads here; none where the bot has no address to give.</summary>
    public IReadOnlyList<Button> Offered => address.Root is null ? [] : [new Button(Line.Of("button.my-calendar"), Action, 0, Show)];

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => (turn.Person, address.Root) switch
    {
        (null, _) => AnonymousAdministrator.Answer(turn),
        (_, null) => Reply.No(turn, new Refusal("share.no-address")),
        _ => Reply.OnlySpeaker(Told(await feeds.SecretOfAsync(turn.Db, turn.Speaker.Id, turn.Now, cancellation), "calendar.here")),
    };

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (address.Root is null)
        {
            return Reply.No(turn, new Refusal("share.no-address"));
        }

        switch (token.Arg)
        {
            case AskRenew:
                return Reply.OnlySpeaker(
                    new Saying([Line.Of("calendar.renew-really")], [[Do("button.yes-renew", Renew), Do("button.no-calendar", Remove)], [new Button(Line.Of("button.not-now"), Close.Action)]]),
                    DraftPress.MessageOf(turn));
            case Renew:
                return Reply.OnlySpeaker(Told(await feeds.RenewAsync(turn.Db, turn.Speaker.Id, turn.Now, cancellation), "calendar.renewed"), DraftPress.MessageOf(turn));
            case Remove:
                await CalendarFeeds.RemoveAsync(turn.Db, turn.Speaker.Id, cancellation);
                return Reply.OnlySpeaker(new Saying([Line.Of("calendar.removed")]), DraftPress.MessageOf(turn));
            default:
                return Reply.OnlySpeaker(Told(await feeds.SecretOfAsync(turn.Db, turn.Speaker.Id, turn.Now, cancellation), "calendar.here"));
        }
    }

    private Saying Told(string secret, string first) => new(
        [Line.Of(first), Line.Of("calendar.address", ("url", address.Of($"kalender/{secret}.ics"))), Line.Blank, Line.Of("calendar.how")], [[Do("button.renew-calendar", AskRenew)]]);

    private static Button Do(string label, int what) => new(Line.Of(label), Action, 0, what);
}
