using System.Text.Json;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Channels;

/// <summary>Updates as Telegram writes them, for the tests of the translator.</summary>
public abstract class TelegramUpdates
{
    protected const string Anna = """{"id":42,"is_bot":false,"first_name":"Anna","last_name":"Åberg","language_code":"sv-SE"}""";
    protected const string Group = """{"id":-1001234567890,"type":"supergroup","title":"Kvarteret"}""";
    protected const string Forum = """{"id":-1001234567890,"type":"supergroup","title":"Kvarteret","is_forum":true}""";
    protected const string Private = """{"id":42,"type":"private","first_name":"Anna"}""";
    protected const string OurMessage = """{"message_id":9,"date":1,"from":{"id":7,"is_bot":true,"first_name":"Bot"},"text":"x"}""";
    private protected static readonly TelegramSelf Self = new(7, "TraffBot");

    private protected static string Standing(string chat, string before, string after, string kind = "my_chat_member") => Heard($$$"""
        {"update_id":5,"{{{kind}}}":{"chat":{{{chat}}},"from":{{{Anna}}},"date":1,"old_chat_member":{"status":"{{{before}}}"},"new_chat_member":{"status":"{{{after}}}"}} }
        """).What.GetType().Name;

    private protected static bool ToBot(Incoming heard) => Assert.IsType<Happening.Said>(heard.What).ToBot;

    private protected static Incoming Message(string chat, string from, string text, string entities = "[]", string more = """ "x":1 """) => Heard($$$"""
        {"update_id":5,"message":{"message_id":1,"date":1,"chat":{{{chat}}},"from":{{{from}}},"text":{{{JsonSerializer.Serialize(text)}}},"entities":{{{entities}}},{{{more}}}}}
        """);

    private protected static Incoming Service(string more) => Heard($$$"""{"update_id":5,"message":{"message_id":1,"date":1,"chat":{{{Group}}},"from":{{{Anna}}},{{{more}}}}}""");

    private protected static Incoming Press(string more) => Heard($$$"""{"update_id":5,"callback_query":{"id":"881","from":{{{Anna}}},"chat_instance":"1",{{{more}}}}}""");

    private protected static Incoming Heard(string update) => TelegramTranslator.Translate(Json(update), Self)!;

    protected static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
