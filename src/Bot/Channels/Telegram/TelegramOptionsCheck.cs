using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Says in one line which Telegram setting is wrong and what it should be. Never repeats a secret's value.</summary>
internal sealed partial class TelegramOptionsCheck(IHostEnvironment environment) : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    /// <summary>The first fault, or null. Nothing is wrong while Telegram is off.</summary>
    public string? Fault(TelegramOptions options)
    {
        if (options.PublicUrl is { Length: > 0 } && !(IsHttp(options.PublicUrl, out var shown) && IsAllowed(shown)))
        {
            return "Telegram:PublicUrl must be an https address without user, query or fragment, such as https://bot.example.org; meetups' pages and calendars stand under it, too.";
        }

        if (!options.IsOn)
        {
            return null;
        }

        if (!Token().IsMatch(options.BotToken!))
        {
            return "Telegram:BotToken must look like 12345:abc, as BotFather gives it: digits, a colon, then letters, digits, _ or -.";
        }

        if (!IsHttp(options.ApiBaseUrl, out _))
        {
            return "Telegram:ApiBaseUrl must be an http or https address without user, query or fragment, such as https://api.telegram.org.";
        }

        if (!options.IsWebhook)
        {
            return string.Equals(options.Mode, nameof(TelegramMode.Polling), StringComparison.OrdinalIgnoreCase)
                ? null
                : "Telegram:Mode must be Polling or Webhook.";
        }

        if (options.WebhookSecret is null || !Secret().IsMatch(options.WebhookSecret))
        {
            return "Telegram:WebhookSecret is required when Telegram:Mode is Webhook: 1 to 256 of A-Z a-z 0-9 _ -.";
        }

        return IsHttp(options.PublicUrl, out var address) && IsAllowed(address)
            ? null
            : "Telegram:PublicUrl is required when Telegram:Mode is Webhook: the https address that Telegram calls, such as https://bot.example.org.";
    }

    /// <summary>Plain http is for a test server on this very machine.</summary>
    private bool IsAllowed(Uri address) => address.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && address.IsLoopback);

    private static bool IsHttp(string? text, out Uri address)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var read);
        address = read!;
        return isAddress && (read!.Scheme == Uri.UriSchemeHttp || read.Scheme == Uri.UriSchemeHttps)
            && read.UserInfo.Length == 0 && read.Query.Length == 0 && read.Fragment.Length == 0;
    }

    [GeneratedRegex(@"\A[0-9]+:[A-Za-z0-9_-]+\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Secret();
}
