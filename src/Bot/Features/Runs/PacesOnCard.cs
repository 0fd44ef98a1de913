using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>How many run at each pace, and who goes last. Names stand once, among those who come.</summary>
internal sealed class PacesOnCard : ICardPart
{
    public int Order => 105;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        if (meetup.Paces is null)
        {
            return CardPiece.None;
        }

        List<IReadOnlyList<Button>> buttons =
            [[new Button(Line.Of("button.choose-pace"), ChoosePace.Action, meetup.Id, ChoosePace.Ask), new Button(Line.Of("button.go-last"), GoLast.Action, meetup.Id)]];
        var groups = PaceGroups.Of(meetup.Paces);
        var attendance = new Attendance(meetup, answers);
        if (attendance.Veiled)
        {
            return new CardPiece([Line.Of("runs.paces", ("paces", string.Join(" · ", groups)))], buttons);
        }

        var coming = answers.Where(answer => answer.Answer == Answer.Yes).ToDictionary(answer => answer.PersonId);
        var choices = (await db.PaceChoices.AsNoTracking().Where(row => row.MeetupId == meetup.Id).ToListAsync(cancellation)).Where(row => coming.ContainsKey(row.PersonId)).ToLookup(row => row.Pace);
        List<Line> lines = [Line.Of("runs.paces", ("paces", string.Join(" · ", groups.Select((pace, index) => Chosen(pace, choices[index].Count())))))];
        if (await WhoGoesLast.FindAsync(db, meetup, cancellation) is { } sweeper)
        {
            var name = coming.TryGetValue(sweeper.PersonId, out var last) ? last.Name : await HostAsync(db, meetup, sweeper.PersonId, cancellation);
            lines.Add(attendance.ShowsNames ? Line.Of("runs.last", ("name", FirstName.Of(name))) : Line.Of("runs.last-unnamed"));
        }

        return new CardPiece(lines, buttons);
    }

    private static string Chosen(string pace, int runners) =>
        runners == 0 ? pace : string.Create(CultureInfo.InvariantCulture, $"{pace}{(char.IsLetter(pace[^1]) ? "" : ":")} {runners}");

    /// <summary>A host who goes last without having said yes stands on the card by name anyway.</summary>
    private static async Task<string> HostAsync(CommunityDb db, Meetup meetup, long person, CancellationToken cancellation)
    {
        var subject = SecondHost.SubjectOf(meetup);
        return person == meetup.HostId ? meetup.HostName : await db.SecondHosts.AsNoTracking().Where(row => row.SubjectId == subject && row.PersonId == person).Select(row => row.Name).FirstAsync(cancellation);
    }
}
