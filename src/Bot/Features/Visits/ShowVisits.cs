using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Visits;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Visits;

/// <summary><c>/besok</c>: months of meetups and visits, for organisers; at the door, the counter of whoever holds it. With a number it notes how many came to the latest meetup that the speaker holds.</summary>
internal sealed class ShowVisits : IHearCommand
{
    /// <summary>Half a year is what one remembers (our choice).</summary>
    private const int Months = 6;

    /// <summary>A meetup longer ago than this is not the one that a bare number is about.</summary>
    private const long Recent = 14 * 24 * 3_600_000L;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        var more = VisitWords.More(rest);
        if ((more > 0 || rest.Length == 0) && await CountAtDoor.HearAsync(turn, groups, more, cancellation) is { } atTheDoor)
        {
            return atTheDoor;
        }

        return more > 0 ? Reply.No(turn, new Refusal("door.no-meetup")) : VisitWords.Read(rest, turn.Language) is { } said ? await NoteAsync(turn, groups, said, cancellation) : await ShowAsync(turn, groups, cancellation);
    }

    private static async Task<Reply> NoteAsync(Turn turn, IReadOnlyList<Chat> groups, (int People, int? FirstTimers) said, CancellationToken cancellation)
    {
        if (said.People > Visit.Most)
        {
            return Reply.No(turn, new Refusal("visits.too-many"));
        }

        long[] ids = [.. groups.Select(group => group.Id)];
        var begun = await turn.Db.Meetups.AsNoTracking()
            .Where(row => ids.Contains(row.ChatId) && row.State == MeetupState.Planned && row.StartsAt <= turn.NowMs && row.StartsAt > turn.NowMs - Recent)
            .OrderByDescending(row => row.StartsAt).Take(20).ToListAsync(cancellation);
        foreach (var meetup in begun)
        {
            var group = groups.First(candidate => candidate.Id == meetup.ChatId);
            if (await ChangeMeetup.MayAsync(turn, meetup, group, cancellation))
            {
                return await CountVisits.NoteAsync(turn, meetup, group, said, cancellation);
            }
        }

        return Reply.No(turn, new Refusal("visits.no-meetup"));
    }

    private static async Task<Reply> ShowAsync(Turn turn, IReadOnlyList<Chat> groups, CancellationToken cancellation)
    {
        var lines = new List<Line>();
        foreach (var group in groups)
        {
            if (await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
            {
                lines.AddRange(lines.Count > 0 ? [Line.Blank] : []);
                lines.AddRange(await MonthsAsync(turn, group, cancellation));
            }
        }

        return lines.Count == 0 ? Reply.No(turn, new Refusal("visits.organisers-only")) : Reply.OnlySpeaker(new Saying(lines));
    }

    private static async Task<IReadOnlyList<Line>> MonthsAsync(Turn turn, Chat group, CancellationToken cancellation)
    {
        var today = turn.Local(group).Date;
        var since = LocalDatePattern.Iso.Format(new LocalDate(today.Year, today.Month, 1).PlusMonths(1 - Months));
        var visits = await turn.Db.Visits.AsNoTracking().Where(visit => visit.ChatId == group.Id && visit.Day.CompareTo(since) >= 0).ToListAsync(cancellation);
        List<Line> lines = [Line.Of("visits.title", ("group", group.Title))];
        foreach (var month in visits.GroupBy(visit => visit.Day[..7]).OrderByDescending(month => month.Key, StringComparer.Ordinal))
        {
            var first = LocalDatePattern.Iso.Parse($"{month.Key}-01").Value + LocalTime.Midnight;
            var newcomers = month.Sum(visit => visit.FirstTimers ?? 0);
            lines.Add(Line.Of(
                newcomers > 0 ? "visits.month-new" : "visits.month",
                ("month", Moment.Of(first, Turn.ZoneOf(group))), ("meetups", month.Count()), ("visits", month.Sum(visit => visit.People)), ("new", newcomers)));
        }

        return lines.Count > 1 ? lines : [.. lines, Line.Of("visits.none")];
    }
}
