using System.Globalization;

namespace CommunityBot.FakeTelegram.Control;

/// <summary>The command line of the fake as a process of its own.</summary>
internal static class Arguments
{
    public const string Usage = "FakeTelegram [--port 0] [--token T] [--username traffbot] [--ledger FILE] [--dump DIR] [--bot-clock URL] [--no-limits] [--no-privacy]";

    /// <exception cref="ArgumentException">Something unknown or incomplete was given.</exception>
    public static FakeTelegramOptions Parse(string[] args)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i++)
        {
            given[args[i]] = args[i] is "--no-limits" or "--no-privacy" ? "" : ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");
        }

        var defaults = new FakeTelegramOptions();
        var options = new FakeTelegramOptions
        {
            Port = int.Parse(Take("--port") ?? "0", CultureInfo.InvariantCulture),
            Token = Take("--token") ?? defaults.Token,
            BotUsername = Take("--username") ?? defaults.BotUsername,
            LedgerFile = Take("--ledger"),
            DumpFolder = Take("--dump"),
            BotNow = Take("--bot-clock") is { } url ? BotClock.At(url) : null,
            Limits = Take("--no-limits") is null ? new FloodLimits() : FloodLimits.None,
            PrivacyMode = Take("--no-privacy") is null,
        };
        return given.Count == 0 ? options : throw new ArgumentException($"Unknown: {string.Join(' ', given.Keys)}. {Usage}");

        string? Take(string name) => given.Remove(name, out var value) ? value : null;
    }
}
