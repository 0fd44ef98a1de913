using System.Globalization;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>The living card of a meetup: what, when, where, who comes, and the buttons to answer. Written from the rows as they are.</summary>
internal static class MeetupCard
{
    /// <summary>Names on the card; the rest is a number (telegram.md 2: a peer's card stopped at 200 names).</summary>
    public const int MostNames = 15;

    private static readonly string[] Prepositions = ["vid", "i", "på", "utanför", "hos", "framför", "bakom", "at", "by", "in", "on", "outside", "near"];

    /// <summary>The card's words now, and the version they are of; null when the meetup is gone.</summary>
    public static async Task<(Saying Words, int Version)?> ReadAsync(CommunityDb db, long cardId, CancellationToken cancellation)
    {
        // The version is read first: a change in between makes the shown version too low, never too high.
        var card = await db.Cards.AsNoTracking().SingleOrDefaultAsync(row => row.Id == cardId, cancellation);
        var meetup = card is null ? null : await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == card.MeetupId, cancellation);
        if (card is null || meetup is null)
        {
            return null;
        }

        var answers = await db.Rsvps.AsNoTracking().Where(row => row.MeetupId == meetup.Id).ToListAsync(cancellation);
        return (Write(meetup, answers), card.Version);
    }

    public static Saying Write(Meetup meetup, IReadOnlyCollection<Rsvp> answers)
    {
        var attendance = new Attendance(meetup, answers);
        List<Line> lines = [Line.Of("card.title", ("title", meetup.Title)), Line.Of("meetup.when", ("when", Moment.Of(meetup)))];
        if (meetup.Place is { } place)
        {
            lines.Add(Line.Of("meetup.place", ("place", place)));
        }

        if (meetup.State == MeetupState.Cancelled)
        {
            return new Saying([Line.Of("card.cancelled"), .. lines]);
        }

        lines.Add(Line.Of("card.host", ("host", meetup.HostName)));
        lines.Add(Line.Blank);
        lines.AddRange(Coming(meetup, attendance));
        if (attendance.Maybe > 0)
        {
            lines.Add(Line.Of("card.maybe", ("n", Number(attendance.Maybe))));
        }

        return new Saying(lines, Buttons(meetup));
    }

    private static IEnumerable<Line> Coming(Meetup meetup, Attendance attendance)
    {
        var coming = attendance.Coming.ToList();
        if (coming.Count == 0)
        {
            yield return Line.Of("card.nobody-yet");
        }
        else
        {
            var names = string.Join(", ", coming.Take(MostNames).Select(rsvp => rsvp.Guests == 0 ? Short(rsvp.Name) : $"{Short(rsvp.Name)} +{Number(rsvp.Guests)}"));
            yield return coming.Count > MostNames
                ? Line.Of("card.coming-more", ("n", Number(attendance.SeatsTaken)), ("names", names), ("more", Number(coming.Count - MostNames)))
                : Line.Of("card.coming", ("n", Number(attendance.SeatsTaken)), ("names", names));
        }

        if (meetup.Capacity is not null)
        {
            yield return attendance.SeatsLeft > 0 ? Line.Of("card.seats-left", ("n", Number(attendance.SeatsLeft.Value))) : Line.Of("card.full");
        }
    }

    private static List<IReadOnlyList<Button>> Buttons(Meetup meetup)
    {
        List<IReadOnlyList<Button>> rows =
        [
            [Answering("button.coming", meetup, (int)Answer.Yes), Answering("button.maybe", meetup, (int)Answer.Maybe)],
            [Answering("button.cant", meetup, (int)Answer.No), Answering("button.bring", meetup, AnswerMeetup.Bring)],
        ];
        if (meetup.Place is { } place)
        {
            rows.Add([new Button(Line.Of("button.map"), "", Url: "https://www.openstreetmap.org/search?query=" + Uri.EscapeDataString(Named(place)))]);
        }

        return rows;
    }

    /// <summary>"vid bron" is how people say it; a map knows only "bron".</summary>
    private static string Named(string place)
    {
        var words = place.Split(' ', 2);
        return words.Length == 2 && Prepositions.Contains(words[0].ToLowerInvariant()) ? words[1] : place;
    }

    private static Button Answering(string label, Meetup meetup, int arg) => new(Line.Of(label), AnswerMeetup.Action, meetup.Id, arg);

    /// <summary>Fifteen names of any make fit on a card: a name is at most 40 UTF-16 units here, cut between characters as people see them.</summary>
    private static string Short(string name)
    {
        const int Longest = 40;
        var whole = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(name))
        {
            whole = start <= Longest ? start : whole;
        }

        return name.Length <= Longest ? name : whole == 0 ? name[..1] + "…" : name[..whole] + "…";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
