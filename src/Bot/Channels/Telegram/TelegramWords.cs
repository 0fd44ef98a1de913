using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Words as Telegram takes them: plain text, and beside it where something is bold, a link or a moment.</summary>
/// <param name="Text">At most <see cref="Longest"/> UTF-16 units.</param>
/// <param name="Entities">Null when nothing stands out.</param>
internal sealed record TelegramWords(string Text, IReadOnlyList<TelegramEntity>? Entities)
{
    /// <summary>UTF-16 units in one message (Bot API 10.3).</summary>
    public const int Longest = 4096;

    /// <summary>Telegram shows no more than this in one message.</summary>
    private const int MostEntities = 100;

    private const string Cut = "…";

    /// <summary>Weekday, short date, short time: <c>Thu, 26 Nov 18:00</c> in the reader's own zone and language.</summary>
    private const string DayAndTime = "wdt";

    public static TelegramWords Of(RichText words)
    {
        var entities = new List<TelegramEntity>();
        var at = 0;
        foreach (var span in words.Spans)
        {
            if (span.Text.Length > 0 && Entity(span, at) is { } entity && entities.Count < MostEntities)
            {
                entities.Add(entity);
            }

            at += span.Text.Length;
        }

        return Shortened(words.Plain, entities);
    }

    private static TelegramEntity? Entity(Span span, int at) => span switch
    {
        Span.Bold => new TelegramEntity("bold", at, span.Text.Length),
        Span.Link link => new TelegramEntity("text_link", at, span.Text.Length) { Url = link.Url },
        Span.Covered => new TelegramEntity("spoiler", at, span.Text.Length),
        Span.Time time => new TelegramEntity("date_time", at, span.Text.Length) { UnixTime = time.UnixSeconds, DateTimeFormat = DayAndTime },
        _ => null,
    };

    /// <summary>Too long a text ends after its last line that fits, else in the middle of a line, never in the middle of a character.</summary>
    private static TelegramWords Shortened(string text, List<TelegramEntity> entities)
    {
        if (text.Length > Longest)
        {
            var room = Longest - Cut.Length;
            var line = text.LastIndexOf('\n', room - 1);
            var end = line > 0 ? line + 1 : char.IsLowSurrogate(text[room]) ? room - 1 : room;
            text = text[..end] + Cut;
            entities = [.. entities.Where(entity => entity.Offset < end).Select(entity => entity with { Length = Math.Min(entity.Length, end - entity.Offset) })];
        }

        return new TelegramWords(text, entities.Count == 0 ? null : entities);
    }
}
