using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>Words at the lengths that the town takes, which are Telegram's: what is cut there is seen cut here.</summary>
internal static class TownWords
{
    /// <summary>UTF-16 units in one message.</summary>
    public const int Longest = 4096;

    private const int LongestToast = 200;

    private const string Cut = "…";

    /// <summary>Too long a text ends after its last line that fits, else in the middle of a line, never in the middle of a character.</summary>
    public static RichText Fit(RichText words)
    {
        var text = words.Plain;
        if (text.Length <= Longest)
        {
            return words;
        }

        var line = text.LastIndexOf('\n', Longest - Cut.Length - 1);
        var left = line > 0 ? line + 1 : EndOf(text, Longest);
        var spans = new List<Span>();
        foreach (var span in words.Spans.TakeWhile(_ => left > 0))
        {
            spans.Add(span.Text.Length <= left ? span : span with { Text = span.Text[..left] });
            left -= Math.Min(left, span.Text.Length);
        }

        return new RichText([.. spans, new Span.Plain(Cut)]);
    }

    public static Toast Fit(Toast toast) =>
        toast.Text.Length <= LongestToast ? toast : toast with { Text = toast.Text[..EndOf(toast.Text, LongestToast)] + Cut };

    private static int EndOf(string text, int longest)
    {
        var end = longest - Cut.Length;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
