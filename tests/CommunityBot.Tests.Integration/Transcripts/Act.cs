using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>What happens in a step.</summary>
internal abstract partial record Act
{
    private Act()
    {
    }

    /// <summary>The clock moves on to this local time; what falls due on the way happens.</summary>
    public sealed record Until(DateTime Local) : Act;

    /// <summary>The bot doesn't run until this local time: what fell due on the way happens, or no longer does, when it is back.</summary>
    public sealed record Off(DateTime Local) : Act;

    /// <param name="Who">The person.</param>
    /// <param name="Text">As typed.</param>
    /// <param name="InPrivate">In the private chat with the bot.</param>
    /// <param name="AnswersBot">As an answer to the bot's newest message.</param>
    /// <param name="Aloud">In the group, seen by all, though the platform would have shown this command to nobody else.</param>
    public sealed record Types(string Who, string Text, bool InPrivate, bool AnswersBot, bool Aloud = false) : Act;

    /// <param name="Who">The person.</param>
    /// <param name="Label">The button's words, on the newest message that bears them and that the person sees.</param>
    /// <param name="Under">Words of the message, when it isn't the newest.</param>
    /// <param name="SeenOnlyBy">Somebody else, on whose private message the button is: a foreign button.</param>
    public sealed record Presses(string Who, string Label, string? Under, string? SeenOnlyBy) : Act;

    /// <summary>Follows the way into the private chat that the bot has just offered; without one, opens it as a newcomer would.</summary>
    public sealed record OpensPrivate(string Who) : Act;

    public sealed record PressesForged(string Who) : Act;

    public sealed record AddsBot(string Who) : Act;

    public sealed record RemovesBot(string Who) : Act;

    public sealed record LeavesGroup(string Who) : Act;

    public sealed record ComesBack(string Who) : Act;

    public sealed record BlocksBot(string Who) : Act;

    public sealed record UnblocksBot(string Who) : Act;

    public sealed record GroupMoves : Act;

    /// <summary>Null when the line is nothing that people do.</summary>
    public static Act? Read(string line, IReadOnlyList<string> more)
    {
        if (Clock().Match(line) is { Success: true } clock)
        {
            return new Until(DateTime.ParseExact(clock.Groups["at"].Value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        if (TurnedOff().Match(line) is { Success: true } off)
        {
            return new Off(DateTime.ParseExact(off.Groups["at"].Value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        if (Press().Match(line) is { Success: true } press)
        {
            return new Presses(press.Groups["who"].Value, press.Groups["label"].Value, Given(press, "under"), Given(press, "other"));
        }

        if (Typing().Match(line) is { Success: true } typing)
        {
            var text = string.Join('\n', more.Prepend(typing.Groups["text"].Value.Trim()));
            return new Types(typing.Groups["who"].Value, text, typing.Groups["private"].Success, typing.Groups["answer"].Success, typing.Groups["aloud"].Success);
        }

        var words = line.Trim().Split(' ', 2);
        return words is not [var who, var deed] ? null : deed switch
        {
            "öppnar privat chatt" => new OpensPrivate(who),
            "trycker på en påhittad knapp" => new PressesForged(who),
            "lägger till boten" => new AddsBot(who),
            "tar bort boten" => new RemovesBot(who),
            "lämnar gruppen" or "kastas ut ur gruppen" => new LeavesGroup(who),
            "kommer med i gruppen" => new ComesBack(who),
            "blockerar boten" => new BlocksBot(who),
            "släpper in boten igen" => new UnblocksBot(who),
            "flyttar till en ny adress" => new GroupMoves(),
            _ => null,
        };
    }

    private static string? Given(Match match, string name) => match.Groups[name].Success ? match.Groups[name].Value : null;

    [GeneratedRegex(@"^@\s*(?<at>\d{4}-\d\d-\d\d \d\d:\d\d)\s*$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^Boten är avstängd till (?<at>\d{4}-\d\d-\d\d \d\d:\d\d)\s*$")]
    private static partial Regex TurnedOff();

    [GeneratedRegex(@"^(?<who>\p{L}+) trycker \[(?<label>[^\]]+)\](?: på ""(?<under>[^""]+)"")?(?: som bara (?<other>\p{L}+) ser)?\s*$")]
    private static partial Regex Press();

    [GeneratedRegex(@"^(?<who>\p{L}+)(?: \((?:(?<private>privat)|(?<answer>svar)|(?<aloud>högt))\))?:(?<text>.*)$")]
    private static partial Regex Typing();
}
