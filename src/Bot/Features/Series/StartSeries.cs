using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Stämmer] under something that comes back: the series, its occurrences of the next 90 days, and the card of the first.</summary>
internal sealed class StartSeries(SeriesRound round, NewTime newTime, IEnumerable<IBirth> births, IEnumerable<ManageOption> options)
{
    public async Task<Reply> StartAsync(Turn turn, Draft draft, Chat group, LocalDateTime local, CancellationToken cancellation)
    {
        var repeats = DraftRepeats.Of(draft)!.MovedTo(local.Date);
        var zone = Turn.ZoneOf(group);
        var place = draft.Place is { Length: > 0 } said ? said : null;
        if (repeats.Rule.From(local.Date).Except(repeats.LeftOut).Select(date => (LocalDate?)date).FirstOrDefault() is not { } first)
        {
            return Reply.No(turn, new Refusal("series.never"));
        }

        if (Meetup.Fault(draft.Title, Meetup.InstantOf(first + local.TimeOfDay, zone), place, draft.Capacity, turn.Now) is { } fault)
        {
            return Reply.No(turn, fault);
        }

        if (await turn.Db.Series.CountAsync(row => row.ChatId == group.Id && row.State == SeriesState.Going, cancellation) >= MeetupSeries.MostPerGroup)
        {
            return Reply.No(turn, new Refusal("series.too-many"));
        }

        var (before, why) = await NewTime.BeforeAsync(turn, draft, group, cancellation);
        if (why is not null)
        {
            return Reply.No(turn, why);
        }

        before?.End(turn.NowMs);
        var series = new MeetupSeries
        {
            Id = turn.Ids.Next(),
            ChatId = group.Id,
            Thread = draft.Thread,
            HostId = before?.HostId ?? turn.Speaker.Id,
            HostName = before?.HostName ?? turn.Name,
            Title = draft.Title,
            Place = place,
            Capacity = draft.Capacity,
            LocalStart = Meetup.Iso(local),
            Zone = group.TimeZone,
            Rule = RepeatText.Of(repeats.Rule, zone),
            Exceptions = string.Join(' ', repeats.LeftOut.Order().Select(LocalDatePattern.Iso.Format)),
            MadeUntil = LocalDatePattern.Iso.Format(local.Date.PlusDays(-1)),
            Follows = before?.Id,
            AskedMoreAt = before?.AskedMoreAt,
            Crowded = before?.Crowded ?? 0,
            AskedSplitAt = before?.AskedSplitAt,
            CreatedAt = turn.NowMs,
        };
        turn.Db.Series.Add(series);
        turn.Db.Drafts.Remove(draft);
        if (before is not null)
        {
            await TakeOver.RegularsAsync(turn, before, series, cancellation);
        }

        return await ShowFirstAsync(turn, draft, series, group, cancellation);
    }

    /// <summary>The first card is the answer to the host's press; only later ones are unasked.</summary>
    private async Task<Reply> ShowFirstAsync(Turn turn, Draft draft, MeetupSeries series, Chat group, CancellationToken cancellation)
    {
        await round.GrowAsync(turn.Db, series, group, turn.Now, cancellation);
        var made = await turn.Db.Meetups.Where(row => row.SeriesId == series.Id).OrderBy(row => row.StartsAt).ToListAsync(cancellation);
        foreach (var occurrence in made)
        {
            (occurrence.Cost, occurrence.OnlyFor) = (draft.Cost, draft.OnlyFor);
            occurrence.GoodToKnow = draft.GoodToKnow ?? (NewTime.SeriesOf(draft) is null ? occurrence.GoodToKnow : null);
            foreach (var birth in births)
            {
                await birth.BornAsync(turn, draft, occurrence, group, cancellation);
            }
        }

        var meetup = made.First(row => row.StartsAt > turn.NowMs);
        var card = new Card { Id = turn.Ids.Next(), MeetupId = meetup.Id, ChatId = group.Id, Thread = series.Thread };
        turn.Db.Cards.Add(card);
        await round.RunAsync(turn.Db, series, turn.Now, cancellation);
        if (series.Follows is not null)
        {
            await newTime.TellRegularsAsync(turn, series, meetup, group, cancellation);
        }

        return await ConfirmDraft.AnnounceAsync(turn, meetup, group, card, options, cancellation);
    }
}
