using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Outbox;

/// <summary>What waits to be said of a meetup: for the morning, for its moment, for room in the day's noise.</summary>
public static class StillToSay
{
    /// <summary>What occasions begin with: of a change, of a change of many, of somebody who is to be met.</summary>
    public const string Change = "change:", SeriesChange = "series-change:", Met = "met-";

    /// <summary>All but cards, answers, and the news of its changes, which look after themselves.</summary>
    public static IQueryable<Dispatch> StillToSayOf(this CommunityDb db, long meetupId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Dispatch.Where(row => row.MeetupId == meetupId && row.CardId == null && row.Priority != Priority.Answer && (row.State == DispatchState.Pending || row.State == DispatchState.Leased)
            && !row.DedupeKey.StartsWith(Change) && !row.DedupeKey.StartsWith(SeriesChange));
    }

    public static Task<int> WithdrawAsync(this IQueryable<Dispatch> rows, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
}
