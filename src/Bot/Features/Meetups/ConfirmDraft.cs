using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>[Stämmer]: the draft becomes a meetup with its card and reminders, or the change that it describes.</summary>
internal sealed class ConfirmDraft(ReminderPlan reminders, ChangeMeetup change, StartSeries series, IEnumerable<IBirth> births, IEnumerable<ManageOption> options)
{
    public async Task<Reply> ConfirmAsync(Turn turn, Draft draft, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        if (!await GroupsOf.HaveAsync(turn, group.Id, cancellation))
        {
            return Reply.No(turn, new Refusal("group.not-in"));
        }

        if (draft.Kind != DraftKind.NewMeetup)
        {
            return await change.ApplyAsync(turn, draft, group, cancellation);
        }

        if (DraftTime.Full(draft) is not { } local)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (DraftRepeats.Of(draft) is not null)
        {
            return await series.StartAsync(turn, draft, group, local, cancellation);
        }

        var zone = Turn.ZoneOf(group);
        var start = Meetup.InstantOf(local, zone);
        var place = draft.Place is { Length: > 0 } said ? said : null;
        if (await FaultAsync(turn, draft, start, cancellation) is { } fault)
        {
            return Reply.No(turn, fault);
        }

        var meetup = Create(turn, draft, group, DraftTime.Real(local, zone), start, place);
        var card = new Card { Id = turn.Ids.Next(), MeetupId = meetup.Id, ChatId = group.Id, Thread = draft.Thread };
        turn.Db.Meetups.Add(meetup);
        turn.Db.Cards.Add(card);
        turn.Db.Drafts.Remove(draft);
        await reminders.PlanAsync(turn.Db, meetup, group, turn.Now, cancellation);

        // The card is on its way before anybody is signed up, or a sign-up would post it a second time.
        var announced = await AnnounceAsync(turn, meetup, group, card, options, cancellation);
        foreach (var birth in births)
        {
            await birth.BornAsync(turn, draft, meetup, group, cancellation);
        }

        return announced;
    }

    /// <summary>Why no meetup can be made of it; null: it can. Who takes something away for the meetup's sake asks first.</summary>
    public static async Task<Refusal?> FaultAsync(Turn turn, Draft draft, Instant start, CancellationToken cancellation)
    {
        if (Meetup.Fault(draft.Title, start, draft.Place is { Length: > 0 } said ? said : null, draft.Capacity, turn.Now) is { } fault)
        {
            return fault;
        }

        var planned = await turn.Db.Meetups.CountAsync(
            row => row.ChatId == draft.GroupId && row.SeriesId == null && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs, cancellation);
        return planned >= Meetup.MostPerGroup ? new Refusal("meetup.too-many") : null;
    }

    private static Meetup Create(Turn turn, Draft draft, Chat group, LocalDateTime local, Instant start, string? place) => new()
    {
        Id = turn.Ids.Next(),
        ChatId = group.Id,
        Thread = draft.Thread,
        HostId = turn.Speaker.Id,
        HostName = turn.Name,
        Title = draft.Title,
        LocalStart = Meetup.Iso(local),
        Zone = group.TimeZone,
        StartsAt = start.ToUnixTimeMilliseconds(),
        Place = place,
        Capacity = draft.Capacity,
        Cost = draft.Cost,
        OnlyFor = draft.OnlyFor,
        GoodToKnow = draft.GoodToKnow,
        CreatedAt = turn.NowMs,
    };

    /// <summary>Confirmed in the group itself, the question becomes the card: one message instead of two.</summary>
    public static async Task<Reply> AnnounceAsync(Turn turn, Meetup meetup, Chat group, Card card, IEnumerable<ManageOption> options, CancellationToken cancellation)
    {
        var here = turn.Chat.Id == group.Id && turn.Incoming.What is Happening.Pressed { OnlySpeakerSees: false, MessageId: { } message } ? message : null;
        await turn.Db.SayOnceAsync(LivingCards.Post(turn, card, here), cancellation);
        var more = options.Where(option => option.WhenPosted && option.Offered()).Select(option => new Button(Line.Of(option.Label), option.Action, meetup.Id, option.Arg));
        return here is not null
            ? Reply.Toasted("meetup.posted")
            : Reply.Here(
                new Saying([Line.Of("meetup.posted-in", ("group", group.Title))], [[new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id), .. more]]),
                DraftPress.MessageOf(turn)).WithToast("meetup.posted");
    }
}
