using System.Text;
using CommunityBot.Content.TimeWords;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommunityBot.Tests.TimeWords;

public sealed class AnyString
{
    private static readonly string[] Words =
    [
        "imorgon", "på", "torsdag", "kl", "18", "18.30", ":", ".", "-", "den", "31", "feb", "v", "53", "nästa", "varannan", "utom", "till", "om", "två", "veckor", "timmar", "halv", "kvart", "i", "sju", "första", "sista", "söndagen",
        "månaden", "midsommar", "jul", "10", "gånger", "mellan", "och", "eller", "varje", "29", "2028", "år", "every", "other", "monday", "at", "6", "pm", "half", "past", "to", "from", "until", "christmas", "in", "week", "of", "the", "3/12", "2026-02-30",
        "igår", "inte", "samlas", "max", "12", "platser", "vid", "bron", ",", "helgfria", "jämna", "99999999999", "0", "24", "25", "för", "sedan", "dagen", "efter", "påsk", "(", "@", "é", "\u0301", "\ud800", "😀", "\n",
    ];

    [Fact]
    public void Fifty_thousand_random_texts_are_read_without_an_exception()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 50_000; i++)
        {
            var text = i % 2 == 0 ? Sentence(random) : Noise(random);
            var now = Saying.Now.PlusMinutes(random.Next(0, 60 * 24 * 3660));

            var reading = TimeWordsReader.Read(text, i % 3 == 0 ? "en" : "sv", now, Saying.Stockholm);
            _ = MeetupLineReader.Read(text, i % 3 == 0 ? "en" : "sv", now, Saying.Stockholm);

            AssertSound(reading, text, now);
        }
    }

    [Fact]
    public void Any_string_gives_a_sound_answer() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<string?>(static text =>
    {
        var reading = TimeWordsReader.Read(text ?? "", "sv", Saying.Now, Saying.Stockholm);
        AssertSound(reading, text ?? "", Saying.Now);
    }));

    [Theory]
    [InlineData("kl ", "1 ", 50_000)]
    [InlineData("", "(", 4_096)]
    [InlineData("", "varje torsdag utom v 52 och ", 2_000)]
    [InlineData("", "tisdag eller ", 3_000)]
    [InlineData("", "igår. ", 3_000)]
    public void Hostile_repetition_is_read_in_linear_time(string first, string again, int times)
    {
        var text = first + string.Concat(Enumerable.Repeat(again, times));
        _ = TimeWordsReader.Read(text, "sv", Saying.Now, Saying.Stockholm);
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();

        var reading = TimeWordsReader.Read(text, "sv", Saying.Now, Saying.Stockholm);

        // Generous for a busy machine; a few milliseconds on a quiet one.
        Assert.True(clock.GetElapsedTime(began) < TimeSpan.FromSeconds(2));
        AssertSound(reading, text, Saying.Now);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("31 februari")]
    [InlineData("den 31 juni kl 18")]
    [InlineData("varje år den 31 februari")]
    [InlineData("kl 25")]
    [InlineData("kl 18.75")]
    [InlineData("2026-13-01")]
    [InlineData("imorgon mellan")]
    public void What_does_not_exist_is_no_time(string text) =>
        Assert.True(Saying.Read(text) is { Kind: TimeKind.None } or { Kind: TimeKind.Date, HasTime: false }, Saying.Of(text));

    private static void AssertSound(TimeReading reading, string text, LocalDateTime now)
    {
        if (reading.Kind == TimeKind.None)
        {
            Assert.Null(reading.Start);
            return;
        }

        Assert.Equal(reading.Matched, text.Substring(reading.MatchedStart, reading.MatchedLength));
        Assert.True(reading.HasTime ? reading.Start > now : reading.Start!.Value.Date >= now.Date, $"{text} said at {now} starts {reading.Start}");
        Assert.True(reading.End is null || reading.End >= reading.Start, $"{text} ends {reading.End} before it starts {reading.Start}");
        Assert.Equal(reading.Kind == TimeKind.Recurrence, reading.Rule is not null);
        Assert.True(reading.Alternatives.Count != 1 && reading.Alternatives.Count <= 8);
        Assert.True(reading.Alternatives.Count == 0 || reading.Alternatives[0].Start == reading.Start);
        Assert.DoesNotContain(reading.Exceptions, date => date < reading.Start!.Value.Date);
    }

    private static string Sentence(Random random) => string.Join(random.Next(10) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 60); length > 0; length--)
        {
            text.Append(random.Next(4) switch { 0 => (char)random.Next(32, 127), 1 => (char)random.Next(0x20, 0x600), 2 => (char)random.Next(0, 0x10000), _ => (char)random.Next('0', ':') });
        }

        return text.ToString();
    }
}
