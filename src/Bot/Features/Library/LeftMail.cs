using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Library;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Library;

/// <summary>What was left from a meetup reaches, in private and once, those who came and those who missed it: the next day at ten, or now when it is later. Never the group.</summary>
internal sealed class LeftMail(PrivateWord say)
{
    /// <summary>Who has said yes to so many other times follows the series; who came to one came to that one.</summary>
    private const int Follows = 2;

    private static readonly LocalTime At = new(10, 0);
    private static readonly Duration WorthSaying = Duration.FromDays(7);

    /// <returns>How many are told, and when.</returns>
    public async Task<(int People, Instant Due)> SendAsync(Turn turn, LeftItem item, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        var answers = await turn.Db.Rsvps.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.BroughtBy == null).Select(row => new { row.PersonId, row.Answer }).ToListAsync(cancellation);
        var came = answers.Where(row => row.Answer == Answer.Yes).Select(row => row.PersonId).ToHashSet();
        var missed = answers.Select(row => row.PersonId).Concat(await OfSeriesAsync(turn, meetup, cancellation)).Where(person => !came.Contains(person)).ToHashSet();
        var due = Instant.Max(turn.Now, Decency.Of(group).Next(meetup.Local.Date.PlusDays(1) + At));
        var told = 0;
        foreach (var person in came.Concat(missed).Where(person => person != turn.Speaker.Id).Order())
        {
            var saying = new Saying(
                [Line.Of(came.Contains(person) ? "library.came" : "library.missed", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("what", item.What))],
                [[new Button(Line.Of("button.open-left"), "", Url: item.Url)]]);
            told += await say.SayAsync(
                turn.Db, person, saying, (due, due + WorthSaying, Priority.Suggestion), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"left:{item.Id}:{person}"), cancellation) ? 1 : 0;
        }

        return (told, due);
    }

    /// <summary>Who is always in, and who has said yes to other times of the same series, as long as that is kept.</summary>
    private static async Task<IReadOnlyList<long>> OfSeriesAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        if (meetup.SeriesId is not { } id || await turn.Db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } series)
        {
            return [];
        }

        var family = await SeriesPast.FamilyAsync(turn.Db, series, cancellation);
        var others = await turn.Db.Rsvps.AsNoTracking().Where(row => row.Answer == Answer.Yes && row.BroughtBy == null && turn.Db.Meetups.Any(other => other.Id == row.MeetupId && other.SeriesId != null && family.Contains(other.SeriesId.Value)))
            .GroupBy(row => row.PersonId).Where(times => times.Count() >= Follows).Select(times => times.Key).ToListAsync(cancellation);
        var always = await turn.Db.Standings.AsNoTracking().Where(row => family.Contains(row.SeriesId)).Select(row => row.PersonId).ToListAsync(cancellation);
        return [.. others, .. always];
    }
}
