namespace CommunityBot.FakeTelegram;

/// <summary>What a person saw after a tap: the answerCallbackQuery that the bot sent.</summary>
public sealed record Toast(long UserId, string CallbackId, string? Text, bool Alert, string? Url);
