using CommunityBot.Bot.Channels;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Integration.Telegram;

namespace CommunityBot.Tests.Integration.Channels;

/// <summary>What every channel must do. A channel's own class gives the stage and inherits the tests.</summary>
public abstract partial class ChannelCompliance : IAsyncLifetime
{
    private ChannelStage stage = null!;

    private IChannel Channel => stage.Channel;

    public async Task InitializeAsync() => stage = await SetUpAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task What_is_said_is_shown_with_what_stands_out()
    {
        var id = await SayAsync(Words.Of(
            new Span.Plain("👟🧑‍🤝‍🧑 "), new Span.Bold("Löprunda"), new Span.Plain(" "), new Span.Time("tors 26 nov kl. 18.00", 1795712400),
            new Span.Plain("\n"), new Span.Link("Karta", "https://example.org/karta?a=1&b=2"), new Span.Covered(" dolt")));

        var shown = (await stage.ShownAsync(stage.Group, id, stage.Bo))!;
        Assert.Equal("👟🧑‍🤝‍🧑 Löprunda tors 26 nov kl. 18.00\nKarta dolt", shown.Text);
        Assert.Equal(["Löprunda"], shown.Bold);
        Assert.Equal([("Karta", "https://example.org/karta?a=1&b=2")], shown.Links);
        Assert.True(shown.Moments is [] or [("tors 26 nov kl. 18.00", 1795712400)], "A moment is marked as such or not at all.");
    }

    [Theory]
    [InlineData("<b>Eva</b> & Co")]
    [InlineData("*Eva* _Ek_ [x](https://example.org) `kod`")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("{0} {name} \\n %s")]
    public async Task What_a_person_wrote_is_shown_letter_by_letter(string name)
    {
        var shown = (await stage.ShownAsync(stage.Group, await SayAsync(Words.Of(new Span.Plain("Kommer: " + name + "."), new Span.Bold(name))), stage.Bo))!;

        Assert.Equal($"Kommer: {name}.{name}", shown.Text);
        Assert.Equal([name], shown.Bold);
    }

    [Fact]
    public async Task A_button_gives_back_all_its_64_bytes()
    {
        var data = string.Concat(Enumerable.Repeat("aB3-_:.~", 8));
        var id = await SayAsync(Words.With("Kort", data, "Jag kommer"));

        var press = await stage.PressAsync(stage.Group, id, "Jag kommer", stage.Bo);

        Assert.Equal((data, id), (press.Data, press.MessageId));
    }

    [Fact]
    public async Task A_press_is_answered_in_passing()
    {
        var press = await stage.PressAsync(stage.Group, await SayAsync(Words.With("Kort", "x", "Jag kommer")), "Jag kommer", stage.Bo);

        await Channel.ToastAsync(press.PressId, new Toast("Sparat: du kommer"), CancellationToken.None);

        Assert.Equal("Sparat: du kommer", await stage.PassingTextAsync(press.PressId));
    }

    [Fact]
    public async Task A_passing_answer_to_no_press_or_a_second_one_harms_nobody()
    {
        var press = await stage.PressAsync(stage.Group, await SayAsync(Words.With("Kort", "x", "Jag kommer")), "Jag kommer", stage.Bo);

        await Channel.ToastAsync(press.PressId, new Toast(new string('å', 500), Alert: true), CancellationToken.None);
        await Channel.ToastAsync(press.PressId, new Toast("igen"), CancellationToken.None);
        await Channel.ToastAsync("999999", new Toast("vem"), CancellationToken.None);

        Assert.InRange((await stage.PassingTextAsync(press.PressId)).Length, 1, 200);
    }

    [Fact]
    public async Task An_edit_replaces_words_and_buttons()
    {
        var id = await SayAsync(Words.With("Kort", "x", "Jag kommer"));

        Assert.Equal(new Receipt.Delivered(id), await EditAsync(id, Words.With("Kort, 1 kommer", "y", "Kanske")));
        var shown = (await stage.ShownAsync(stage.Group, id, stage.Bo))!;
        Assert.Equal(("Kort, 1 kommer", "Kanske"), (shown.Text, Assert.Single(shown.Buttons).Label));

        Assert.IsType<Receipt.Delivered>(await EditAsync(id, Words.Plain("Inställt")));
        Assert.Empty((await stage.ShownAsync(stage.Group, id, stage.Bo))!.Buttons);
        Assert.Equal(1, stage.MessagesInGroup());
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_delivered()
    {
        var id = await SayAsync(Words.With("Kort", "x"));

        Assert.Equal(new Receipt.Delivered(id), await EditAsync(id, Words.With("Kort", "x")));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_is_rejected()
    {
        var id = await SayAsync(Words.Plain("Kort"));
        await stage.DeleteAsync(stage.Group, id);

        Assert.IsType<Receipt.Rejected>(await EditAsync(id, Words.Plain("Nytt")));
        Assert.IsType<Receipt.Rejected>(await EditAsync("inget-id", Words.Plain("Nytt")));
    }

    [Fact]
    public async Task Too_long_a_text_is_cut_at_a_line_and_says_so()
    {
        var lines = string.Concat(Enumerable.Repeat("👟 " + new string('å', 96) + "\n", (2 * Channel.Traits.MaxTextLength / 100) + 1));

        var text = (await stage.ShownAsync(stage.Group, await SayAsync(Words.Plain(lines)), stage.Bo))!.Text;

        Assert.InRange(text.Length, Channel.Traits.MaxTextLength / 2, Channel.Traits.MaxTextLength);
        Assert.EndsWith("å\n…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_the_private_chat_leads_out_of_the_message()
    {
        var message = Words.Plain("Mer i privat") with { Buttons = [[new ButtonFace("Öppna", null, "start:abc_-1"), new ButtonFace("Karta", null, "https://example.org/")]] };

        var buttons = (await stage.ShownAsync(stage.Group, await SayAsync(message), stage.Bo))!.Buttons;

        Assert.Contains("abc_-1", buttons[0].Url, StringComparison.Ordinal);
        Assert.Equal(("Karta", "https://example.org/"), buttons[1]);
    }

    [Fact]
    public async Task A_private_answer_in_a_group_is_seen_by_one_person()
    {
        var press = await stage.PressAsync(stage.Group, await SayAsync(Words.With("Kort", "x", "Jag kommer")), "Jag kommer", stage.Bo);
        var to = stage.Group with { OnlyFor = stage.Bo, PressId = press.PressId };

        var receipt = await Channel.SayAsync(to, Words.With("Bara du ser det här", "p", "Ångra"), CancellationToken.None);

        if (!Channel.Traits.CanAnswerPrivatelyInGroup)
        {
            Assert.IsType<Receipt.Rejected>(receipt);
            Assert.Equal(1, stage.MessagesInGroup());
            return;
        }

        var id = Assert.IsType<Receipt.Delivered>(receipt).MessageId;
        Assert.Equal("Bara du ser det här", (await stage.ShownAsync(to, id, stage.Bo))!.Text);
        Assert.Null(await stage.ShownAsync(to, id, stage.Anna));
        Assert.Equal(id, (await stage.PressAsync(to, id, "Ångra", stage.Bo)).MessageId);
        Assert.Equal(new Receipt.Delivered(id), await Channel.EditAsync(to, id, Words.Plain("Ångrat"), CancellationToken.None));
        Assert.Equal("Ångrat", (await stage.ShownAsync(to, id, stage.Bo))!.Text);
        Assert.Equal(1, stage.MessagesInGroup());
    }

    [Fact]
    public async Task In_private_it_is_heard_too()
    {
        var id = Assert.IsType<Receipt.Delivered>(await Channel.SayAsync(stage.Private, Words.Plain("Hej!"), CancellationToken.None)).MessageId;

        Assert.Equal("Hej!", (await stage.ShownAsync(stage.Private, id, stage.Anna))!.Text);
    }

    [Fact]
    public async Task Each_message_has_an_id_of_its_own() =>
        Assert.NotEqual(await SayAsync(Words.Plain("Ett")), await SayAsync(Words.Plain("Ett")));

    private protected abstract Task<ChannelStage> SetUpAsync();

    private async Task<string> SayAsync(Utterance message) =>
        Assert.IsType<Receipt.Delivered>(await Channel.SayAsync(stage.Group, message, CancellationToken.None)).MessageId;

    private Task<Receipt> EditAsync(string id, Utterance message) => Channel.EditAsync(stage.Group, id, message, CancellationToken.None);
}
