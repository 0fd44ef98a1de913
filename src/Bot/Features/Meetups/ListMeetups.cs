using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary><c>/traffar</c>: what happens in the next seven days, with time, place and free seats; further ahead when the week is empty.</summary>
internal sealed class ListMeetups : IHearCommand
{
    private const long Week = 7 * 24 * 3_600_000L;

    /// <summary>More than this is no longer an overview.</summary>
    private const int Most = 10;

    /// <summary>A series is one entry however often it comes, so more rows are looked at than are told.</summary>
    private const int SeriesLook = 20;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var groups = turn.Person is null ? [turn.Chat] : await GroupsOf.PersonAsync(turn, cancellation);
        long[] ids = [.. groups.Select(group => group.Id)];
        var onlyFree = rest.Contains("gratis", StringComparison.OrdinalIgnoreCase) || rest.Contains("free", StringComparison.OrdinalIgnoreCase);
        var ahead = await turn.Db.Meetups.AsNoTracking().Where(row => ids.Contains(row.ChatId) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs && (!onlyFree || row.Cost == null || row.Cost == ""))
            .OrderBy(row => row.StartsAt).Take(Most * SeriesLook).ToListAsync(cancellation);
        ahead = [.. ahead.DistinctBy(row => row.SeriesId ?? row.Id).Take(Most)];
        if (ahead.Count == 0)
        {
            return Reply.Here(new Saying([Line.Of(ids.Length == 0 ? "meetup.no-group" : "list.nothing")]));
        }

        var soon = ahead.Where(row => row.StartsAt <= turn.NowMs + Week).ToList();
        List<Line> lines = [Line.Of(soon.Count > 0 ? "list.week" : "list.later")];
        foreach (var meetup in soon.Count > 0 ? soon : ahead)
        {
            lines.Add(Line.Blank);
            lines.AddRange(await EntryAsync(turn, meetup, cancellation));
        }

        return Reply.Here(new Saying(lines));
    }

    private static async Task<IReadOnlyList<Line>> EntryAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        var answers = await turn.Db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id).ToListAsync(cancellation);
        var attendance = new Attendance(meetup, answers);
        List<Line> lines = [MeetupFacts.Title(meetup), MeetupFacts.When(meetup)];
        if (meetup.SeriesId is { } id && Repeats.Of(await turn.Db.Series.AsNoTracking().SingleAsync(row => row.Id == id, cancellation), meetup.Local.Date) is { } rule)
        {
            lines.Add(Line.Of("series.repeats", ("rule", rule)));
        }

        lines.AddRange([.. MeetupFacts.Place(meetup), .. MeetupFacts.OnlyFor(meetup), .. MeetupFacts.Cost(meetup)]);
        lines.Add(attendance.SeatsLeft switch
        {
            _ when attendance.Veiled => LeastWords.Needs(meetup),
            null when attendance.Heads == 0 => Line.Of("card.nobody-yet"),
            null => Line.Of("list.coming", ("n", attendance.Heads)),
            <= 0 => Line.Of("card.full"),
            var left => Line.Of("card.seats-left", ("n", left.Value)),
        });
        return lines;
    }
}
