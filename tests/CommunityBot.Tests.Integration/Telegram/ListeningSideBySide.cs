using CommunityBot.Bot.Conversation;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Reliability;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>Which updates wait for which: a chat's for each other, nobody for anybody else's.</summary>
public sealed class ListeningSideBySide : TelegramTown
{
    [Fact]
    public async Task Hears_one_chat_in_order_and_others_beside_it()
    {
        var slow = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        Telegram.Start(Bo);
        await StartAndCatchUpAsync();
        Reception.Answer = async heard =>
        {
            var text = (heard.What as Happening.Said)?.Text;
            if (text == "vänta")
            {
                arrived.SetResult();
            }

            await (text switch { "långsam" => slow.Task, "vänta" => gate.Task, _ => Task.CompletedTask });
            return new Heard.Done();
        };

        // While the first is being heard the other three gather, so that the next poll brings them together.
        Telegram.Type(Bo, Bo, "vänta");
        await arrived.Task.WaitAsync(FakeTelegramServer.Patience);
        Telegram.Type(Anna, Anna, "långsam");
        Telegram.Type(Anna, Anna, "efter");
        Telegram.Type(Bo, Bo, "bredvid");
        gate.SetResult();
        await Patiently.UntilAsync(() => Reception.Texts.Contains("bredvid"), "the bot hearing it");

        Assert.DoesNotContain("efter", Reception.Texts);
        slow.SetResult();
        await Telegram.AllConfirmedAsync();
        Assert.Equal(["långsam", "efter"], Reception.Texts.Where(text => text is "långsam" or "efter"));
    }

    [Fact]
    public async Task Goes_on_listening_while_an_earlier_turn_is_slow_and_confirms_neither_before_it_is_stored()
    {
        var slow = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        Telegram.Start(Bo);
        await StartAndCatchUpAsync();
        Reception.Answer = async heard =>
        {
            if ((heard.What as Happening.Said)?.Text == "långsam")
            {
                arrived.SetResult();
                await slow.Task;
            }

            return new Heard.Done();
        };

        Telegram.Type(Anna, Anna, "långsam");
        await arrived.Task.WaitAsync(FakeTelegramServer.Patience);
        Telegram.Type(Bo, Bo, "senare");
        await Patiently.UntilAsync(() => Reception.Texts.Contains("senare"), "the bot hearing it");
        Telegram.Type(Bo, Bo, "ännu senare");
        await Patiently.UntilAsync(() => Reception.Texts.Contains("ännu senare"), "the bot hearing it");

        Assert.Equal(3, Telegram.PendingUpdates.Count);
        slow.SetResult();
        await Telegram.AllConfirmedAsync();
        Assert.Equal(["långsam", "senare", "ännu senare"], Reception.Texts.Where(text => text != "/start").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hears_presses_of_eight_people_at_the_same_time()
    {
        long card;
        await using (var bot = await BotOnTelegram.StartAsync(Telegram, Reception))
        {
            await Telegram.AllConfirmedAsync();
            card = long.Parse(await PostAsync(bot), null);
        }

        var arrived = 0;
        var all = new TaskCompletionSource();
        Reception.Answer = async heard =>
        {
            if (heard.What is Happening.Pressed && Interlocked.Increment(ref arrived) == 8)
            {
                all.SetResult();
            }

            await (heard.What is Happening.Pressed ? all.Task : Task.CompletedTask);
            return new Heard.Done(new("Sparat"));
        };

        var presses = Enumerable.Range(100, 8).Select(id =>
        {
            Telegram.AddMember(Walkers, Telegram.AddUser(id, $"Granne {id}"));
            return Telegram.Press(id, Walkers, card, "v1:yes");
        }).ToList();
        // Pressed while it was away, so that one poll brings them all.
        await StartAsync();
        foreach (var press in presses)
        {
            await Telegram.ToastAsync(press);
        }

        Assert.Equal(8, Happened<Happening.Pressed>().Count());
    }
}
