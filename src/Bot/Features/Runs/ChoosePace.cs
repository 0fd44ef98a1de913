using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Runs;
using Microsoft.EntityFrameworkCore;

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
