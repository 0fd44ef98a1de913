using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Meetups;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>One series follows another: the old one's history stays as it was, its regulars and later occurrences go over to the new one, its second host hosts both.</summary>
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

    /// <summary>Who is always in goes over. Who hosts together with the host does so in both: the times until the change are theirs as well.</summary>
    public static async Task RegularsAsync(Turn turn, MeetupSeries old, MeetupSeries following, CancellationToken cancellation)
    {
        await turn.Db.SaveChangesAsync(cancellation);
        await turn.Db.Standings.Where(row => row.SeriesId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeriesId, following.Id), cancellation);
        await turn.Db.SecondHosts.Where(row => row.SubjectId == old.Id && !row.Accepted).ExecuteUpdateAsync(set => set.SetProperty(row => row.SubjectId, following.Id), cancellation);
        foreach (var second in await turn.Db.SecondHosts.AsNoTracking().Where(row => row.SubjectId == old.Id).ToListAsync(cancellation))
        {
            turn.Db.SecondHosts.Add(second.Of(following.Id, turn.Ids.Next()));
        }
    }
}
