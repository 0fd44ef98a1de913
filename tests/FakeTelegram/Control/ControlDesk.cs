using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityBot.FakeTelegram.Control;

/// <summary>The driving verbs over HTTP: POST /_control/&lt;verb&gt; with the C# parameters' names as JSON; GET /_control lists them. 400 with the reason when one fails.</summary>
internal static class ControlDesk
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, Func<FakeTelegramServer, Order, object?>> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["addUser"] = (town, order) => town.AddUser(order.Id("id"), order.Text("firstName"), order.MaybeText("languageCode"), order.MaybeText("lastName"), order.MaybeText("username"), order.Flag("isBot")),
        ["start"] = (town, order) => town.Start(order.Id("userId"), order.MaybeText("payload")),
        ["block"] = (town, order) => Done(() => town.Block(order.Id("userId"))),
        ["unblock"] = (town, order) => Done(() => town.Unblock(order.Id("userId"))),
        ["deactivate"] = (town, order) => Done(() => town.Deactivate(order.Id("userId"))),
        ["addGroup"] = (town, order) => town.AddGroup(order.Id("id"), order.Text("title"), order.Flag("isForum"), order.MaybeId("creator"), order.MaybeText("username")),
        ["addChannel"] = (town, order) => town.AddChannel(order.Id("id"), order.Text("title"), order.MaybeText("username")),
        ["addMember"] = (town, order) => Done(() => town.AddMember(order.Id("chatId"), order.Id("userId"))),
        ["removeMember"] = (town, order) => Done(() => town.RemoveMember(order.Id("chatId"), order.Id("userId"))),
        ["promote"] = (town, order) => Done(() => town.Promote(order.Id("chatId"), order.Id("userId"), order.Texts("rights"))),
        ["demote"] = (town, order) => Done(() => town.Demote(order.Id("chatId"), order.Id("userId"))),
        ["restrict"] = (town, order) => Done(() => town.Restrict(order.Id("chatId"), order.Id("userId"))),
        ["asAnonymousAdmin"] = (town, order) => Done(() => town.AsAnonymousAdmin(order.Id("chatId"), order.Id("userId"))),
        ["addBotToGroup"] = (town, order) => Done(() => town.AddBotToGroup(order.Id("chatId"), order.Id("byUserId"), order.Flag("asAdmin"), order.MaybeText("payload"))),
        ["kickBot"] = (town, order) => Done(() => town.KickBot(order.Id("chatId"), order.Id("byUserId"))),
        ["deleteGroup"] = (town, order) => Done(() => town.DeleteGroup(order.Id("chatId"))),
        ["addTopic"] = (town, order) => town.AddTopic(order.Id("chatId"), order.Id("byUserId"), order.Text("name")),
        ["deleteTopic"] = (town, order) => Done(() => town.DeleteTopic(order.Id("chatId"), order.Id("threadId"))),
        ["closeTopic"] = (town, order) => Done(() => town.CloseTopic(order.Id("chatId"), order.Id("threadId"), order.Id("byUserId"))),
        ["upgradeToSupergroup"] = (town, order) => town.UpgradeToSupergroup(order.Id("chatId"), order.Id("byUserId"), order.MaybeId("newId"), order.Flag("silently"), order.Flag("newFirst")),
        ["type"] = (town, order) => town.Type(order.Id("userId"), order.Id("chatId"), order.Text("text"), order.MaybeId("replyTo"), order.MaybeId("threadId"), order.Flag("forwarded")),
        ["editTyped"] = (town, order) => Done(() => town.EditTyped(order.Id("chatId"), order.Id("messageId"), order.Text("text"))),
        ["deleteMessage"] = (town, order) => Done(() => town.DeleteMessage(order.Id("chatId"), order.Id("messageId"))),
        ["press"] = (town, order) => town.Press(order.Id("userId"), order.Id("chatId"), order.Id("messageId"), order.Text("button")),
        ["pressForged"] = (town, order) => town.PressForged(order.Id("userId"), order.Id("chatId"), order.Id("messageId"), order.MaybeText("data")),
        ["react"] = (town, order) => Done(() => town.React(order.Id("userId"), order.Id("chatId"), order.Id("messageId"), order.MaybeText("emoji"))),
        ["deliver"] = (town, order) => town.Deliver(order.Object("update"), order.MaybeText("queue") ?? "raw"),
        ["break"] = (town, order) => Done(() => town.Break(order.As<Fault>(Json))),
        ["mend"] = (town, _) => Done(town.Mend),
        ["flood"] = (town, order) => Done(() => town.Flood(order.MaybeId("chatId"), TimeSpan.FromSeconds(order.Id("retryAfter")))),
        ["limits"] = (town, order) => Done(() => town.SetLimits(order.Flag("perGroup"), order.Flag("perChat"), order.Flag("overall"))),
        ["messages"] = (town, order) => town.Messages(order.Id("chatId")),
        ["botMessages"] = (town, order) => town.BotMessages(order.Id("chatId")),
        ["history"] = (town, order) => town.History(order.Id("chatId")),
        ["ephemeralMessages"] = (town, order) => town.EphemeralMessages(order.Id("chatId"), order.Id("userId")),
        ["toasts"] = (town, _) => town.Toasts,
        ["commands"] = (town, order) => town.Commands(order.MaybeText("scope") ?? "default", order.MaybeText("language") ?? ""),
        ["pendingUpdates"] = (town, _) => town.PendingUpdates,
        ["ledger"] = (town, _) => town.Ledger.Entries,
        ["state"] = (town, _) => new { town.WebhookUrl, town.LastUpdateId, Pending = town.PendingUpdates.Count, Calls = town.Ledger.Entries.Count },
        ["describe"] = (town, _) => town.Describe(),
    };

    public static async Task HandleAsync(FakeTelegramServer town, string verb, HttpContext context)
    {
        if (!Verbs.TryGetValue(verb, out var act))
        {
            context.Response.StatusCode = verb.Length == 0 ? 200 : 404;
            await context.Response.WriteAsJsonAsync(Verbs.Keys, Json);
            return;
        }

        try
        {
            var body = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0
                ? await JsonNode.ParseAsync(context.Request.Body) as JsonObject
                : null;
            await context.Response.WriteAsJsonAsync(new { Result = act(town, new Order(body ?? [])) }, Json);
        }
        catch (Exception mistake) when (mistake is ArgumentException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(new { Error = mistake.Message }, Json);
        }
    }

    private static bool Done(Action act)
    {
        act();
        return true;
    }
}
