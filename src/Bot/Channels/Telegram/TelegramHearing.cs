using System.Text.Json;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Channels.Telegram;

/// <param name="Stored">True: Telegram need not send it again.</param>
/// <param name="Answer">What to answer the press with; null when it was none.</param>
internal sealed record TelegramHeard(bool Stored, AnswerCallbackQuery? Answer = null);

/// <summary>One update, from JSON to the reception's word on it: the same for polling and webhook.</summary>
internal sealed class TelegramHearing(IReception reception, TelegramIdentity identity, ILogger<TelegramHearing> log)
{
    /// <summary>Doesn't throw, except for a cancellation. An update that can't be read is skipped: sent again, it would be no better.</summary>
    public async Task<TelegramHeard> HearAsync(JsonElement update, CancellationToken cancellation)
    {
        if (identity.Self is not { } self)
        {
            return new TelegramHeard(Stored: false);
        }

        try
        {
            return Translate(update, self) is { } incoming ? await HearAsync(incoming, self, cancellation) : new TelegramHeard(Stored: true);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            log.LogError("The reception failed on a Telegram update: {Kind}.", broken.GetType().Name);
            return new TelegramHeard(Stored: false);
        }
    }

    /// <summary>Of an update whose turn hasn't come: only what must not wait. Doesn't throw, except for a cancellation.</summary>
    public async Task SpeakAsync(JsonElement update, CancellationToken cancellation)
    {
        try
        {
            if (identity.Self is { } self && Translate(update, self) is { What: not Happening.Nothing } incoming)
            {
                await reception.SpeakAsync(incoming, cancellation);
            }
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            log.LogError("The reception failed on a Telegram update that waits: {Kind}.", broken.GetType().Name);
        }
    }

    private async Task<TelegramHeard> HearAsync(Incoming incoming, TelegramSelf self, CancellationToken cancellation)
    {
        if (incoming.What is Happening.Nothing)
        {
            return new TelegramHeard(Stored: true);
        }

        return await reception.HearAsync(incoming, cancellation) switch
        {
            Heard.Done done => new TelegramHeard(
                Stored: true, incoming.What is Happening.Pressed press ? TelegramToast.Answer(press.PressId, done.Toast, self) : null),
            _ => new TelegramHeard(Stored: false),
        };
    }

    private Incoming? Translate(JsonElement update, TelegramSelf self)
    {
        try
        {
            var incoming = TelegramTranslator.Translate(update, self);
            if (incoming is null)
            {
                log.LogWarning("A Telegram update without an update_id was skipped.");
            }

            return incoming;
        }
        catch (Exception broken) when (broken is InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            log.LogWarning("A Telegram update that can't be read was skipped: {Kind}.", broken.GetType().Name);
            return null;
        }
    }
}
