using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Suggestions;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Activities;
using CommunityBot.Scheduling.Suggestions;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>Once a week, on Wednesday at 17, a group whose people like the same is asked about one thing to do. No names, no numbers.</summary>
internal sealed class WeeklySuggestion(Ids ids) : IRing
{
    public const string Kind = "suggest-weekly";
    private static readonly LocalTime At = new(17, 0);
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The speaker's groups are asked from next Wednesday on, if they aren't yet.</summary>
    public async Task BeginAsync(Turn turn, CancellationToken cancellation)
    {
        foreach (var group in await GroupsOf.PersonAsync(turn, cancellation))
        {
            if (!await turn.Db.Timers.AnyAsync(ring => ring.Kind == Kind && ring.Subject == group.Id, cancellation))
            {
                await PlanAsync(turn.Db, group, turn.Now, cancellation);
            }
        }
    }

    /// <summary>
    /// Every group where somebody has chosen what they like is asked from next Wednesday on: also a second group of the same neighbours, and one that took the bot back.
    /// Twice is harmless: a group has one such ring.
    /// </summary>
    /// <returns>How many groups began.</returns>
    public async Task<int> BeginEverywhereAsync(CommunityDb db, Instant now, CancellationToken cancellation)
    {
        var groups = await db.Chats.AsNoTracking().Where(chat => chat.Kind == ChatKind.Group && chat.State == ChatState.Active && !db.Timers.Any(ring => ring.Kind == Kind && ring.Subject == chat.Id)
            && db.Memberships.Any(member => member.ChatId == chat.Id && db.Interests.Any(row => row.PersonId == member.PersonId))).ToListAsync(cancellation);
        foreach (var group in groups)
        {
            await PlanAsync(db, group, now, cancellation);
        }

        return groups.Count;
    }

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var group = await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == ring.Subject, cancellation);
        if (group is not { State: ChatState.Active })
        {
            // The bot was sent away; it begins anew when it is taken back.
            return;
        }

        await PlanAsync(db, group, now, cancellation);
        var moment = now.ToUnixTimeMilliseconds();
        var attention = await db.Attentions.AsNoTracking().SingleOrDefaultAsync(row => row.ChatId == group.Id, cancellation);
        if (group.PausedUntil > moment || attention?.SuggestsAfter > moment || await ChooseAsync(db, group, now, cancellation) is not { } chosen)
        {
            return;
        }

        var zone = Turn.ZoneOf(group);
        var start = Meetup.InstantOf(chosen.Start, zone);
        var suggestion = new Suggestion
        {
            Id = ids.Next(), ChatId = group.Id, Activity = chosen.What.Id, LocalStart = Meetup.Iso(chosen.Start), StartsAt = start.ToUnixTimeMilliseconds(), MadeAt = moment,
        };
        db.Suggestions.Add(suggestion);
        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(),
            ChatId = group.Id,
            Content = AnswerSuggestion.Ask(suggestion, chosen.What, group, zone).ToJson(),
            DueAt = moment,
            NotAfter = (start - Duration.FromHours(24)).ToUnixTimeMilliseconds(),
            Priority = Priority.Suggestion,
            WhenUnknown = WhenUnknown.LeaveIt,
            Unasked = true,
            DedupeKey = OccasionOf(suggestion.Id),
        }, cancellation);
    }

    public static string OccasionOf(long suggestion) => string.Create(CultureInfo.InvariantCulture, $"suggestion:{suggestion}");

    private static async Task<(Activity What, LocalDateTime Start)?> ChooseAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation)
    {
        var liked = await db.Interests.AsNoTracking().Where(row => db.Memberships.Any(member => member.ChatId == group.Id && member.PersonId == row.PersonId))
            .GroupBy(row => row.Activity).Select(likes => new { Activity = likes.Key, Count = likes.Count() }).ToDictionaryAsync(row => row.Activity, row => row.Count, cancellation);
        var zone = Turn.ZoneOf(group);
        var made = await db.Suggestions.AsNoTracking().Where(row => row.ChatId == group.Id).ToListAsync(cancellation);
        var last = made.GroupBy(row => row.Activity).ToDictionary(rows => rows.Key, rows => Instant.FromUnixTimeMilliseconds(rows.Max(row => row.MadeAt)).InZone(zone).Date);
        var moment = now.ToUnixTimeMilliseconds();
        var planned = await db.Meetups.AsNoTracking().Where(row => row.ChatId == group.Id && row.State == MeetupState.Planned && row.StartsAt > moment).Select(row => row.LocalStart).ToListAsync(cancellation);
        return SuggestionPick.Pick(ActivityList.Load().All, liked, last, [.. planned.Select(start => Wall.Parse(start).Value)], now.InZone(zone).LocalDateTime);
    }

    private async Task PlanAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation)
    {
        var date = now.InZone(Turn.ZoneOf(group)).Date.Next(IsoDayOfWeek.Wednesday);
        var open = Decency.Of(group).Next(date + At);
        await db.RingAtAsync(
            ids, Kind, group.Id, open.ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"suggest:{group.Id}:{date:uuuu-MM-dd}"), cancellation);
    }
}
