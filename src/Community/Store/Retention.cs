using CommunityBot.Community.Human;
using CommunityBot.Community.Members;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Store;

/// <summary>Forgets what is no longer needed (reliability.md 4). Twice is harmless: what is gone is gone.</summary>
public static class Retention
{
    private const long Day = 24 * 3_600_000L;

    /// <summary>Inbox keys: longer than any platform repeats an update (Telegram: 24 hours).</summary>
    public const int InboxDays = 7;

    /// <summary>What was said, after it was said.</summary>
    public const int OutboxDays = 30;

    /// <summary>Names and answers, after the meetup.</summary>
    public const int AnswerDays = 30;

    public const int SetAsideDays = 14;

    /// <summary>A small step that has ended, after its look back.</summary>
    public const int GraceDays = 3;

    /// <returns>How many rows were forgotten.</returns>
    public static async Task<int> RunAsync(CommunityDb db, long now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var forgotten = await db.Inbox.Where(row => row.At < now - (InboxDays * Day)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.SetAside.Where(row => row.At < now - (SetAsideDays * Day)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Drafts.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellation);

        // Its timer tells the asker that nobody had time; only what no timer rings for any more is forgotten without a word.
        forgotten += await db.HandOvers.Where(row => row.EndsAt < now && !db.Timers.Any(ring => ring.Kind == HandOver.Rings && ring.Subject == row.Id)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Unsaid.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Dispatch.Where(row => row.DueAt < now - (OutboxDays * Day) && (int)row.State >= 3).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Dispatch.Where(row => row.Forget && (int)row.State >= 3 && row.Content != "").ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, ""), cancellation);
        forgotten += await db.TipTurns.Where(row => row.Since < now - (Find.TipTurns.Days * Day)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.SmallSteps.Where(row => row.StartedAt < now - ((SmallSteps.SmallStep.Days + GraceDays) * Day)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Rsvps.Where(row => db.Meetups.Any(meetup => meetup.Id == row.MeetupId && meetup.StartsAt < now - (AnswerDays * Day))).ExecuteDeleteAsync(cancellation);
        forgotten += await db.Meetups.Where(row => row.StartsAt < now - (AnswerDays * Day) && row.HostName != "").ExecuteUpdateAsync(set => set.SetProperty(row => row.HostName, ""), cancellation);
        forgotten += await db.Meetups.Where(row => row.StartsAt < now - (AnswerDays * Day) && row.Code != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Code, (string?)null), cancellation);
        forgotten += await db.Series.Where(row => row.EndedAt < now - (AnswerDays * Day) && row.HostName != "").ExecuteUpdateAsync(set => set.SetProperty(row => row.HostName, ""), cancellation);
        forgotten += await db.Persons.Where(row => row.Channel == Person.Web && !db.Rsvps.Any(rsvp => rsvp.PersonId == row.Id)).ExecuteDeleteAsync(cancellation);
        forgotten += await db.SuggestionVotes.Where(row => db.Suggestions.Any(made => made.Id == row.SuggestionId && made.StartsAt < now)).ExecuteDeleteAsync(cancellation);
        return forgotten + await RetentionTogether.RunAsync(db, now, cancellation);
    }
}
