using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>"Dölj namnen", "visa namnen på promenaden": what [Visa eller dölj namn] does, in words. Of several meetups it asks which.</summary>
internal sealed class NamesInWords(ChangeSeats change)
{
    private const int MostChoices = 8;

    public async Task<Reply> HearAsync(Turn turn, string which, bool hide, CancellationToken cancellation)
    {
        var changeable = await WhichMeetup.ChangeableAsync(turn, cancellation);
        if (changeable.Count == 0)
        {
            return Reply.No(turn, new Refusal("meetup.not-yours"));
        }

        var others = WhichMeetup.Matching(turn, changeable, which).Where(pair => pair.Meetup.NamesHidden != hide).ToList();
        return others switch
        {
            [] => Reply.OnlySpeaker(new Saying([Line.Of(hide ? "seats.unnamed-already" : "seats.named-already")])),
            [var only] => await SetAsync(turn, only.Meetup, hide, cancellation),
            _ => Reply.OnlySpeaker(Ask(others, hide)),
        };
    }

    private async Task<Reply> SetAsync(Turn turn, Meetup meetup, bool hide, CancellationToken cancellation)
    {
        if ((await change.ApplyAsync(turn, meetup.Id, SeatChoice.Names, hide ? SeatChoice.Hide : SeatChoice.Show, cancellation)).IsRefused(out var why, out var done))
        {
            return Reply.No(turn, why);
        }

        // Nobody was asked which, so it is said which.
        var said = new Saying([Line.Of(done), Line.Of("guest.to", ("title", meetup.Title), ("when", Moment.Of(meetup)))]);
        return Reply.OnlySpeaker(await SameFromHere.AskAsync(turn, meetup, said, SeatsFromHere.Action, SeatChoice.Names, cancellation));
    }

    private static Saying Ask(IEnumerable<(Meetup Meetup, Chat Group)> among, bool hide) => new(
        [Line.Of("manage.which")],
        [
            .. among.Take(MostChoices).Select(pair => (IReadOnlyList<Button>)
                [MeetupButton.Of(pair.Meetup, MeetupSeats.Action, SeatChoice.Ask(SeatChoice.Names) + (hide ? SeatChoice.Hide : SeatChoice.Show))]),
            SeatChoice.Close,
        ]);
}
