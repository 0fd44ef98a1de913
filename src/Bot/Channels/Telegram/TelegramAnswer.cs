using System.Text.Json;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>How a call ended. Closed, without a default: nobody can forget the call whose end nobody knows.</summary>
internal abstract record TelegramAnswer
{
    private TelegramAnswer()
    {
    }

    /// <param name="Result">What Telegram says; an object, a list or true.</param>
    public sealed record Done(JsonElement Result) : TelegramAnswer;

    /// <summary>Telegram, or a proxy before it, said no: the call had no effect.</summary>
    /// <param name="Code">HTTP's number, which is Telegram's too.</param>
    /// <param name="Description">Telegram's words; empty from a proxy.</param>
    /// <param name="RetryAfter">When it may be tried again, if that was said.</param>
    /// <param name="MigratedTo">The group's new id.</param>
    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter = null, long? MigratedTo = null) : TelegramAnswer
    {
        /// <summary>The token is wrong (401) or no token at all (404 without a word about the method).</summary>
        public bool IsToken => Code == 401 || (Code == 404 && !Says("method"));

        public bool Says(string words) => Description.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>No connection came about: the call certainly had no effect.</summary>
    /// <param name="Reason">A code for logs, here and in <see cref="Lost"/>.</param>
    public sealed record NotSent(string Reason) : TelegramAnswer;

    /// <summary>The request went out and no whole answer came back: effect or not, nobody knows.</summary>
    public sealed record Lost(string Reason) : TelegramAnswer;
}
