using System.Globalization;
using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>Reads a whole meetup out of one line: when, what, where, how many, at what cost. Pure, never throws.</summary>
public static class MeetupLineReader
{
    /// <inheritdoc cref="TimeWordsReader.Read"/>
    public static MeetupLine Read(string text, string language, LocalDateTime now, DateTimeZone zone)
    {
        var seats = SeatPhrases.Take(ref text);
        var understood = TimeWordsReader.Parse(text, language, now, zone);
        var terms = understood.Terms.Count > 0 ? understood.Terms
            : Terms.Read(text, language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? EnglishWords.Lexicon : SwedishWords.Lexicon);
        var free = new bool[terms.Count];
        Array.Fill(free, true);
        foreach (var piece in understood.Used)
        {
            Array.Fill(free, false, piece.From, piece.To - piece.From);
        }

        var cost = CostWords.Take(terms, free, text);
        var capacity = CapacityWords.Take(terms, free);
        var place = PlaceWords.Take(terms, free, text) is { } where ? OneSpaced(where) : null;
        var title = OneSpaced(TitleWords.Read(terms, free, text));
        return new MeetupLine(understood.Reading, title, place, capacity, understood.Gather?.ToString("HH:mm", CultureInfo.InvariantCulture), cost, seats.Least, seats.Held, seats.NamesHidden);
    }

    // Where something was taken out of the middle there is a gap.
    private static string OneSpaced(string words) => words.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : words;
}
