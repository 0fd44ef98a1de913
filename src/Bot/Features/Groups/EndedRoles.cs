using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Groups;

/// <summary>What somebody did in a group, or had begun there, that isn't theirs any more when they are no member.</summary>
internal static class EndedRoles
{
    /// <summary>Before their seats are given back: else "always in" would take them again.</summary>
    public static async Task EndAsync(Turn turn, Person person, CancellationToken cancellation)
    {
        var (db, group) = (turn.Db, turn.Chat.Id);
        await db.Organisers.Where(row => row.ChatId == group && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        await db.Drafts.Where(row => row.GroupId == group && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        await db.SuggestionVotes.Where(row => row.PersonId == person.Id && db.Suggestions.Any(made => made.Id == row.SuggestionId && made.ChatId == group)).ExecuteDeleteAsync(cancellation);
        foreach (var standing in await db.Standings.Where(row => row.PersonId == person.Id && db.Series.Any(series => series.Id == row.SeriesId && series.ChatId == group)).ToListAsync(cancellation))
        {
            db.Standings.Remove(standing);
            await db.StopTimersAsync(AskWhetherToGoOn.Kind, standing.Id, cancellation);
        }

        await OfPollsAsync(turn, person, cancellation);
    }

    /// <summary>After that: what would still be said to them about meetups there, and the noes that they never gave.</summary>
    /// <returns>What they shared the hosting of.</returns>
    public static async Task<IReadOnlyList<long>> TidyAsync(Turn turn, Person person, CancellationToken cancellation)
    {
        var (db, group, now) = (turn.Db, turn.Chat.Id, turn.NowMs);
        var there = db.Meetups.Where(row => row.ChatId == group);
        var sharing = db.SecondHosts.Where(row => row.PersonId == person.Id && (there.Any(meetup => meetup.Id == row.SubjectId) || db.Series.Any(series => series.Id == row.SubjectId && series.ChatId == group)));
        var shared = await sharing.Select(row => row.SubjectId).ToListAsync(cancellation);
        await sharing.ExecuteDeleteAsync(cancellation);
        await db.Series.Where(row => row.ChatId == group && row.HostId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HostId, Person.Nobody).SetProperty(row => row.HostName, ""), cancellation);
        var ahead = there.Where(row => row.StartsAt > now);
        await db.Greeters.Where(row => row.PersonId == person.Id && ahead.Any(meetup => meetup.Id == row.MeetupId)).ExecuteDeleteAsync(cancellation);
        await db.Rsvps.Where(row => row.PersonId == person.Id && row.Answer == Answer.No && ahead.Any(meetup => meetup.Id == row.MeetupId)).ExecuteDeleteAsync(cancellation);
        if (person.PrivateChatId is { } chat)
        {
            await db.Dispatch.Where(row => row.ChatId == chat && row.State == DispatchState.Pending && row.Edits == null && there.Any(meetup => meetup.Id == row.MeetupId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        }

        return shared;
    }

    /// <summary>Votes count no longer; what they asked the group is its organisers' to settle.</summary>
    private static async Task OfPollsAsync(Turn turn, Person person, CancellationToken cancellation)
    {
        var db = turn.Db;
        var polls = await db.TimePolls.AsNoTracking().Where(row => row.ChatId == turn.Chat.Id && (row.State == PollState.Open || row.State == PollState.Closed)
            && (row.AuthorId == person.Id || db.TimeVoters.Any(voter => voter.PollId == row.Id && voter.PersonId == person.Id))).Select(row => row.Id).ToListAsync(cancellation);
        await db.TimeVotes.Where(row => polls.Contains(row.PollId) && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        await db.TimeVoters.Where(row => polls.Contains(row.PollId) && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        await db.TimePolls.Where(row => polls.Contains(row.Id) && row.AuthorId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthorId, Person.Nobody).SetProperty(row => row.AuthorName, ""), cancellation);
        foreach (var poll in polls)
        {
            await LivingCards.MarkAsync(db, turn.Ids, poll, turn.NowMs, cancellation);
        }
    }
}
