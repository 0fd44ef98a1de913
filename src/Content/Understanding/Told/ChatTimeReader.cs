using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Content.Understanding.Told;

/// <summary>
/// Reads the time at which a message proposes that people meet. A time that is only told (an errand, opening hours, a delivery, a shift) is none.
/// For what people say to each other; what is said to the bot after a command or its question is read by <see cref="TimeWordsReader"/>, which doubts nothing.
/// </summary>
public static class ChatTimeReader
{
    /// <summary>Fewer words beside the time say too little for a doubt: "varje torsdag", "fika lördag kl 14".</summary>
    private const int FewestWords = 2;

    /// <inheritdoc cref="TimeWordsReader.Read"/>
    public static TimeReading Read(string text, string language, LocalDateTime now, DateTimeZone zone) => Proposed(text, TimeWordsReader.Read(text, language, now, zone));

    /// <summary>What <see cref="TimeWordsReader"/> read in a text, if somebody may be meant to come then; otherwise nothing.</summary>
    public static TimeReading Proposed(string text, TimeReading reading) =>
        reading.Kind != TimeKind.None && Clues.WordsBeside(text, reading) >= FewestWords && ToldModel.Shipped.IsOnlyTold(Clues.Of(text, reading)) ? TimeReading.Nothing : reading;
}
