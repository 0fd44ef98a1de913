using CommunityBot.Community.Meetups;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Store;

/// <summary>Forgets what people shared for the sake of one meetup. Visits stay: they are numbers.</summary>
internal static class RetentionTogether
{
    private const long Day = 24 * 3_600_000L;

    /// <summary>Links, paces, a host's own lines, who would like to be met, who stayed: days after the meetup.</summary>
    public const int SharedDays = 7;

    public static async Task<int> RunAsync(CommunityDb db, long now, CancellationToken cancellation)
    {
        var old = db.Meetups.Where(meetup => meetup.StartsAt < now - (SharedDays * Day) || meetup.State == MeetupState.Cancelled).Select(meetup => meetup.Id);
        var forgotten = await db.MeetupLinks.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.PaceChoices.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Sweepers.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.MetWishes.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Greeters.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Stays.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.ContactWishes.Where(row => old.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Meetups.Where(row => old.Contains(row.Id) && (row.GoodToKnow != null || row.OnlyFor != null))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.GoodToKnow, (string?)null).SetProperty(row => row.OnlyFor, (string?)null), cancellation);
        var closed = db.TimePolls.Where(poll => poll.ClosesAt < now - (SharedDays * Day)).Select(poll => poll.Id);
        forgotten += await db.TimeVoters.Where(row => closed.Contains(row.PollId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.TimeVotes.Where(row => closed.Contains(row.PollId)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.TimePolls.Where(poll => poll.ClosesAt < now - (SharedDays * Day) && poll.AuthorName != "").ExecuteUpdateAsync(set => set.SetProperty(poll => poll.AuthorName, ""), cancellation);
        forgotten += await db.Offshoots.Where(row => row.StartsAt < now - (Retention.AnswerDays * Day)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.SecondHosts.Where(row => db.Meetups.Any(meetup => meetup.Id == row.SubjectId && meetup.StartsAt < now - (Retention.AnswerDays * Day))
            || db.Series.Any(series => series.Id == row.SubjectId && series.EndedAt < now - (Retention.AnswerDays * Day)
                && !db.Meetups.Any(meetup => meetup.SeriesId == series.Id && meetup.StartsAt > now - (Retention.AnswerDays * Day)))).ExecuteDeleteAsync(cancellation);
        return forgotten;
    }
}
