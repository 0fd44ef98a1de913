using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>Whoever comes to a run chooses a pace by one press in the private answer; [Välj tempo] on the card shows it again.</summary>
internal sealed class ChoosePace(AnswerParts answers) : IHearPress
{
    public const string Action = "pace";
    public const int Ask = -1;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await AnswerParts.OfSpeakerInTheRoomAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == Ask && found.Meetup.Paces is not null)
        {
            return await answers.AgainAsync(turn, found.Meetup, found.Given, cancellation);
        }

        var groups = PaceGroups.Of(found.Meetup.Paces);
        var chosen = token.Arg & 7;
        if (chosen >= groups.Count || PaceGroups.Mark(found.Meetup.Paces!, chosen) != token.Arg)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        await turn.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO pace_choices (meetup_id, person_id, pace) VALUES ({found.Meetup.Id}, {turn.Speaker.Id}, {chosen}) ON CONFLICT (meetup_id, person_id) DO UPDATE SET pace = excluded.pace",
            cancellation);
        await LivingCards.MarkAsync(turn, found.Meetup, cancellation);
        return (await answers.AgainAsync(turn, found.Meetup, found.Given, cancellation)).WithToast("runs.chosen", ("pace", groups[chosen]));
    }
}

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
