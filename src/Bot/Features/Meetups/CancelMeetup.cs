using CommunityBot.Bot.Conversation;
using CommunityBot.Community;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary><c>/stallin torsdag</c>: asks once more, then everybody who said yes or maybe is told.</summary>
internal sealed class CancelMeetup : IHearCommand
{
    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var changeable = await WhichMeetup.ChangeableAsync(turn, cancellation);
        var meant = WhichMeetup.Matching(turn, changeable, rest);
        return meant.Count switch
        {
            0 => Reply.No(turn, new Refusal("manage.none")),
            1 => Reply.OnlySpeaker(ManageMeetup.AskToCancel(meant[0].Meetup)),
            _ => Reply.OnlySpeaker(WhichMeetup.Ask(meant)),
        };
    }
}
