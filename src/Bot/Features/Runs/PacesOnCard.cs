using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
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
        List<Line> lines = [Line.Of("runs.paces", ("paces", string.Join(" · ", groups.Select((pace, index) => choices[index].Any() ? $"{pace}{(char.IsLetter(pace[^1]) ? "" : ":")} {Number(choices[index].Count())}" : pace))))];
        var sweeper = await db.Sweepers.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation);
        if (sweeper is not null && coming.TryGetValue(sweeper.PersonId, out var last))
        {
            lines.Add(attendance.ShowsNames ? Line.Of("runs.last", ("name", FirstName.Of(last.Name))) : Line.Of("runs.last-unnamed"));
        }

        return new CardPiece(lines, buttons);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
