using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Online;

/// <summary>[Jag är med på länk] on the card, and those who are, apart from those who come to the room: seats limit the room, not the link (S46).</summary>
internal sealed class ComingByLink : ICardPart
{
    public int Order => 102;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        if (!meetup.Hybrid)
        {
            return Task.FromResult(CardPiece.None);
        }

        var attendance = new Attendance(meetup, answers);
        List<Rsvp> people = attendance.Veiled ? [] : [.. attendance.ByLink];
        List<Line> lines = [];
        if (people.Count > 0)
        {
            lines.Add(attendance.ShowsNames
                ? CardNames.Line("card.by-link", "card.by-link-more", people.Count, people)
                : Line.Of("card.by-link-unnamed", ("n", people.Count)));
        }

        return Task.FromResult(new CardPiece(lines, [[Join(meetup)]]));
    }

    public static Button Join(Meetup meetup) => new(Line.Of("button.by-link"), AnswerMeetup.Action, meetup.Id, AnswerMeetup.ByLink);
}
