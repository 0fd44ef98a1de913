using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>A series from one of its occurrences on, locked for a change by somebody who may.</summary>
/// <param name="Series">The series; it goes on.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Group">Its group.</param>
/// <param name="First">The occurrence that was meant.</param>
/// <param name="Meetups">It and those after it that exist, by occurrence; cancelled ones too.</param>
internal sealed record SeriesPart(MeetupSeries Series, RepeatRule Rule, Chat Group, Meetup First, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>Those after the first that will happen.</summary>
    public IEnumerable<Meetup> Following => Meetups.Where(row => row.State == MeetupState.Planned && row.Id != First.Id);

    /// <summary>The rule's own date of the first.</summary>
    public LocalDate At => DateOf(First);

    public static LocalDate DateOf(Meetup meetup) => LocalDatePattern.Iso.Parse(meetup.Occurrence![..10]).Value;

    public static async Task<Outcome<SeriesPart>> LockAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var first = await ChangeMeetup.LockedAsync(turn, meetupId, cancellation);
        var series = first?.SeriesId is { } id ? await turn.Db.Series.SingleOrDefaultAsync(row => row.Id == id && row.State == SeriesState.Going, cancellation) : null;
        if (first is null || series is null || RepeatText.Parse(series.Rule, series.TimeZone) is not { } rule)
        {
            return new Refusal("meetup.over");
        }

        var group = await turn.Db.Chats.SingleAsync(chat => chat.Id == first.ChatId, cancellation);
        if (!await ChangeMeetup.MayAsync(turn, first, group, cancellation))
        {
            return new Refusal("meetup.not-yours");
        }

        // A version of its own for each of them, as for the first: an offer made anew is another occasion. It also lets nobody in on them until the commit.
        await turn.Db.Meetups.Where(row => row.SeriesId == series.Id && row.Id != first.Id && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        var all = await turn.Db.Meetups.Where(row => row.SeriesId == series.Id).ToListAsync(cancellation);
        return new SeriesPart(series, rule, group, first, [.. all.Where(row => DateOf(row) >= DateOf(first) && (row.State == MeetupState.Cancelled || row.StartsAt > turn.NowMs)).OrderBy(row => row.Occurrence, StringComparer.Ordinal)]);
    }
}
