using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>A way to the place on an open map.</summary>
internal sealed class CardMap : ICardPart
{
    private static readonly string[] Prepositions = ["vid", "i", "på", "utanför", "hos", "framför", "bakom", "at", "by", "in", "on", "outside", "near"];

    public int Order => 900;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) => Task.FromResult(meetup.Place is { } place && AddressOf(place) is { } map
        ? new CardPiece([], [[new Button(Line.Of("button.map"), "", Url: map)]])
        : CardPiece.None);

    /// <summary>Null: somebody's home.</summary>
    public static string? AddressOf(string place) => HomeWords.IsHome(place) ? null : "https://www.openstreetmap.org/search?query=" + Uri.EscapeDataString(Named(place));

    /// <summary>"vid bron" is how people say it; a map knows only "bron".</summary>
    private static string Named(string place)
    {
        var words = place.Split(' ', 2);
        return words.Length == 2 && Prepositions.Contains(words[0].ToLowerInvariant()) ? words[1] : place;
    }
}
