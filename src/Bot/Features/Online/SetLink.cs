using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Online;

/// <summary>[Med på länk] in the host's menu: the host gives the link in private; those who said yes get it in private, and the group learns only that there is one (S46).</summary>
internal sealed class SetLink(LinkMail mail, LinkGone gone, ReminderPlan reminders) : IHearPress, IHearDraft
{
    public const string Action = "online";
    private const int Change = 1, Remove = 2;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == Remove)
        {
            return await RemoveAsync(turn, found.Meetup, cancellation);
        }

        if (token.Arg != Change && await turn.Db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == token.Subject, cancellation) is { } current)
        {
            return Reply.OnlySpeaker(
                new Saying(
                    [Line.Of("online.has-link", ("link", current.Url)), .. LinkMail.Phone(current), Line.Of("online.what-now")],
                    [[Do("button.online-change", token.Subject, Change), Do("button.online-remove", token.Subject, Remove)], [SetPhone.Button(token.Subject)], [new Button(Line.Of("button.not-now"), Close.Action)]]),
                DraftPress.MessageOf(turn));
        }

        var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.SetLink, cancellation);
        return Managed.AskPrivately(turn, draft, Question(draft, "online.ask"));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (!IsLink(words))
        {
            return Reply.Here(Question(draft, "online.not-a-link"));
        }

        if ((await Managed.FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        turn.Db.Drafts.Remove(draft);
        var link = await turn.Db.MeetupLinks.SingleOrDefaultAsync(row => row.MeetupId == found.Meetup.Id, cancellation);
        if (link is null)
        {
            link = new MeetupLink { MeetupId = found.Meetup.Id, Url = words, UrlBy = turn.Speaker.Id };
            turn.Db.MeetupLinks.Add(link);
        }
        else
        {
            (link.Url, link.UrlBy) = (words, turn.Speaker.Id);
            await mail.WithdrawAllAsync(turn.Db, found.Meetup, "online.old-link", turn.Now, cancellation);
        }

        // Who has had the old one is asked of the store.
        await turn.Db.SaveChangesAsync(cancellation);

        await turn.Db.Meetups.Where(row => row.Id == found.Meetup.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, true).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        await reminders.PlanLinkAsync(turn.Db, found.Meetup.Id, found.Meetup.StartsAt, cancellation);
        var told = await mail.SendToAllAsync(turn.Db, found.Meetup, link, turn.Speaker, turn.Now, cancellation);
        await LivingCards.MarkAsync(turn, found.Meetup, cancellation);
        var saved = new Saying([told == 0 ? Line.Of("online.saved-nobody-yet") : Line.Of("online.saved", ("n", told.ToString(System.Globalization.CultureInfo.InvariantCulture)))], link.Phone is null ? [[SetPhone.Button(found.Meetup.Id)]] : null);
        return Reply.Here(await SameFromHere.AskAsync(turn, found.Meetup, saved, LinkFromHere.Action, 0, cancellation));
    }

    public AnsweredBy Takes(Draft draft) => AnsweredBy.WhatFits;

    /// <summary>https and a real host name, without a name or password in it.</summary>
    internal static bool IsLink(string words) =>
        words.Length <= MeetupLink.Longest && !words.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) && Uri.TryCreate(words, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal) && words.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private async Task<Reply> RemoveAsync(Turn turn, Community.Meetups.Meetup meetup, CancellationToken cancellation)
    {
        var asked = await gone.TakeAsync(turn.Db, meetup, turn.Now, cancellation);
        return Reply.Here(new Saying([Line.Of("online.removed"), .. asked]), DraftPress.MessageOf(turn));
    }

    private static Saying Question(Draft draft, string what) => new([Line.Of(what)], [Managed.NotNow(draft)], AwaitsWords: true);

    private static Button Do(string label, long meetupId, int what) => new(Line.Of(label), Action, meetupId, what);
}
