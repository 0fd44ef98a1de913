using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Library;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Library;

/// <summary>[Lägg till i biblioteket] after a meetup, and <c>/bibliotek https://… inspelning</c>: a link and what it is. Those who came and those who missed it get it in private.</summary>
internal sealed class LeaveBehind(LeftMail mail) : IHearPress, IHearDraft
{
    public const string Action = "leave-behind";

    /// <summary>The argument under an item that was added by itself: it is from the group's latest meetup.</summary>
    private const int FromLatest = 1;

    /// <summary>A meetup longer ago than this is not the one that a bare link is about.</summary>
    private const long Recent = 7 * 24 * 3_600_000L;

    /// <summary>The button under what a host is told after a meetup.</summary>
    public static Button Offer(Meetup meetup) => new(Line.Of("button.leave-behind"), Action, meetup.Id);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Arg == FromLatest)
        {
            return await AttachAsync(turn, token.Subject, cancellation);
        }

        if ((await FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.LeaveBehind, cancellation);
        return Managed.AskPrivately(turn, draft, Question(draft, "library.ask"));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (LeftWords.Read(words) is not { } said || !SetLink.IsLink(said.Url))
        {
            return Reply.Here(Question(draft, "online.not-a-link"));
        }

        if ((await FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        turn.Db.Drafts.Remove(draft);
        if (await FullAsync(turn, found.Group, cancellation))
        {
            return Reply.No(turn, new Refusal("library.full"));
        }

        var item = New(turn, found.Group, said);
        turn.Db.Leftovers.Add(item);
        return Reply.Here(await SendAsync(turn, item, found.Meetup, found.Group, cancellation));
    }

    /// <summary>By the command: in the group itself, or in private with one group. From no meetup until somebody says so.</summary>
    public static async Task<Reply> AddAsync(Turn turn, IReadOnlyList<Chat> groups, (string Url, string What) said, CancellationToken cancellation)
    {
        if (groups is not [var group])
        {
            return Reply.No(turn, new Refusal("library.which-group"));
        }

        var latest = await turn.Db.Meetups.AsNoTracking().Where(row => row.ChatId == group.Id && row.State == MeetupState.Planned && row.StartsAt <= turn.NowMs && row.StartsAt > turn.NowMs - Recent)
            .OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        var holds = latest is not null && await ChangeMeetup.MayAsync(turn, latest, group, cancellation);
        if (!holds && !await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
        {
            return Reply.No(turn, new Refusal("library.organisers-only"));
        }

        if (!SetLink.IsLink(said.Url) || said.What.Length == 0)
        {
            return Reply.No(turn, new Refusal(said.What.Length == 0 ? "library.say-what" : "online.not-a-link"));
        }

        if (await FullAsync(turn, group, cancellation))
        {
            return Reply.No(turn, new Refusal("library.full"));
        }

        var item = New(turn, group, said);
        item.MeetupId = holds ? latest!.Id : null;
        turn.Db.Leftovers.Add(item);
        return Reply.OnlySpeaker(new Saying(
            [Line.Of("library.saved", ("what", item.What))],
            [
                .. holds ? (IReadOnlyList<Button>[])[[new Button(Line.Of("button.from-meetup", ("title", ShowLibrary.Cut(latest!.Title)), ("when", Moment.Of(latest))), Action, item.Id, FromLatest)]] : [],
                [new Button(Line.Of("button.take-away"), TidyLibrary.Action, item.Id, TidyLibrary.TakeAway)],
            ]));
    }

    private async Task<Reply> AttachAsync(Turn turn, long itemId, CancellationToken cancellation)
    {
        var item = await turn.Db.Leftovers.SingleOrDefaultAsync(row => row.Id == itemId && row.Title == "", cancellation);
        if ((await FindAsync(turn, item?.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found) || item is null)
        {
            return Reply.No(turn, why ?? new Refusal("button.stale"));
        }

        return Reply.Here(await SendAsync(turn, item, found.Meetup, found.Group, cancellation), DraftPress.MessageOf(turn));
    }

    private async Task<Saying> SendAsync(Turn turn, LeftItem item, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        (item.MeetupId, item.Title, item.Day) = (meetup.Id, meetup.Title, LocalDatePattern.Iso.Format(meetup.Local.Date));
        item.Words = LeftWords.Fold($"{item.What} {item.Title}");
        var (told, due) = await mail.SendAsync(turn, item, meetup, group, cancellation);
        var zone = Turn.ZoneOf(group);
        return new Saying(
            [Line.Of("library.saved", ("what", item.What)), told == 0 ? Line.Of("library.told-nobody") : Line.Of("library.told", ("n", told), ("when", Moment.Of(due.InZone(zone).LocalDateTime, zone)))],
            [[new Button(Line.Of("button.take-away"), TidyLibrary.Action, item.Id, TidyLibrary.TakeAway)]]);
    }

    private static LeftItem New(Turn turn, Chat group, (string Url, string What) said) => new()
    {
        Id = turn.Ids.Next(), ChatId = group.Id, Title = "", Day = LocalDatePattern.Iso.Format(turn.Local(group).Date), Url = said.Url, What = said.What.Length > 0 ? said.What : new Uri(said.Url).Host,
        Words = LeftWords.Fold(said.What), AddedBy = turn.Speaker.Id, AddedAt = turn.NowMs,
    };

    private static async Task<bool> FullAsync(Turn turn, Chat group, CancellationToken cancellation) => await turn.Db.Leftovers.CountAsync(row => row.ChatId == group.Id, cancellation) >= LeftItem.MostPerGroup;

    /// <summary>A meetup that has begun, which the speaker may change; asked at every press.</summary>
    private static async Task<Outcome<(Meetup Meetup, Chat Group)>> FindAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId && row.State == MeetupState.Planned && row.StartsAt <= turn.NowMs, cancellation);
        if (meetup is null)
        {
            return new Refusal("button.stale");
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        return await ChangeMeetup.MayAsync(turn, meetup, group, cancellation) ? (meetup, group) : new Refusal("meetup.not-yours");
    }

    private static Saying Question(Draft draft, string what) => new([Line.Of(what)], [Managed.NotNow(draft)], AwaitsWords: true);
}
