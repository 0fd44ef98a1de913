using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>What one part adds to a card: lines after those of lower orders, rows of buttons below theirs.</summary>
internal sealed record CardPiece(IReadOnlyList<Line> Lines, IReadOnlyList<IReadOnlyList<Button>> Buttons)
{
    public static readonly CardPiece None = new([], []);

    public static CardPiece Of(params Line[] lines) => new(lines, []);
}

/// <summary>One feature's part of a meetup's card, below title, time and place. Every edit asks every part, so look at the meetup's own columns before the store.</summary>
internal interface ICardPart
{
    /// <summary>Facts that people read before they answer: below 100. Who comes: 100 to 199. Links: 900.</summary>
    int Order { get; }

    /// <param name="db">To read the part's own rows.</param>
    /// <param name="meetup">A planned meetup.</param>
    /// <param name="answers">All its answers.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation);
}

internal static class CardRegistration
{
    public static IServiceCollection AddCardPart<T>(this IServiceCollection services) where T : class, ICardPart => services.AddSingleton<ICardPart, T>();
}
