using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>In /mina a series of which somebody is host, or always in, is one line with its next time; a later time stands apart only when it was answered otherwise.</summary>
internal sealed record MySeries(IReadOnlyDictionary<long, MeetupSeries> Mine, IReadOnlySet<long> Always, IReadOnlySet<long> Next)
{
    /// <summary>Rows looked at for each line that is shown: a daily series has ninety.</summary>
    public const int Look = 20;

    /// <param name="turn">The turn.</param>
    /// <param name="meetups">The person's meetups, soonest first.</param>
    /// <param name="cancellation">Stops the turn.</param>
    public static async Task<MySeries> OfAsync(Turn turn, IReadOnlyList<Meetup> meetups, CancellationToken cancellation)
    {
        long[] ids = [.. meetups.Select(row => row.SeriesId).OfType<long>().Distinct()];
        if (ids.Length == 0)
        {
            return new MySeries(new Dictionary<long, MeetupSeries>(), new HashSet<long>(), new HashSet<long>());
        }

        // Of a series that changes from a later time on, the times until then are theirs as well.
        var standings = turn.Db.Standings.AsNoTracking().Where(row => row.PersonId == turn.Speaker.Id);
        var always = await turn.Db.Series.AsNoTracking().Where(row => ids.Contains(row.Id)
                && standings.Any(standing => standing.SeriesId == row.Id || turn.Db.Series.Any(next => next.Id == standing.SeriesId && next.Follows == row.Id)))
            .Select(row => row.Id).ToListAsync(cancellation);
        var shared = await SecondHosts.OfAsync(turn.Db, turn.Speaker.Id, cancellation);
        var mine = await turn.Db.Series.AsNoTracking().Where(row => ids.Contains(row.Id) && (always.Contains(row.Id) || shared.Contains(row.Id) || row.HostId == turn.Speaker.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return new MySeries(mine, always.ToHashSet(), meetups.Where(row => row.SeriesId is not null).DistinctBy(row => row.SeriesId).Select(row => row.Id).ToHashSet());
    }

    public bool Shows(Meetup meetup, Answer? answer) => !IsMine(meetup) || Next.Contains(meetup.Id) || answer is Answer.No or Answer.Maybe;

    /// <summary>Null: it is told as any meetup is.</summary>
    public Line? LineOf(Meetup meetup, Rsvp? answer)
    {
        if (!IsMine(meetup) || !Next.Contains(meetup.Id) || Repeats.Of(Mine[meetup.SeriesId!.Value], meetup.Local.Date) is not { } rule)
        {
            return null;
        }

        var word = answer switch
        {
            { Answer: Answer.Yes } when Always.Contains(meetup.SeriesId.Value) => "mine.always",
            { } given => MyMeetups.Word(given),
            null => "mine.host",
        };
        return Line.Of("mine.series", ("title", meetup.Title), ("rule", rule), ("when", Moment.Of(meetup)), ("answer", word));
    }

    /// <summary>[Alltid med], or the way out of it.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Button>>> ButtonsAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (meetup.SeriesId is not { } id || !await turn.Db.Series.AnyAsync(row => row.Id == id && row.State == SeriesState.Going, cancellation))
        {
            return [];
        }

        return await turn.Db.Standings.AnyAsync(row => row.SeriesId == id && row.PersonId == turn.Speaker.Id, cancellation)
            ? [[new Button(Line.Of("button.always-stop"), AlwaysIn.Action, id, AlwaysIn.Stop)]]
            : [[new Button(Line.Of("button.always"), AlwaysIn.Action, id)]];
    }

    private bool IsMine(Meetup meetup) => meetup.SeriesId is { } id && Mine.ContainsKey(id);
}
