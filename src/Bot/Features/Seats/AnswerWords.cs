using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What a person hears when they have answered. Nothing here asks why.</summary>
internal static class AnswerWords
{
    public static Reply Of(Turn turn, SignedUp done) => done.Given switch
    {
        { Answer: Answer.Waiting, OfferUntil: null } => Waiting(turn, done),
        { Answer: Answer.No } when done.Before?.Answer == Answer.Waiting => Reply.Toasted(done.PassedOn ? "seats.passed-on" : "seats.out-of-line"),
        { Answer: Answer.No } when done.PassedOn => Reply.Toasted("seats.passed-on"),
        { Answer: Answer.No } when done.Before?.Answer == Answer.Yes => Reply.Toasted("seats.left"),
        { Answer: Answer.No } => Reply.Toasted("rsvp.saved-no"),
        { Answer: Answer.Maybe } => Reply.Toasted("rsvp.saved-maybe"),
        _ when done.CameAbout => Reply.Toasted("least.saved-and-on"),
        { ByLink: true } => Reply.Toasted("rsvp.saved-link"),
        { Guests: > 0 } => Reply.Toasted("rsvp.saved-guests", ("n", done.Given.Guests)),
        _ => Reply.Toasted("rsvp.saved-yes"),
    };

    public static Line InLine(SignedUp done) => Line.Of("seats.in-line", ("n", done.Place));

    /// <summary>Whoever can't be written to is shown the way, so that an offer can reach them.</summary>
    private static Reply Waiting(Turn turn, SignedUp done)
    {
        var toast = InLine(done);
        if (SeatMail.Reaches(turn.Speaker))
        {
            return new Reply([], toast);
        }

        var payload = LineStart.PayloadOf(done.Meetup.Id);
        return (Reply.OnlySpeaker(new Saying([Line.Of("seats.open-private")], [[new Button(Line.Of("button.open-private"), "", Url: $"start:{payload}")]])) with { Toast = toast }) with { StartPayload = null };
    }
}
