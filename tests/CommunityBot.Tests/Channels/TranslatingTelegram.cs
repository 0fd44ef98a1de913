using System.Text.Json;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Tests.Channels;

public sealed class TranslatingTelegram
{
    private const string Anna = """{"id":42,"is_bot":false,"first_name":"Anna","last_name":"Åberg","language_code":"sv-SE"}""";
    private const string Group = """{"id":-1001234567890,"type":"supergroup","title":"Kvarteret"}""";
    private const string Forum = """{"id":-1001234567890,"type":"supergroup","title":"Kvarteret","is_forum":true}""";
    private const string Private = """{"id":42,"type":"private","first_name":"Anna"}""";
    private const string OurMessage = """{"message_id":9,"date":1,"from":{"id":7,"is_bot":true,"first_name":"Bot"},"text":"x"}""";

    private static readonly TelegramSelf Self = new(7, "TraffBot");

    [Fact]
    public void A_command_comes_with_its_place_and_its_speaker()
    {
        var heard = Message(Group, Anna, "/traff Promenad", """[{"type":"bot_command","offset":0,"length":6}]""");

        Assert.Equal(new Place("-1001234567890", ChatKind.Group, "Kvarteret"), heard.Place);
        Assert.Equal(new Speaker("42", "Anna Åberg", "sv"), heard.Speaker);
        Assert.Equal(new Happening.Said("/traff Promenad", "traff", ToBot: true), heard.What);
        Assert.Equal(("telegram", "5"), (heard.Channel, heard.UpdateId));
    }

    [Theory]
    [InlineData("/traff@TraffBot", 15, "traff")]
    [InlineData("/TRAFF@traffbot", 15, "traff")]
    public void A_command_may_name_the_bot_in_any_case(string text, int length, string command) =>
        Assert.Equal(new Happening.Said(text, command, true), Message(Group, Anna, text, $$"""[{"type":"bot_command","offset":0,"length":{{length}}}]""").What);

    [Fact]
    public void A_command_for_another_bot_is_nothing() =>
        Assert.IsType<Happening.Nothing>(Message(Group, Anna, "/traff@otherbot", """[{"type":"bot_command","offset":0,"length":15}]""").What);

    [Theory]
    [InlineData("skriv /traff sen", """[{"type":"bot_command","offset":6,"length":6}]""")]
    [InlineData("/traff", "[]")]
    [InlineData("/traff", """[{"type":"bot_command","offset":0,"length":900}]""")]
    [InlineData("traff", """[{"type":"bot_command","offset":0,"length":5}]""")]
    [InlineData("/traff", """[{"type":"bot_command","offset":0,"length":-3}]""")]
    public void Only_what_Telegram_marked_at_the_beginning_is_a_command(string text, string entities) =>
        Assert.Equal(new Happening.Said(text, null, false), Message(Group, Anna, text, entities).What);

    [Theory]
    [InlineData("/träff Promenad", "träff")]
    [InlineData("/Hjälp", "hjälp")]
    [InlineData("/språk", "språk")]
    [InlineData("/tra\u0308ff", "träff")]
    public void Accented_commands_count_in_private_though_Telegram_does_not_mark_them(string text, string command) =>
        Assert.Equal(new Happening.Said(text, command, true), Message(Private, Anna, text).What);

    [Fact]
    public void Accented_commands_count_in_a_group_only_when_they_are_addressed()
    {
        Assert.Equal(new Happening.Said("/träff", null, false), Message(Group, Anna, "/träff").What);
        Assert.Equal(new Happening.Said("/träff@traffbot hej", "träff", true), Message(Group, Anna, "/träff@traffbot hej").What);
        Assert.IsType<Happening.Nothing>(Message(Group, Anna, "/träff@otherbot hej").What);
        Assert.Equal("träff", Assert.IsType<Happening.Said>(
            Message(Group, Anna, "/träff @traffbot", """[{"type":"mention","offset":7,"length":9}]""").What).Command);
    }

    [Theory]
    [InlineData("/häj/hå")]
    [InlineData("/å!")]
    [InlineData("/")]
    public void A_slash_alone_makes_no_command(string text) => Assert.Null(Assert.IsType<Happening.Said>(Message(Private, Anna, text).What).Command);

    [Fact]
    public void Words_are_for_the_bot_in_private_when_it_is_mentioned_and_when_it_is_answered()
    {
        Assert.True(ToBot(Message(Private, Anna, "hej")));
        Assert.False(ToBot(Message(Group, Anna, "hej")));
        Assert.True(ToBot(Message(Group, Anna, "👟 @TRAFFbot hej", """[{"type":"mention","offset":3,"length":9}]""")));
        Assert.False(ToBot(Message(Group, Anna, "@annan hej", """[{"type":"mention","offset":0,"length":6}]""")));
        Assert.False(ToBot(Message(Group, Anna, "@x", """[{"type":"mention","offset":9000000000,"length":9000000000}]""")));
        Assert.True(ToBot(Message(Group, Anna, "hej", more: $""" "reply_to_message":{OurMessage} """)));
        Assert.False(ToBot(Message(Group, Anna, "hej", more: """ "reply_to_message":{"message_id":8,"from":{"id":7},"forum_topic_created":{}} """)));
    }

    [Theory]
    [InlineData("edited_message")]
    [InlineData("channel_post")]
    [InlineData("edited_channel_post")]
    [InlineData("something_new")]
    public void Edits_channel_posts_and_unknown_kinds_are_nothing(string kind) =>
        Assert.IsType<Happening.Nothing>(Heard($$$"""{"update_id":5,"{{{kind}}}":{"message_id":1,"date":1,"chat":{{{Private}}},"from":{{{Anna}}},"text":"hej"}}""").What);

    [Theory]
    [InlineData(""" "forward_origin":{"type":"user"} """)]
    [InlineData(""" "forward_date":1 """)]
    [InlineData(""" "via_bot":{"id":7} """)]
    [InlineData(""" "is_automatic_forward":true """)]
    [InlineData(""" "sender_chat":{"id":-100999,"type":"channel"} """)]
    public void What_is_not_the_persons_own_words_is_nothing(string more) =>
        Assert.IsType<Happening.Nothing>(Message(Group, Anna, "/traff", """[{"type":"bot_command","offset":0,"length":6}]""", more).What);

    [Theory]
    [InlineData("""{"id":777000,"first_name":"Telegram"}""")]
    [InlineData("""{"id":136817688,"is_bot":true,"first_name":"Channel"}""")]
    [InlineData("""{"id":99,"is_bot":true,"first_name":"Annan bot"}""")]
    [InlineData("""{"id":1087968824,"is_bot":true,"first_name":"Group"}""")]
    [InlineData("""{"first_name":"Utan id"}""")]
    [InlineData("null")]
    public void Bots_and_stand_ins_are_no_persons(string from) => Assert.IsType<Happening.Nothing>(Message(Group, from, "hej").What);

    [Fact]
    public void An_anonymous_administrator_speaks_for_the_group_and_is_nobody()
    {
        const string From = """{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""";

        var heard = Message(Group, From, "/traff", """[{"type":"bot_command","offset":0,"length":6}]""", """ "sender_chat":{"id":-1001234567890,"type":"supergroup"} """);

        Assert.Null(heard.Speaker);
        Assert.Equal(new Happening.Said("/traff", "traff", true, Anonymous: true), heard.What);
        Assert.IsType<Happening.Nothing>(Message(Group, From, "/traff", more: """ "sender_chat":{"id":-1009,"type":"channel"} """).What);
    }

    [Fact]
    public void Topics_count_only_in_forums()
    {
        Assert.Equal("17", Message(Forum, Anna, "hej", more: """ "message_thread_id":17,"is_topic_message":true """).Place.Thread);
        Assert.Null(Message(Forum, Anna, "hej", more: """ "message_thread_id":17 """).Place.Thread);
        Assert.Null(Message(Group, Anna, "hej", more: """ "message_thread_id":17,"is_topic_message":true """).Place.Thread);
    }

    [Theory]
    [InlineData(""" "migrate_to_chat_id":-1009007199254740 """, "-1001234567890", "-1009007199254740")]
    [InlineData(""" "migrate_from_chat_id":-555 """, "-555", "-1001234567890")]
    [InlineData(""" "migrate_from_chat_id":"-555" """, "-555", "-1001234567890")]
    public void A_group_that_becomes_a_supergroup_says_so_from_both_sides(string more, string place, string to)
    {
        var heard = Heard($$$"""{"update_id":5,"message":{"message_id":1,"date":1,"chat":{{{Group}}},"from":{"id":1087968824,"is_bot":true},{{{more}}}}}""");

        Assert.Equal(place, heard.Place.Address);
        Assert.Equal(new Happening.Moved(to), heard.What);
    }

    [Fact]
    public void Being_among_the_new_members_is_being_added()
    {
        Assert.IsType<Happening.Added>(Service(""" "new_chat_members":[{"id":3},{"id":7}] """).What);
        Assert.IsType<Happening.Nothing>(Service(""" "new_chat_members":[{"id":3}] """).What);
        Assert.IsType<Happening.Nothing>(Service(""" "new_chat_members":7 """).What);
    }

    [Theory]
    [InlineData("left", "member", nameof(Happening.Added))]
    [InlineData("kicked", "administrator", nameof(Happening.Added))]
    [InlineData("member", "kicked", nameof(Happening.Removed))]
    [InlineData("administrator", "left", nameof(Happening.Removed))]
    [InlineData("member", "administrator", nameof(Happening.RosterChanged))]
    [InlineData("left", "kicked", nameof(Happening.Nothing))]
    [InlineData("x", "member", nameof(Happening.Nothing))]
    [InlineData("member", "x", nameof(Happening.Nothing))]
    public void Only_a_real_change_adds_or_removes_the_bot(string before, string after, string what) => Assert.Equal(what, Standing(Group, before, after));

    [Theory]
    [InlineData("member", "kicked", nameof(Happening.Removed))]
    [InlineData("kicked", "member", nameof(Happening.Returned))]
    [InlineData("member", "member", nameof(Happening.Nothing))]
    public void In_private_the_same_change_is_blocking_and_unblocking(string before, string after, string what) => Assert.Equal(what, Standing(Private, before, after));

    [Fact]
    public void A_restricted_bot_that_was_thrown_out_is_out()
    {
        var heard = Heard($$$"""
            {"update_id":5,"my_chat_member":{"chat":{{{Group}}},"from":{{{Anna}}},"old_chat_member":{"status":"restricted","is_member":true},"new_chat_member":{"status":"restricted","is_member":false}} }
            """);

        Assert.IsType<Happening.Removed>(heard.What);
    }

    [Theory]
    [InlineData("member", "administrator", nameof(Happening.RosterChanged))]
    [InlineData("creator", "left", nameof(Happening.RosterChanged))]
    [InlineData("x", "member", nameof(Happening.RosterChanged))]
    [InlineData("left", "member", nameof(Happening.Nothing))]
    public void Others_count_when_they_become_or_cease_to_be_administrators(string before, string after, string what) =>
        Assert.Equal(what, Standing(Group, before, after, "chat_member"));

    [Fact]
    public void A_press_names_its_message()
    {
        var heard = Press($$""" "data":"v1:yes","message":{"message_id":9,"date":3,"chat":{{Group}}} """);

        Assert.Equal(new Happening.Pressed("881", "v1:yes", "9"), heard.What);
        Assert.Equal("-1001234567890", heard.Place.Address);
        Assert.Equal("42", heard.Speaker!.Address);
    }

    [Fact]
    public void A_press_on_a_message_for_one_pair_of_eyes_names_that()
    {
        var heard = Press($$$""" "data":"v1:yes","message":{"message_id":0,"ephemeral_message_id":31,"receiver_user":{"id":42},"date":3,"chat":{{{Group}}}} """);

        Assert.Equal(new Happening.Pressed("881", "v1:yes", "e31@42", OnlySpeakerSees: true), heard.What);
    }

    [Fact]
    public void A_press_on_an_unreachable_message_or_none_or_without_data_is_still_a_press()
    {
        Assert.Equal(new Happening.Pressed("881", "x", null), Press($$""" "data":"x","message":{"message_id":9,"date":0,"chat":{{Group}}} """).What);
        Assert.Equal(new Happening.Pressed("881", "x", null), Press(""" "data":"x","inline_message_id":"abc" """).What);
        Assert.Equal(new Place("42", ChatKind.Private, ""), Press(""" "data":"x" """).Place);
        Assert.Equal(new Happening.Pressed("881", "", "9"), Press($$""" "game_short_name":"g","message":{"message_id":9,"date":3,"chat":{{Group}}} """).What);
    }

    [Theory]
    [InlineData("sv", "sv")]
    [InlineData("SV_se", "sv")]
    [InlineData("en-GB", "en")]
    [InlineData("fi", null)]
    [InlineData("", null)]
    public void The_language_is_ours_or_unknown(string code, string? language) =>
        Assert.Equal(language, Message(Private, $$"""{"id":42,"first_name":"A","language_code":"{{code}}"}""", "hej").Speaker!.Language);

    [Theory]
    [InlineData("""{"update_id":5,"message":{"chat":{"id":1,"type":"x"},"from":{"id":2},"text":"hej"}}""")]
    [InlineData("""{"update_id":5,"message":null}""")]
    [InlineData("""{"update_id":5,"message":[]}""")]
    [InlineData("""{"update_id":5,"message":{"chat":7,"from":"x","text":{}}}""")]
    [InlineData("""{"update_id":5,"callback_query":{"id":7,"from":{"id":"9"}}}""")]
    [InlineData("""{"update_id":5,"my_chat_member":{"chat":{"id":-1,"type":"group"},"new_chat_member":null}}""")]
    [InlineData("""{"update_id":5,"message":{"chat":{"id":1.5,"type":"private"},"from":{"id":2},"text":"hej"}}""")]
    [InlineData("""{"update_id":5,"message":{"chat":{"id":1,"type":"private"},"from":{"id":2},"text":"\ud800"}}""")]
    [InlineData("""{"update_id":5}""")]
    public void What_does_not_fit_is_nothing(string update) => Assert.IsType<Happening.Nothing>(Heard(update).What);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"update_id":"x"}""")]
    public void Without_an_update_id_there_is_no_update(string update) => Assert.Null(TelegramTranslator.Translate(Json(update), Self));

    [Fact]
    public void Numbers_may_come_as_text_and_ids_may_be_long()
    {
        var heard = Heard("""{"update_id":"5","message":{"message_id":"1","chat":{"id":"4503599627370495","type":"private"},"from":{"id":"4503599627370495","first_name":"A"},"text":"hej"}}""");

        Assert.Equal(("5", "4503599627370495", "4503599627370495"), (heard.UpdateId, heard.Place.Address, heard.Speaker!.Address));
    }

    private static string Standing(string chat, string before, string after, string kind = "my_chat_member") => Heard($$$"""
        {"update_id":5,"{{{kind}}}":{"chat":{{{chat}}},"from":{{{Anna}}},"date":1,"old_chat_member":{"status":"{{{before}}}"},"new_chat_member":{"status":"{{{after}}}"}} }
        """).What.GetType().Name;

    private static bool ToBot(Incoming heard) => Assert.IsType<Happening.Said>(heard.What).ToBot;

    private static Incoming Message(string chat, string from, string text, string entities = "[]", string more = """ "x":1 """) => Heard($$$"""
        {"update_id":5,"message":{"message_id":1,"date":1,"chat":{{{chat}}},"from":{{{from}}},"text":{{{JsonSerializer.Serialize(text)}}},"entities":{{{entities}}},{{{more}}}}}
        """);

    private static Incoming Service(string more) => Heard($$$"""{"update_id":5,"message":{"message_id":1,"date":1,"chat":{{{Group}}},"from":{{{Anna}}},{{{more}}}}}""");

    private static Incoming Press(string more) => Heard($$$"""{"update_id":5,"callback_query":{"id":"881","from":{{{Anna}}},"chat_instance":"1",{{{more}}}}}""");

    private static Incoming Heard(string update) => TelegramTranslator.Translate(Json(update), Self)!;

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
