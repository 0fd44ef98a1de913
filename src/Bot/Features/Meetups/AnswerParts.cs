using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>What one feature says, in private, to somebody who has just answered, and does when they leave. Every press asks every part, so look at the meetup's own columns before the store.</summary>
internal interface IAnswerPart
{
    int Order { get; }

    /// <param name="turn">The turn of the press.</param>
    /// <param name="meetup">The meetup, its row locked.</param>
    /// <param name="given">The answer as it is saved; anything but yes takes back what a yes gave.</param>
    /// <param name="cancellation">Stops the turn.</param>
    Task<CardPiece> AnsweredAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation);
}

/// <summary>A new meetup has been confirmed; its draft may carry more than the meetup's fields. Joins the turn.</summary>
internal interface IBirth
{
    Task BornAsync(Turn turn, Community.Drafts.Draft draft, Meetup meetup, Community.Groups.Chat group, CancellationToken cancellation);
}

internal static class AnswerRegistration
{
    public static IServiceCollection AddAnswerPart<T>(this IServiceCollection services) where T : class, IAnswerPart => services.AddSingleton<IAnswerPart, T>();

    public static IServiceCollection AddBirth<T>(this IServiceCollection services) where T : class, IBirth => services.AddSingleton<IBirth, T>();
}

/// <summary>
/// The private answer that follows a sign-up: one message with what every feature has to ask or tell. Whoever gives somebody a seat in
/// another way than by the card's buttons calls it too.
/// </summary>
internal sealed class AnswerParts(IEnumerable<IAnswerPart> parts, CalendarOffer calendar) : IHearStart
{
    /// <summary>The deep link that takes up the private answer of somebody who had no private chat yet.</summary>
    public const string Prefix = "svar";

    private readonly IAnswerPart[] parts = [.. parts.OrderBy(part => part.Order)];

    /// <summary>The reply with the private answer added, if there is anything to say in it.</summary>
    /// <param name="turn">The turn of the press.</param>
    /// <param name="meetup">The meetup, its row locked.</param>
    /// <param name="given">The answer as it is saved.</param>
    /// <param name="reply">What is answered anyway.</param>
    /// <param name="cancellation">Stops the turn.</param>
    /// <param name="first">A yes that was none before: in a private chat, where it disturbs nobody, the way into a calendar is worth a message of its own.</param>
    public async Task<Reply> AfterAsync(Turn turn, Meetup meetup, Rsvp given, Reply reply, CancellationToken cancellation, bool first = false) =>
        await WriteAsync(turn, meetup, given, cancellation, alone: first && !turn.InGroup) is { } saying
            ? reply.With(new Message(new Audience.OnlySpeaker(), saying, MeetupId: meetup.Id)) with { Resume = $"{Prefix}_{meetup.Id}" }
            : reply;

    public async Task<Reply?> StartAsync(Turn turn, string rest, CancellationToken cancellation) =>
        long.TryParse(rest, out var id) && !(await OfSpeakerAsync(turn, id, cancellation)).IsRefused(out _, out var found) && await WriteAsync(turn, found.Meetup, found.Given, cancellation) is { } saying
            ? Reply.Here(saying)
            : null;

    /// <summary>The private answer anew, after something in it was chosen: in place of the old one, or as a new one when the press stood in the group for all.</summary>
    public async Task<Reply> AgainAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation)
    {
        var saying = await WriteAsync(turn, meetup, given, cancellation) ?? new Saying([Line.Of("card.title", ("title", meetup.Title))]);
        return turn.InGroup && turn.Incoming.What is Happening.Pressed { OnlySpeakerSees: false }
            ? Reply.OnlySpeaker(saying) with { Resume = $"{Prefix}_{meetup.Id}" }
            : Reply.Here(saying, DraftPress.MessageOf(turn));
    }

    /// <summary>A meetup still to come to which the speaker has said yes; asked at every press of a button in the private answer.</summary>
    public static async Task<Outcome<(Meetup Meetup, Rsvp Given)>> OfSpeakerAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId, cancellation);
        if (meetup?.Open(turn.Now) != true)
        {
            return new Refusal("meetup.over");
        }

        var given = await turn.Db.Rsvps.AsNoTracking().SingleOrDefaultAsync(rsvp => rsvp.MeetupId == meetupId && rsvp.PersonId == turn.Speaker.Id, cancellation);
        return given switch
        {
            { Answer: Answer.Yes } => (meetup, given),
            { Waits: true } => new Refusal("answer.in-line"),
            _ => new Refusal(await Room.IsLackingForAsync(turn.Db, meetup, turn.Speaker.Id, given, cancellation) ? "answer.full" : "answer.say-yes-first"),
        };
    }

    /// <summary>The same, of somebody who comes to the place itself: whoever takes part by link goes last, or meets somebody at the door, only by coming there.</summary>
    public static async Task<Outcome<(Meetup Meetup, Rsvp Given)>> OfSpeakerInTheRoomAsync(Turn turn, long meetupId, CancellationToken cancellation) =>
        (await OfSpeakerAsync(turn, meetupId, cancellation)).IsRefused(out var why, out var found) ? why
            : !found.Given.ByLink ? found
            : new Refusal(await Room.IsLackingForAsync(turn.Db, found.Meetup, turn.Speaker.Id, found.Given, cancellation) ? "online.full-here" : "answer.say-yes-first");

    private async Task<Saying?> WriteAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation, bool alone = false)
    {
        List<Line> lines = [MeetupFacts.Title(meetup), MeetupFacts.When(meetup)];
        List<IReadOnlyList<Button>> buttons = [];
        var bare = lines.Count;
        foreach (var part in parts)
        {
            var piece = await part.AnsweredAsync(turn, meetup, given, cancellation);
            lines.AddRange(piece.Lines);
            buttons.AddRange(piece.Buttons);
        }

        if (given.Answer != Answer.Yes || (!alone && lines.Count + buttons.Count == bare))
        {
            return null;
        }

        buttons.AddRange(await calendar.ButtonsAsync(turn.Db, meetup.Id, cancellation));
        return lines.Count + buttons.Count > bare ? new Saying(lines, buttons) : null;
    }
}
