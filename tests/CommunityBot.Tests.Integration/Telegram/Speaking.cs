using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.Content.Phrases;
using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>What Telegram alone does when it is spoken to; the rest is in the compliance suite.</summary>
public sealed class Speaking : TelegramTown
{
    private static readonly Destination Group = new(Walkers.ToString(CultureInfo.InvariantCulture));

    private BotOnTelegram bot = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        bot = await StartAndCatchUpAsync();
    }

    [Fact]
    public async Task Sends_moments_for_each_readers_own_zone_and_never_a_parse_mode()
    {
        await SayAsync(Group, Words.Of(new Span.Plain("👟 "), new Span.Time("tors 26 nov kl. 18.00", 1795712400)));

        var entity = Assert.Single(Telegram.BotMessages(Walkers)[^1].Entities);
        Assert.Equal(("date_time", 3, 21, "wdt"), (entity.Type, entity.Offset, entity.Length, (string?)entity.Json["date_time_format"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_silent_unless_it_shall_be_heard(bool silent)
    {
        await SayAsync(Group, Words.Plain("Hej") with { Silent = silent });

        Assert.Equal(silent, Telegram.BotMessages(Walkers)[^1].Silent);
    }

    [Fact]
    public async Task Resends_as_plain_text_once_when_the_marks_are_refused()
    {
        Telegram.Break(new Fault(FaultKind.Refuse, "sendMessage") { Description = "Bad Request: can't parse entities: unexpected end" });

        Assert.IsType<Receipt.Delivered>(await SayAsync(Group, Words.Of(new Span.Bold("Fet"))));

        Assert.Empty(Assert.Single(Telegram.BotMessages(Walkers)).Entities);

        Telegram.Break(new Fault(FaultKind.Refuse, "sendMessage", Count: 9) { Description = "Bad Request: can't parse entities: unexpected end" });
        Assert.IsType<Receipt.Rejected>(await SayAsync(Group, Words.Of(new Span.Bold("Fet"))));
    }

    [Fact]
    public async Task Edits_as_plain_text_when_the_marks_are_refused()
    {
        var id = Id(await SayAsync(Group, Words.Plain("Kort")));
        Telegram.Break(new Fault(FaultKind.Refuse, "editMessageText") { Description = "Bad Request: can't parse entities: unexpected end" });

        Assert.IsType<Receipt.Delivered>(await bot.Channel.EditAsync(Group, id, Words.Of(new Span.Bold("Nytt")), CancellationToken.None));

        Assert.Equal("Nytt", Assert.Single(Telegram.BotMessages(Walkers)).Text);
    }

    [Fact]
    public async Task Speaks_in_the_topic_and_beside_it_when_the_topic_was_deleted()
    {
        var forum = Telegram.AddGroup(-1001111111111, "Forum", isForum: true, creator: Anna);
        Telegram.AddBotToGroup(forum, Anna);
        var topic = Telegram.AddTopic(forum, Anna, "Promenader");
        var there = new Destination(forum.ToString(CultureInfo.InvariantCulture), topic.ToString(CultureInfo.InvariantCulture));

        await SayAsync(there, Words.Plain("Ett"));
        Telegram.DeleteTopic(forum, topic);
        Assert.IsType<Receipt.Delivered>(await SayAsync(there, Words.Plain("Två")));

        Assert.Null(Assert.Single(Telegram.BotMessages(forum)).ThreadId);
        Assert.Equal(topic, Telegram.History(forum).Single(message => message.Text == "Ett").ThreadId);
    }

    [Fact]
    public async Task Follows_a_group_that_became_a_supergroup()
    {
        var old = Telegram.AddGroup(-555, "Liten", creator: Anna);
        Telegram.AddBotToGroup(old, Anna);
        var big = Telegram.UpgradeToSupergroup(old, Anna, silently: true);

        Assert.Equal(new Receipt.Moved(big.ToString(CultureInfo.InvariantCulture)), await SayAsync(new Destination("-555"), Words.Plain("Hej")));
    }

    [Fact]
    public async Task Asks_for_words_only_where_there_are_no_buttons()
    {
        var private1 = new Destination("11");
        await SayAsync(private1, Words.Plain("Vad ska träffen heta?") with { AwaitsWords = true });
        await SayAsync(private1, Words.With("När?", "x", "Inte nu") with { AwaitsWords = true });

        var said = Telegram.BotMessages(Anna);
        Assert.True((bool?)said[0].Json["reply_markup"]?["force_reply"] is true || said[0].Buttons.Count == 0);
        Assert.Equal("Inte nu", Assert.Single(said[1].Buttons).Label);
    }

    [Fact]
    public async Task Opens_the_private_chat_from_a_press_and_from_a_button()
    {
        await SayAsync(Group, Words.Plain("Kort") with { Buttons = [[new ButtonFace("Mer", null, "start:m_1"), new ButtonFace("Ja", "y", null)]] });
        var card = Telegram.BotMessages(Walkers)[^1];
        Assert.Equal("https://t.me/traffbot?start=m_1", card.Buttons[0].Url);

        Reception.Answer = _ => Task.FromResult<Bot.Conversation.Heard>(new Bot.Conversation.Heard.Done(new("", StartPayload: "m_1")));
        Assert.Equal("https://t.me/traffbot?start=m_1", (await Telegram.ToastAsync(Telegram.Press(Bo, card, "Ja"))).Url);
    }

    [Fact]
    public async Task Carries_4096_units_of_emoji_in_one_message()
    {
        Assert.IsType<Receipt.Delivered>(await SayAsync(Group, Words.Of(new Span.Bold(string.Concat(Enumerable.Repeat("👟", 2048))))));
        Assert.IsType<Receipt.Delivered>(await SayAsync(Group, Words.Of(new Span.Bold(string.Concat(Enumerable.Repeat("👟", 2049))))));
        Assert.Equal([4096, 4095], Telegram.BotMessages(Walkers).Select(message => message.Text.Length));
    }

    [Fact]
    public async Task Makes_no_call_that_Telegram_would_refuse_on_an_ordinary_day()
    {
        await SayAsync(Group, Words.With("Kort", "x"));
        await Telegram.EventuallyAsync(() => Telegram.Description("", isShort: true).Length > 0);

        Assert.Empty(Telegram.Ledger.Refused);
    }

    private Task<Receipt> SayAsync(Destination to, Utterance message) => bot.Channel.SayAsync(to, message, CancellationToken.None);

    private static string Id(Receipt receipt) => Assert.IsType<Receipt.Delivered>(receipt).MessageId;
}
