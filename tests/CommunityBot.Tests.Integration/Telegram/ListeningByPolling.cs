using System.Text.Json.Nodes;
using CommunityBot.Bot.Conversation;
using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.Telegram;

public sealed class ListeningByPolling : TelegramTown
{
    [Fact]
    public async Task Hears_what_was_said_while_it_was_away_and_confirms_it()
    {
        Telegram.Type(Anna, Walkers, "/traff@traffbot Promenad");

        await StartAndCatchUpAsync();

        Assert.Contains(Reception.Heard, heard => heard is { Place.Title: "Promenadgruppen", Speaker.Name: "Anna", What: Happening.Said { Command: "traff" } });
        Assert.Contains(Reception.Heard, heard => heard.What is Happening.Added);
    }

    [Fact]
    public async Task Answers_a_press_after_it_was_stored()
    {
        Reception.Answer = heard => Task.FromResult<Heard>(new Heard.Done(heard.What is Happening.Pressed ? new("Sparat: du kommer") : null));
        var bot = await StartAndCatchUpAsync();
        var card = long.Parse(await PostAsync(bot), null);

        var toast = await Telegram.ToastAsync(Telegram.Press(Bo, Walkers, card, "v1:yes"));

        Assert.Equal("Sparat: du kommer", toast.Text);
        Assert.Equal(card.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Happened<Happening.Pressed>()).MessageId);
    }

    [Fact]
    public async Task Answers_a_press_that_gets_no_words_so_that_the_button_stops_waiting()
    {
        var bot = await StartAndCatchUpAsync();
        var card = long.Parse(await PostAsync(bot), null);

        Assert.True(string.IsNullOrEmpty((await Telegram.ToastAsync(Telegram.PressForged(Bo, Walkers, card, null))).Text));
    }

    [Fact]
    public async Task Does_not_confirm_what_could_not_be_stored_and_hears_it_again()
    {
        var failures = 0;
        Reception.Answer = heard => Task.FromResult<Heard>(
            heard.What is Happening.Said { Text: "ett" } && Interlocked.Increment(ref failures) <= 2 ? new Heard.Failed() : new Heard.Done());
        await StartAndCatchUpAsync();

        Telegram.Type(Anna, Anna, "ett");
        Telegram.Type(Anna, Anna, "två");
        await Telegram.AllConfirmedAsync();

        Assert.Equal(["/start", "ett", "två"], Reception.Texts);
        Assert.Equal(3, failures);
    }

    [Fact]
    public async Task Does_not_hear_again_what_was_stored_beside_a_failure()
    {
        var failures = 0;
        Telegram.Start(Bo);
        Reception.Answer = heard => Task.FromResult<Heard>(
            heard.What is Happening.Added && Interlocked.Increment(ref failures) <= 2 ? new Heard.Failed() : new Heard.Done());

        await StartAndCatchUpAsync();

        Assert.Equal(2, Reception.Texts.Count(text => text == "/start"));
    }

    [Fact]
    public async Task Skips_poison_and_unknown_kinds_and_hears_the_rest()
    {
        await StartAndCatchUpAsync();

        Telegram.Deliver(new JsonObject { ["message"] = new JsonArray(1, 2) });
        Telegram.Deliver(new JsonObject { ["message"] = new JsonObject { ["chat"] = "x", ["from"] = 7, ["text"] = "\\ud800" } });
        Telegram.Deliver(new JsonObject { ["invented_next_year"] = new JsonObject { ["a"] = 1 } });
        Telegram.Deliver([]);
        Telegram.Type(Anna, Anna, "frisk");
        await Telegram.AllConfirmedAsync();

        Assert.Contains("frisk", Reception.Texts);
    }

    [Theory]
    [InlineData(FaultKind.ServerErrorHtml)]
    [InlineData(FaultKind.ServerErrorJson)]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.TooManyRequestsHeaderOnly)]
    public async Task Comes_back_by_itself_after_trouble(FaultKind kind)
    {
        Telegram.Break(new Fault(kind, "getMe"));
        Telegram.Break(new Fault(kind, "deleteWebhook"));
        Telegram.Break(new Fault(kind, "getUpdates"));

        await StartAndCatchUpAsync();

        Assert.Contains("/start", Reception.Texts);
    }
}
