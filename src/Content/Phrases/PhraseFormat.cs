using System.Globalization;

namespace CommunityBot.Content.Phrases;

/// <summary>How the value of a placeholder becomes words.</summary>
internal abstract record PhraseFormat
{
    public abstract void Write(SpanWriter to, string value, string language, bool bold);

    public static PhraseFormat Parse(string key, string format) => format switch
    {
        "" => new AsItIs(),
        "phrase" => new Phrase(),
        "covered" => new Covered(),
        "day" or "daymonth" or "shortday" or "time" or "full" or "date" or "month" => new Moment(format),
        "repeats" or "Repeats" => new Repeats(format == "Repeats"),
        _ when format.StartsWith("plural(", StringComparison.Ordinal) && format.EndsWith(')') && format.Split(';') is [var one, var other] =>
            new Plural(one["plural(".Length..], other[..^1]),
        _ => throw new InvalidDataException($"Phrase {key}: {format} is not a format."),
    };

    public sealed record AsItIs : PhraseFormat
    {
        public override void Write(SpanWriter to, string value, string language, bool bold) => to.Add(value, bold);
    }

    /// <summary>Not shown before it is touched, where a channel can do that.</summary>
    public sealed record Covered : PhraseFormat
    {
        public override void Write(SpanWriter to, string value, string language, bool bold) => to.AddCovered(value);
    }

    public sealed record Phrase : PhraseFormat
    {
        public override void Write(SpanWriter to, string value, string language, bool bold) =>
            throw new NotSupportedException("A nested phrase is written by its template.");
    }

    /// <summary>How something comes back; see <see cref="RepeatWords"/>.</summary>
    public sealed record Repeats(bool Capital) : PhraseFormat
    {
        public override void Write(SpanWriter to, string value, string language, bool bold) => to.Add(RepeatWords.Say(value, language, Capital), bold);
    }

    /// <summary>The number itself stands where the # is.</summary>
    public sealed record Plural(string One, string Other) : PhraseFormat
    {
        public override void Write(SpanWriter to, string value, string language, bool bold) =>
            to.Add((value == "1" ? One : Other).Replace("#", value, StringComparison.Ordinal), bold);
    }

    /// <summary>A value such as <c>2026-11-26T18:00@1795712400</c>: wall time, and the instant in Unix seconds.</summary>
    public sealed record Moment(string Style) : PhraseFormat
    {
        public override void Write(SpanWriter to, string value, string language, bool bold)
        {
            var parts = value.Split('@');
            var local = DateTime.ParseExact(parts[0], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
            if (Style == "month")
            {
                // Longer than a moment: no channel shall show it in another zone.
                to.Add(DayAndTime.Say(local, Style, language), bold);
            }
            else
            {
                to.AddTime(DayAndTime.Say(local, Style, language), long.Parse(parts[1], CultureInfo.InvariantCulture));
            }
        }
    }
}
