using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Online;

/// <summary>The card says that there is a link, a yes brings it in private, and leaving takes it back.</summary>
internal sealed class LinkForThoseWhoCome(LinkMail mail) : ICardPart, IAnswerPart, ILeave
{
    public int Order => 30;

    public bool AlsoForTheLink => false;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        Task.FromResult(meetup.Hybrid ? CardPiece.Of(Line.Of(meetup.Capacity is null ? "online.on-card" : "online.on-card-seats")) : CardPiece.None);

    public async Task<CardPiece> AnsweredAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation)
    {
        if (!meetup.Hybrid || given.Answer != Answer.Yes || await turn.Db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation) is not { } link)
        {
            return CardPiece.None;
        }

        return await mail.SendAsync(turn.Db, meetup, turn.Speaker, link.Url, turn.Now, cancellation)
            ? CardPiece.Of(Line.Of("online.in-private"))
            : new CardPiece([Line.Of("online.open-private")], [[new Button(Line.Of("button.open-private"), "", Url: $"start:{AnswerParts.Prefix}_{meetup.Id}")]]);
    }

    public Task LeftAsync(CommunityDb db, Meetup meetup, Person person, Instant now, CancellationToken cancellation) =>
        meetup.Hybrid ? mail.WithdrawAsync(db, meetup, person, "online.withdrawn", now, cancellation) : Task.CompletedTask;
}
