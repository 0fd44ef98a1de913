using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>What it means when Telegram refuses, wants a pause, fails, or says nothing.</summary>
public sealed class SpeakingIntoTrouble : TelegramTown
{
    private static readonly Destination Group = new(Walkers.ToString(CultureInfo.InvariantCulture));

    private BotOnTelegram bot = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        bot = await StartAndCatchUpAsync();
    }

    [Fact]
    public async Task Knows_a_private_chat_that_is_closed()
    {
        Assert.IsType<Receipt.ChatGone>(await SayAsync(new Destination("12"), Words.Plain("Bo har aldrig startat")));
        Telegram.Block(Anna);
        Assert.IsType<Receipt.ChatGone>(await SayAsync(new Destination("11"), Words.Plain("Blockerad")));
        Telegram.Unblock(Anna);
        Telegram.Deactivate(Anna);
        Assert.IsType<Receipt.ChatGone>(await SayAsync(new Destination("11"), Words.Plain("Borta")));
    }

    [Fact]
    public async Task Knows_a_group_in_which_it_may_not_speak_or_that_was_deleted()
    {
        Telegram.Restrict(Walkers, Telegram.BotId);
        Assert.IsType<Receipt.ChatGone>(await SayAsync(Group, Words.Plain("Får inte")));
        Telegram.DeleteGroup(Walkers);
        Assert.IsType<Receipt.ChatGone>(await SayAsync(Group, Words.Plain("Borta")));
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests, 3600)]
    [InlineData(FaultKind.TooManyRequestsBodyOnly, 17)]
    [InlineData(FaultKind.TooManyRequestsHeaderOnly, 17)]
    public async Task Is_told_how_long_to_wait_in_the_body_or_in_the_header(FaultKind kind, int seconds)
    {
        Telegram.Break(new Fault(kind, "sendMessage") { RetryAfter = seconds });

        Assert.Equal(new Receipt.TryAgain(TimeSpan.FromSeconds(seconds)), await SayAsync(Group, Words.Plain("Hej")));
    }

    [Fact]
    public async Task Takes_a_pause_in_a_private_chat_for_one_of_the_whole_bot()
    {
        Telegram.Break(new Fault(FaultKind.TooManyRequests, "sendMessage") { RetryAfter = 4 });

        Assert.Equal(new Receipt.TryAgain(TimeSpan.FromSeconds(4), WholeChannel: true), await SayAsync(new Destination("11"), Words.Plain("Hej")));
    }

    [Theory]
    [InlineData(FaultKind.ServerErrorHtml, 502)]
    [InlineData(FaultKind.ServerErrorHtml, 503)]
    [InlineData(FaultKind.ServerErrorJson, 500)]
    public async Task Tries_again_when_the_server_says_that_it_failed(FaultKind kind, int status)
    {
        Telegram.Break(new Fault(kind, "sendMessage") { Status = status });

        Assert.IsType<Receipt.TryAgain>(await SayAsync(Group, Words.Plain("Hej")));
        Assert.Empty(Telegram.BotMessages(Walkers));
    }

    [Theory]
    [InlineData(FaultKind.CutAfter, 0)]
    [InlineData(FaultKind.TruncatedJson, 0)]
    [InlineData(FaultKind.CutBefore, 0)]
    [InlineData(FaultKind.ServerErrorHtml, 504)]
    public async Task Does_not_know_what_became_of_a_message_whose_answer_was_lost(FaultKind kind, int status)
    {
        Telegram.Break(new Fault(kind, "sendMessage") { Status = status });

        Assert.IsType<Receipt.Unknown>(await SayAsync(Group, Words.Plain("Hej")));

        // Never sent again by the client itself.
        Assert.Single(Telegram.Ledger.Entries, entry => entry.Method == "sendMessage");
    }

    [Theory]
    [InlineData(FaultKind.Hang)]
    [InlineData(FaultKind.HangAfter)]
    public async Task Does_not_wait_for_ever(FaultKind kind)
    {
        var hasty = await StartAsync(webhook: true, adjust: options => options.CallTimeout = TimeSpan.FromMilliseconds(200));
        var id = Id(await SayAsync(Group, Words.Plain("Kort")));
        Telegram.Break(new Fault(kind, "sendMessage"));
        Telegram.Break(new Fault(kind, "editMessageText"));

        Assert.IsType<Receipt.Unknown>(await hasty.Channel.SayAsync(Group, Words.Plain("Hej"), CancellationToken.None));
        Assert.IsType<Receipt.TryAgain>(await hasty.Channel.EditAsync(Group, id, Words.Plain("Nytt"), CancellationToken.None));
    }

    [Fact]
    public async Task May_not_whisper_without_a_press_or_rights_and_the_group_lives_on()
    {
        Assert.IsType<Receipt.Rejected>(await SayAsync(Group with { OnlyFor = "12" }, Words.Plain("Psst")));
        Assert.IsType<Receipt.Rejected>(await SayAsync(Group with { OnlyFor = "12", PressId = "4711" }, Words.Plain("Psst")));

        Telegram.Promote(Walkers, Telegram.BotId);
        Assert.Matches(@"\Ae[1-9]\d*@12\z", Id(await SayAsync(Group with { OnlyFor = "12" }, Words.Plain("Psst"))));
    }

    private Task<Receipt> SayAsync(Destination to, Utterance message) => bot.Channel.SayAsync(to, message, CancellationToken.None);

    private static string Id(Receipt receipt) => Assert.IsType<Receipt.Delivered>(receipt).MessageId;
}
