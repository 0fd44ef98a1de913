using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Playground;

public sealed class SpeakingInTheTown
{
    private const string Group = "group-neighbours";

    private readonly PlaygroundTown town = new(TimeProvider.System);
    private readonly PlaygroundChannel channel;

    public SpeakingInTheTown() => channel = new(town, new Presence(), new EarlierRun(town, _ => Task.FromResult<IReadOnlyList<string>>([])));

    [Fact]
    public async Task Reaches_everyone_in_a_group()
    {
        await Delivered(new(Group), "Hej");

        Assert.All(["karin", "gunnel", "hassan", "oskar", "emma"], who => Assert.Equal(["Hej"], Texts(Group, who)));
        Assert.Empty(Texts(Group, "nobody"));
    }

    [Fact]
    public async Task Reaches_one_alone_inside_a_group()
    {
        await Delivered(new(Group, OnlyFor: "emma"), "Bara du");

        Assert.Equal(["Bara du"], Texts(Group, "emma"));
        Assert.All(["karin", "gunnel", "hassan", "oskar"], who => Assert.Empty(Texts(Group, who)));
    }

    [Fact]
    public async Task Cannot_begin_in_private()
    {
        Assert.IsType<Receipt.ChatGone>(await channel.SayAsync(new("emma"), Words("Hej"), default));

        town.Start("emma");
        await Delivered(new("emma"), "Hej Emma");

        Assert.Equal(["Hej Emma"], Texts("emma", "emma"));
        Assert.Empty(Texts("emma", "karin"));
    }

    [Fact]
    public async Task Edits_in_place_and_never_anothers_words()
    {
        var mine = town.Write(Group, "emma", "Hej");
        var card = await Delivered(new(Group), "Två kommer");
        await Delivered(new(Group), "Sist");

        Assert.Equal(new Receipt.Delivered(card), await channel.EditAsync(new(Group), card, Words("Tre kommer"), default));
        Assert.Equal(["Hej", "Tre kommer", "Sist"], Texts(Group, "karin"));
        Assert.IsType<Receipt.Rejected>(await channel.EditAsync(new(Group), mine.Id, Words("Tre"), default));
        Assert.IsType<Receipt.Rejected>(await channel.EditAsync(new("group-runners"), card, Words("Tre"), default));
        Assert.IsType<Receipt.Rejected>(await channel.EditAsync(new(Group), "m-gone", Words("Tre"), default));
    }

    [Fact]
    public async Task Refuses_what_no_chat_could_show()
    {
        Assert.IsType<Receipt.ChatGone>(await channel.SayAsync(new("group-nowhere"), Words("Hej"), default));
        Assert.IsType<Receipt.Rejected>(await channel.SayAsync(new(Group), Words("  "), default));
        Assert.IsType<Receipt.Rejected>(await channel.SayAsync(new("group-runners", OnlyFor: "gunnel"), Words("Hej"), default));
    }

    [Fact]
    public async Task Cuts_what_is_too_long_between_characters_and_keeps_what_stands_out()
    {
        await Delivered(new(Group), new string('x', 4096));
        await Delivered(new(Group), new string('x', 4094) + "👟👟");
        await channel.SayAsync(new(Group), new(new RichText([new Span.Bold("Kort\n"), new Span.Plain(new string('x', 5000)), new Span.Bold("sist")]), [], true), default);

        var seen = town.Seen(Group, "emma");
        Assert.Equal(new string('x', 4096), seen[0].Text.Plain);
        Assert.Equal(new string('x', 4094) + "…", seen[1].Text.Plain);
        Assert.Equal([new Span.Bold("Kort\n"), new Span.Plain("…")], seen[2].Text.Spans);
    }

    [Fact]
    public async Task Forgets_the_oldest_when_a_chat_is_full()
    {
        var first = await Delivered(new(Group), "first");
        for (var n = 0; n < PlaygroundTown.MostPerChat; n++)
        {
            town.Write(Group, "emma", $"{n}");
        }

        Assert.Equal(PlaygroundTown.MostPerChat, town.Seen(Group, "emma").Count);
        Assert.Equal("0", Texts(Group, "emma")[0]);
        Assert.IsType<Receipt.Rejected>(await channel.EditAsync(new(Group), first, Words("gone"), default));
    }

    [Fact]
    public async Task Toasts_the_one_who_pressed_and_only_once()
    {
        var watcher = new TownWatcher();
        town.Watch(watcher);
        var press = channel.NewPress("emma");

        await channel.ToastAsync(press, new Toast("Noterat"), default);
        await channel.ToastAsync(press, new Toast("Igen"), default);
        await channel.ToastAsync("press-forged", new Toast("Falskt"), default);
        town.TellAll(new TownNews.ClockMoved());

        Assert.Equal([new TownNews.Passing("emma", new Toast("Noterat")), new TownNews.ClockMoved()], await News(watcher, 2));
    }

    [Fact]
    public async Task Cuts_off_a_watcher_that_falls_far_behind()
    {
        var watcher = new TownWatcher();
        town.Watch(watcher);

        for (var n = 0; n < 2_000; n++)
        {
            town.TellAll(new TownNews.ClockMoved());
        }

        Assert.Equal(1_000, await watcher.ReadAsync(default).CountAsync());
    }

    [Fact]
    public void Never_uses_a_handle_twice_not_even_after_a_restart()
    {
        var again = new PlaygroundTown(TimeProvider.System);

        var handles = Enumerable.Range(0, 1_000).SelectMany(_ => new[] { town.NewHandle("u"), again.NewHandle("u") }).ToList();

        Assert.Equal(handles.Count, handles.Distinct().Count());
    }

    [Fact]
    public async Task Knows_the_administrators_of_groups_only()
    {
        Assert.Equal(["karin"], (await channel.AdministratorsAsync(Group, default))!);
        Assert.Null(await channel.AdministratorsAsync("emma", default));
    }

    private static Utterance Words(string text) => new(new RichText([new Span.Plain(text)]), [], true);

    private static async Task<List<TownNews>> News(TownWatcher watcher, int count) => await watcher.ReadAsync(default).Take(count).ToListAsync();

    private async Task<string> Delivered(Destination to, string text) =>
        Assert.IsType<Receipt.Delivered>(await channel.SayAsync(to, Words(text), default)).MessageId;

    private List<string> Texts(string chat, string resident) => [.. town.Seen(chat, resident).Select(message => message.Text.Plain)];
}
