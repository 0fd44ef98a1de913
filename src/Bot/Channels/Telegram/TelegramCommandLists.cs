using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The commands that Telegram shows when a person types a slash, and what it says about the bot before the first word.</summary>
internal sealed class TelegramCommandLists(TelegramClient client, Phrasebook phrases, TimeProvider clock, ILogger<TelegramCommandLists> log)
{
    /// <summary>English has no language code: it stands for everybody whose Telegram speaks neither.</summary>
    private static readonly (string Language, string? Code)[] Languages = [("sv", "sv"), ("en", null)];

    private const string Private = "all_private_chats";

    /// <summary>In a group everybody sees who asks for these, and the answer: what is on and what is talked about concern all. The rest is between the bot and one person.</summary>
    private static readonly string[] Aloud = ["meetups", "health", "talk"];

    /// <summary>Phrase keys in <c>telegram.yaml</c>; the command's name and its description are phrases, so each language has its own. A test compares them with the routes and with the help.</summary>
    internal static readonly (string Scope, string[] Commands)[] Lists =
    [
        (Private,
        [
            "start", "meetups", "mine", "meet", "series", "findtime", "begin", "guest", "calendar", "move", "cancel", "share", "visits",
            "find", "tips", "lonely", "steps", "meeting", "talk", "library", "interests", "reminders", "pause", "language", "mydata", "forgetme", "health", "human", "help",
        ]),
        ("all_group_chats", ["meetups", "mine", "meet", "series", "findtime", "begin", "guest", "calendar", "move", "cancel", "share", "talk", "library", "health", "human", "help"]),
        ("all_chat_administrators", ["meet", "meetups", "series", "findtime", "begin", "guest", "move", "cancel", "share", "visits", "talk", "library", "settings", "health", "human", "help"]),
    ];

    /// <summary>In a group the command, and its answer, are seen by nobody else.</summary>
    internal static bool IsWhispered(string command) => !Aloud.Contains(command);

    /// <summary>Tries until Telegram has taken everything. Nothing depends on it but the list a person sees.</summary>
    public async Task RegisterAsync(CancellationToken cancellation)
    {
        var waiting = Calls();
        var backoff = new TelegramBackoff(clock);
        while (waiting.Count > 0)
        {
            var answer = await waiting.Peek()(cancellation);
            if (answer is TelegramAnswer.Done)
            {
                waiting.Dequeue();
                backoff.Reset();
                continue;
            }

            var refused = answer as TelegramAnswer.Refused;
            if (refused is { IsToken: true })
            {
                return; // Polling or webhook says so, once.
            }

            if (refused is { Code: 400 or 403 or 404 })
            {
                log.LogWarning("Telegram refuses a list of commands or a description: {Code} {Description}", refused.Code, refused.Description);
                waiting.Dequeue();
                continue;
            }

            if (!backoff.IsFailing)
            {
                log.LogWarning("Telegram doesn't take the commands yet ({Answer}). Trying again until it does.", answer.GetType().Name);
            }

            await backoff.WaitAsync(refused?.RetryAfter, cancellation);
        }
    }

    private Queue<Func<CancellationToken, Task<TelegramAnswer>>> Calls()
    {
        var calls = new Queue<Func<CancellationToken, Task<TelegramAnswer>>>();
        foreach (var (language, code) in Languages)
        {
            string Say(string key) => phrases.Say(language, key).Plain;
            foreach (var (scope, commands) in Lists)
            {
                var list = commands.Select(command => new BotCommand(
                    Say($"telegram.command.{command}.name"), Say($"telegram.command.{command}.text"), scope != Private && IsWhispered(command) ? true : null)).ToList();
                calls.Enqueue(cancellation => client.CallAsync(
                    "setMyCommands", new SetMyCommands(list, new BotCommandScope(scope), code), TelegramJson.Wire.SetMyCommands, cancellation));
            }

            calls.Enqueue(cancellation => client.CallAsync(
                "setMyDescription", new SetMyDescription(Say("telegram.description"), code), TelegramJson.Wire.SetMyDescription, cancellation));
            calls.Enqueue(cancellation => client.CallAsync(
                "setMyShortDescription", new SetMyShortDescription(Say("telegram.short"), code), TelegramJson.Wire.SetMyShortDescription, cancellation));
        }

        return calls;
    }
}
