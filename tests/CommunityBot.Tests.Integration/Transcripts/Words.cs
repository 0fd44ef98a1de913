using System.Text.RegularExpressions;
using CommunityBot.Bot.Channels;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>One thing that the bot says, as a transcript writes it.</summary>
/// <param name="Head">How and to whom: <c>Bot</c>, <c>Bot (privat till Anna)</c>, <c>Bot (bara Anna)</c>, <c>Bot ändrar</c>, <c>Bot blinkar till Anna</c>.</param>
/// <param name="Lines">The text line by line; each row of buttons is a line of its own.</param>
internal sealed partial record Words(string Head, IReadOnlyList<string> Lines)
{
    /// <summary>Null when the line is not the bot's.</summary>
    public static Words? Read(string line, IReadOnlyList<string> more) =>
        Form().Match(line) is { Success: true } match
            ? new Words(match.Groups["head"].Value.Trim(), [.. more.Prepend(match.Groups["text"].Value).SelectMany(WithoutButtons)])
            : null;

    public static Words Of(SaidByBot said, Cast cast)
    {
        var to = said.To.OnlyFor is { } only ? $" (bara {NameOf(only, cast)})"
            : said.To.Address.StartsWith('-') ? ""
            : $" (privat till {NameOf(said.To.Address, cast)})";
        return new Words($"Bot{(said.Edit ? " ändrar" : "")}{to}", [.. Plain(said.What.Text).Split('\n').Select(line => Known(line.Trim())), .. said.What.Buttons.Select(row => Known(Row(row)))]);
    }

    public static Words Of(Toast toast, Human presser) =>
        new($"Bot blinkar till {presser.Name}", [toast.Text, .. toast.StartPayload is not null ? ["[→ privat]"] : toast.Alert ? (string[])["[Stäng]"] : []]);

    /// <summary>As it is written into a file.</summary>
    public override string ToString() =>
        Lines is [var text, var buttons] && buttons.StartsWith('[') ? $"{Head}: {text}  {buttons}"
        : string.Join('\n', Lines.Skip(1).Select(line => $"  | {line}".TrimEnd()).Prepend($"{Head}: {Lines[0]}".TrimEnd()));

    /// <summary>Equal when a reader couldn't tell them apart: the same head, the same lines, spaces aside.</summary>
    public bool Equals(Words? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static string NameOf(string address, Cast cast) => cast.People.FirstOrDefault(human => human.Address == address)?.Name ?? address;

    private static string Plain(RichText text) => string.Concat(text.Spans.Select(span => span switch
    {
        Span.Link link => $"{link.Text} (→ {link.Url})",
        Span.Covered covered => $"▒{covered.Text}▒",
        _ => span.Text,
    }));

    private static string Row(IReadOnlyList<ButtonFace> row) => string.Join(' ', row.Select(button => button.Url switch
    {
        null => $"[{button.Label}]",
        var url when url.StartsWith("start:", StringComparison.Ordinal) => $"[{button.Label} → privat]",
        var url => $"[{button.Label} → {url}]",
    }));

    /// <summary>Buttons may stand after the text, two spaces between, or on a line of their own.</summary>
    private static IEnumerable<string> WithoutButtons(string line)
    {
        var match = TrailingButtons().Match(line.Trim());
        return match.Success && match.Groups["text"].Value.Trim().Length > 0
            ? [match.Groups["text"].Value.Trim(), Spaces().Replace(match.Groups["buttons"].Value.Trim(), "] [")]
            : [line.Trim()];
    }

    /// <summary>What is drawn anew each time, the code of a page, the secret of a calendar, a meetup's number, stands as the word it is.</summary>
    private static string Known(string line) => Which().Replace(Secret().Replace(Code().Replace(line, "$1kod"), "$1hemlighet"), "$1nummer");

    [GeneratedRegex(@"(\.ics\?traff=)[0-9]+")]
    private static partial Regex Which();

    [GeneratedRegex(@"(/m/|%2Fm%2F)[0-9a-z]{16}")]
    private static partial Regex Code();

    [GeneratedRegex(@"(/kalender/)[0-9a-z]{32}")]
    private static partial Regex Secret();

    [GeneratedRegex(@"^(?<head>Bot( ändrar)?( \((privat till|bara) \p{L}+\))?( blinkar till \p{L}+)?):(?<text>.*)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<text>.*?)\s{2,}(?<buttons>(\[[^\]]+\]\s*)+)$")]
    private static partial Regex TrailingButtons();

    [GeneratedRegex(@"\]\s+\[")]
    private static partial Regex Spaces();
}
