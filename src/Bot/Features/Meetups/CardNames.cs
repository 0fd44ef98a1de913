using System.Globalization;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>The names of those who come, as a card shows them.</summary>
internal static class CardNames
{
    /// <summary>Names on the card; the rest is a number (telegram.md 2: a peer's card stopped at 200 names).</summary>
    public const int Most = 15;

    /// <param name="all">The phrase when all names fit.</param>
    /// <param name="some">The phrase when not all do.</param>
    /// <param name="many">How many they are, guests included.</param>
    /// <param name="people">Who, in the order of their answers.</param>
    public static Line Line(string all, string some, int many, IReadOnlyCollection<Rsvp> people)
    {
        var names = string.Join(", ", people.Take(Most).Select(rsvp => rsvp.Guests == 0 ? Short(rsvp.Name) : string.Create(CultureInfo.InvariantCulture, $"{Short(rsvp.Name)} +{rsvp.Guests}")));
        return people.Count > Most
            ? Community.Outbox.Line.Of(some, ("n", many), ("names", names), ("more", people.Count - Most))
            : Community.Outbox.Line.Of(all, ("n", many), ("names", names));
    }

    /// <summary>Fifteen names of any make fit on a card.</summary>
    private static string Short(string name) => Shortened.To(name, 40);
}
