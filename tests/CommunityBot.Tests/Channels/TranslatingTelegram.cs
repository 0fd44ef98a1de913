using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Tests.Channels;

/// <summary>What people say.</summary>
public sealed class TranslatingTelegram : TelegramUpdates
{
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
    [InlineData("channel_post")]
    [InlineData("edited_channel_post")]
    [InlineData("something_new")]
    public void Channel_posts_and_unknown_kinds_are_nothing(string kind) =>
        Assert.IsType<Happening.Nothing>(Heard($$$"""{"update_id":5,"{{{kind}}}":{"message_id":1,"date":1,"chat":{{{Private}}},"from":{{{Anna}}},"text":"hej"}}""").What);

    [Theory]
    [InlineData(""" "via_bot":{"id":7} """)]
    [InlineData(""" "is_automatic_forward":true """)]
    [InlineData(""" "sender_chat":{"id":-100999,"type":"channel"} """)]
    public void What_is_not_the_persons_own_words_is_nothing(string more) =>
        Assert.IsType<Happening.Nothing>(Message(Group, Anna, "/traff", """[{"type":"bot_command","offset":0,"length":6}]""", more).What);

    [Theory]
    [InlineData(""" "forward_origin":{"type":"user"} """)]
    [InlineData(""" "forward_date":1 """)]
    [InlineData(""" "edit_date":1 """)]
    public void What_was_passed_on_or_changed_is_only_overheard_and_never_a_command(string more) => Assert.Equal(
        new Happening.Overheard("/traff"), Message(Group, Anna, "/traff", """[{"type":"bot_command","offset":0,"length":6}]""", more).What);

    [Theory]
    [InlineData("text")]
    [InlineData("caption")]
    public void What_a_person_changed_afterwards_is_overheard(string field) => Assert.Equal(
        new Happening.Overheard("/traff hej"), Heard($$$"""{"update_id":5,"edited_message":{"message_id":1,"date":1,"edit_date":2,"chat":{{{Private}}},"from":{{{Anna}}},"{{{field}}}":"/traff hej"}}""").What);

    [Theory]
    [InlineData(""" "sender_chat":{"id":-100999} """)]
    [InlineData(""" "via_bot":{"id":7} """)]
    [InlineData(""" "photo":[] """)]
    public void What_nobody_wrote_is_not_overheard(string more) => Assert.IsType<Happening.Nothing>(
        Heard($$$"""{"update_id":5,"edited_message":{"message_id":1,"date":1,"chat":{{{Private}}},"from":{{{Anna}}}{{{(more.Contains("photo", StringComparison.Ordinal) ? "" : ",\"text\":\"hej\"")}}},{{{more}}}}}""").What);

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
}
