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

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        if (!meetup.Hybrid)
        {
            return CardPiece.None;
        }

        var phone = await db.MeetupLinks.AsNoTracking().AnyAsync(row => row.MeetupId == meetup.Id && row.Phone != null, cancellation);
        return CardPiece.Of(Line.Of((phone, meetup.Capacity) switch
        {
            (false, null) => "online.on-card",
            (false, _) => "online.on-card-seats",
            (true, null) => "online.on-card-phone",
            (true, _) => "online.on-card-phone-seats",
        }));
    }

    public async Task<CardPiece> AnsweredAsync(Turn turn, Meetup meetup, Rsvp given, CancellationToken cancellation)
    {
        if (!meetup.Hybrid || given.Answer != Answer.Yes || await turn.Db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation) is not { } link)
        {
            return CardPiece.None;
        }

        return await mail.SendAsync(turn.Db, meetup, turn.Speaker, link, turn.Now, cancellation)
            ? CardPiece.Of(Line.Of("online.in-private"))
            : new CardPiece([Line.Of("online.open-private")], [[new Button(Line.Of("button.open-private"), "", Url: $"start:{AnswerParts.Prefix}_{meetup.Id}")]]);
    }

    public Task LeftAsync(CommunityDb db, Meetup meetup, Person person, Instant now, CancellationToken cancellation) =>
        meetup.Hybrid ? mail.WithdrawAsync(db, meetup, person, "online.withdrawn", now, cancellation) : Task.CompletedTask;
}
