using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>One series follows another: the old one's history stays as it was, its regulars, second host and later occurrences go over to the new one.</summary>
internal static class TakeOver
{
    /// <summary>The new series, added; the old one makes no more occurrences.</summary>
    public static MeetupSeries Begin(Turn turn, MeetupSeries old, RepeatRule rule, LocalDateTime start, IEnumerable<LocalDate> leftOut)
    {
        var series = new MeetupSeries
        {
            Id = turn.Ids.Next(),
            ChatId = old.ChatId,
            Thread = old.Thread,
            HostId = old.HostId,
            HostName = old.HostName,
            Title = old.Title,
            Place = old.Place,
            Capacity = old.Capacity,
            LocalStart = Meetup.Iso(start),
            Zone = old.Zone,
            Rule = RepeatText.Of(rule, old.TimeZone),
            Exceptions = string.Join(' ', leftOut.Distinct().Order().Select(LocalDatePattern.Iso.Format)),
            MadeUntil = LocalDatePattern.Iso.Format(start.Date.PlusDays(-1)),
            Follows = old.Id,
            AskedMoreAt = old.AskedMoreAt,
            Crowded = old.Crowded,
            AskedSplitAt = old.AskedSplitAt,
            CreatedAt = turn.NowMs,
        };
        old.End(turn.NowMs);
        turn.Db.Series.Add(series);
        return series;
    }

    public static async Task RegularsAsync(CommunityDb db, MeetupSeries old, MeetupSeries following, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await db.Standings.Where(row => row.SeriesId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeriesId, following.Id), cancellation);
        await db.SecondHosts.Where(row => row.SubjectId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SubjectId, following.Id), cancellation);
    }
}
