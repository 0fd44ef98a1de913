namespace CommunityBot.Bot.Channels.Telegram;

/// <param name="Id">The bot's user id.</param>
/// <param name="Username">Its name without @, which begins links to it and ends commands meant for it.</param>
internal sealed record TelegramSelf(long Id, string Username);

/// <summary>Who the bot is, once Telegram has said so.</summary>
internal sealed class TelegramIdentity
{
    private volatile TelegramSelf? self;

    /// <summary>Null until getMe has been answered.</summary>
    public TelegramSelf? Self => self;

    public void Learn(TelegramSelf learnt) => self = learnt;
}
