using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Phrases;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary><c>/dela</c> and [Dela]: a meetup's host or an organiser gives it a page of its own, sends it on, and closes it again.</summary>
internal sealed class ShareMeetup(PublicAddress address, WebPeople people, Phrasebook phrases) : IHearCommand, IHearPress
{
    public const string Action = "share";
    private const int Open = 1, AskClose = 2, CloseIt = 3, ClearWeb = 4;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null || address.Root is null)
        {
            return turn.Person is null ? AnonymousAdministrator.Answer(turn) : Reply.No(turn, new Refusal("share.no-address"));
        }

        var meant = WhichMeetup.Matching(turn, await WhichMeetup.ChangeableAsync(turn, cancellation), rest);
        return meant.Count switch
        {
            0 => Reply.No(turn, new Refusal("share.none")),
            1 => Reply.OnlySpeaker(await MenuAsync(turn, meant[0].Meetup, cancellation)),
            _ => Reply.OnlySpeaker(new Saying(
                [Line.Of("share.which")],
                [.. meant.Take(8).Select(pair => (IReadOnlyList<Button>)[new Button(Line.Of("button.share-meetup", ("title", MeetupButton.TitleOf(pair.Meetup))), Action, pair.Meetup.Id)]), [new Button(Line.Of("button.not-now"), Close.Action)]])),
        };
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        if (meetup is null || address.Root is null || (!meetup.Open(turn.Now) && await OpenPage.CodeOfAsync(turn.Db, meetup, cancellation) is null))
        {
            return Reply.No(turn, new Refusal(address.Root is null ? "share.no-address" : "meetup.over"));
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (!await ChangeMeetup.MayAsync(turn, meetup, group, cancellation))
        {
            return Reply.No(turn, new Refusal("meetup.not-yours"));
        }

        switch (token.Arg)
        {
            case Open:
                await OpenPage.OpenAsync(turn.Db, meetup, cancellation);
                await LivingCards.MarkAsync(turn, meetup, cancellation);
                return Reply.OnlySpeaker(await MenuAsync(turn, meetup, cancellation), DraftPress.MessageOf(turn)).WithToast("share.opened-toast");
            case AskClose:
                return Reply.OnlySpeaker(
                    new Saying([Line.Of("share.close-really", ("title", meetup.Title))], [[Do("button.yes-close", meetup, CloseIt)], [new Button(Line.Of("button.not-now"), Close.Action)]]), DraftPress.MessageOf(turn));
            case CloseIt:
                await OpenPage.CloseAsync(turn.Db, meetup, cancellation);
                await LivingCards.MarkAsync(turn, meetup, cancellation);
                return Reply.OnlySpeaker(new Saying([Line.Of("share.closed")]), DraftPress.MessageOf(turn)).WithToast("share.closed-toast");
            case ClearWeb:
                var answered = await WebPeople.Of(turn.Db, meetup.Id).ToListAsync(cancellation);
                await people.RemoveAsync(turn.Db, answered, turn.Now, cancellation);
                return Reply.OnlySpeaker(new Saying([Line.Of("share.cleared", ("n", answered.Count))]), DraftPress.MessageOf(turn));
            default:
                return Reply.OnlySpeaker(await MenuAsync(turn, meetup, cancellation));
        }
    }

    /// <summary>Without a page: what a page would show, and the question. With one: its address and the ways to spread it.</summary>
    private async Task<Saying> MenuAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        var comesBack = meetup.SeriesId is null ? Array.Empty<Line>() : [Line.Of("share.next-always")];
        if (await OpenPage.CodeOfAsync(turn.Db, meetup, cancellation) is not { } code)
        {
            return new Saying(
                [Line.Of("share.ask", ("title", meetup.Title)), Line.Of(meetup.NamesHidden ? "share.ask-what-unnamed" : "share.ask-what"), .. comesBack], [[Do("button.make-page", meetup, Open)], [new Button(Line.Of("button.not-now"), Close.Action)]]);
        }

        var links = new PageLinks(address.Root!, code);
        List<Line> lines = [Line.Of("share.open", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("url", links.Page)), Line.Of("share.open-what"), .. comesBack];
        List<IReadOnlyList<Button>> buttons =
        [
            [To("button.whatsapp", links.WhatsApp(meetup, turn.Language, phrases)), To("button.open-page", links.Page)],
            [To("button.poster", links.Poster), To("button.add-to-calendar", links.CalendarOf(meetup))],
        ];
        if (await WebPeople.CountAsync(turn.Db, meetup.Id, cancellation) is > 0 and var many)
        {
            lines.Add(Line.Of("share.on-web", ("n", many)));
            buttons.Add([Do("button.clear-web", meetup, ClearWeb)]);
        }

        buttons.Add([Do("button.close-page", meetup, AskClose)]);
        return new Saying(lines, buttons);
    }

    private static Button To(string label, string url) => new(Line.Of(label), "", Url: url);

    private static Button Do(string label, Meetup meetup, int what) => new(Line.Of(label), Action, meetup.Id, what);
}
