using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Online;

/// <summary>[Telefonnummer] beside a link: those who have no video call in. Only those who said yes get the number, as they get the link (S46).</summary>
internal sealed class SetPhone(LinkMail mail) : IHearPress, IHearDraft
{
    public const string Action = "online-phone";
    private const int Remove = 1;

    public static Button Button(long meetupId) => new(Line.Of("button.online-phone"), Action, meetupId);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (await LinkAsync(turn, found.Meetup.Id, cancellation) is not { } link)
        {
            return Reply.No(turn, new Refusal("online.no-link"));
        }

        if (token.Arg == Remove)
        {
            return await SaveAsync(turn, found.Meetup, link, null, cancellation);
        }

        var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.PhoneIn, cancellation);
        return Managed.AskPrivately(turn, draft, Question(draft, link, "online.ask-phone"));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (await LinkAsync(turn, found.Meetup.Id, cancellation) is not { } link)
        {
            return Reply.No(turn, new Refusal("online.no-link"));
        }

        if (PhoneIn.Read(words) is not { } phone)
        {
            return Reply.Here(Question(draft, link, "online.not-a-phone"));
        }

        turn.Db.Drafts.Remove(draft);
        return await SaveAsync(turn, found.Meetup, link, phone, cancellation);
    }

    public AnsweredBy Takes(Draft draft) => AnsweredBy.WhatFits;

    /// <summary>Whoever has had the link gets it once more, with the number; the older message says so.</summary>
    private async Task<Reply> SaveAsync(Turn turn, Meetup meetup, MeetupLink link, string? phone, CancellationToken cancellation)
    {
        (link.Phone, link.PhoneBy) = (phone, phone is null ? 0 : turn.Speaker.Id);
        await mail.WithdrawAllAsync(turn.Db, meetup, "online.way-below", turn.Now, cancellation);
        await turn.Db.SaveChangesAsync(cancellation);
        var told = await mail.SendToAllAsync(turn.Db, meetup, link, turn.Speaker, turn.Now, cancellation);
        await turn.Db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        List<Line> said = [Line.Of(phone is null ? "online.phone-removed" : "online.phone-saved", ("phone", phone))];
        said.AddRange(told == 0 ? [] : [Line.Of("online.phone-told", ("n", told))]);
        return Reply.Here(await SameFromHere.AskAsync(turn, meetup, new Saying(said), LinkFromHere.Action, 0, cancellation), DraftPress.MessageOf(turn));
    }

    private static Task<MeetupLink?> LinkAsync(Turn turn, long meetupId, CancellationToken cancellation) => turn.Db.MeetupLinks.SingleOrDefaultAsync(row => row.MeetupId == meetupId, cancellation);

    private static Saying Question(Draft draft, MeetupLink link, string what) => new(
        [Line.Of(what)],
        [.. link.Phone is null ? [] : (IReadOnlyList<Button>[])[[new Button(Line.Of("button.online-phone-remove"), Action, link.MeetupId, Remove)]], Managed.NotNow(draft)],
        AwaitsWords: true);
}
