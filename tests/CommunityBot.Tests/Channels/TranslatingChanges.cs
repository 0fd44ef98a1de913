using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Tests.Channels;

/// <summary>What happens to chats and to buttons, and what fits nowhere.</summary>
public sealed class TranslatingChanges : TelegramUpdates
{
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

    /// <summary>Told to administrators as a change, and to every bot in the group as a line. Whoever does it isn't noted down.</summary>
    [Theory]
    [InlineData("member", """{"status":"left"}""", "left")]
    [InlineData("member", """{"status":"kicked"}""", "left")]
    [InlineData("administrator", """{"status":"left"}""", "left")]
    [InlineData("member", """{"status":"restricted","is_member":false}""", "left")]
    [InlineData("left", """{"status":"member"}""", "came")]
    [InlineData("kicked", """{"status":"restricted","is_member":true}""", "came")]
    [InlineData("left", """{"status":"kicked"}""", nameof(Happening.Nothing))]
    public void Others_come_and_go(string before, string after, string what)
    {
        var heard = Heard($$$"""
            {"update_id":5,"chat_member":{"chat":{{{Group}}},"from":{{{Anna}}},"date":1,"old_chat_member":{"status":"{{{before}}}","user":{"id":43,"first_name":"Bo"}},"new_chat_member":{{{after.Replace("{", """{"user":{"id":43,"first_name":"Bo"},""", StringComparison.Ordinal)}}}}}
            """);

        ComesOrGoes(heard, what);
    }

    [Theory]
    [InlineData(""" "left_chat_member":{"id":43,"first_name":"Bo"} """, "left")]
    [InlineData(""" "new_chat_members":[{"id":7,"is_bot":true},{"id":43,"first_name":"Bo"}] """, nameof(Happening.Added))]
    [InlineData(""" "new_chat_members":[{"id":8,"is_bot":true},{"id":43,"first_name":"Bo"}] """, "came")]
    [InlineData(""" "left_chat_member":{"id":7,"is_bot":true} """, nameof(Happening.Nothing))]
    [InlineData(""" "left_chat_member":{"id":8,"is_bot":true} """, nameof(Happening.Nothing))]
    public void The_groups_own_line_says_the_same(string line, string what) => ComesOrGoes(Service(line), what);

    private static void ComesOrGoes(Incoming heard, string what)
    {
        switch (what)
        {
            case "left":
                Assert.Equal(new Happening.Left("43"), heard.What);
                Assert.Null(heard.Speaker);
                break;
            case "came":
                Assert.Equal(["43"], Assert.IsType<Happening.Came>(heard.What).Addresses);
                Assert.Null(heard.Speaker);
                break;
            default:
                Assert.Equal(what, heard.What.GetType().Name);
                break;
        }
    }

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
}
