using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>The question for a pace in the private answer, and forgetting it when somebody leaves.</summary>
internal sealed class PaceQuestion : IAnswerPart, ILeave
{
    public int Order => 20;

    public async Task<CardPiece> AnsweredAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation)
    {
        if (meetup.Paces is null || given.Answer != Answer.Yes || given.ByLink)
        {
            return CardPiece.None;
        }

        var chosen = await turn.Db.PaceChoices.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.PersonId == turn.Speaker.Id).Select(row => (int?)row.Pace).SingleOrDefaultAsync(cancellation);
        var buttons = PaceGroups.Of(meetup.Paces).Select((pace, index) =>
            new Button(Line.Of(index == chosen ? "button.pace-chosen" : "button.pace", ("pace", pace)), ChoosePace.Action, meetup.Id, PaceGroups.Mark(meetup.Paces, index)));
        return new CardPiece([Line.Of("runs.question")], [.. buttons.Chunk(3).Select(row => (IReadOnlyList<Button>)row)]);
    }

    public async Task LeftAsync(CommunityDb db, Meetup meetup, Person person, Instant now, CancellationToken cancellation)
    {
        if (meetup.Paces is not null)
        {
            await db.PaceChoices.Where(row => row.MeetupId == meetup.Id && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
            await db.Sweepers.Where(row => row.MeetupId == meetup.Id && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        }
    }
}
