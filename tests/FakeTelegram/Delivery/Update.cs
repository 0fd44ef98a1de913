using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Delivery;

/// <summary>One update waiting to be confirmed.</summary>
/// <param name="Id">update_id.</param>
/// <param name="Body">The whole object, update_id included.</param>
/// <param name="Queue">Updates of one queue reach a webhook one after the other; see telegram.md 1.3.</param>
/// <param name="Expires">After this Telegram forgets it: 24 h, a tap 150 s.</param>
internal sealed record Update(long Id, JsonObject Body, string Queue, DateTimeOffset Expires);
