using System.Net.Http.Headers;
using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Reads whatever stands in an answer's body: Telegram's JSON, half of it, or a proxy's HTML page.</summary>
internal static class TelegramAnswerReader
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 128 };

    public static TelegramAnswer Read(int status, RetryConditionHeaderValue? retryAfter, ReadOnlyMemory<byte> body, TimeProvider clock)
    {
        JsonElement? json = null;
        try
        {
            using var document = JsonDocument.Parse(body, Depth);
            json = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // A page for people, or a cut answer; the status decides below what that means.
        }

        if (json is { } answer && answer.Flag("ok") is true && answer.Field("result") is { } result)
        {
            return new TelegramAnswer.Done(result);
        }

        if (status is >= 200 and < 300 && json?.Flag("ok") is not false)
        {
            return new TelegramAnswer.Lost($"{status}-without-a-whole-answer");
        }

        var parameters = json?.Field("parameters");
        return new TelegramAnswer.Refused(
            (int?)json?.Number("error_code") ?? status,
            json?.Text("description") ?? "",
            Seconds(parameters?.Number("retry_after")) ?? Wait(retryAfter, clock),
            parameters?.Number("migrate_to_chat_id"));
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider clock) => header switch
    {
        { Delta: { } delta } => Seconds((long)delta.TotalSeconds),
        { Date: { } date } => Seconds((long)Math.Ceiling((date - clock.GetUtcNow()).TotalSeconds)),
        _ => null,
    };

    /// <summary>At least one second, at most a day: a wild number must neither spin nor silence us for ever.</summary>
    private static TimeSpan? Seconds(long? seconds) => seconds is { } some ? TimeSpan.FromSeconds(Math.Clamp(some, 1, 86_400)) : null;
}
