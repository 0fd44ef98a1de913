using CommunityBot.Bot.Channels;
using CommunityBot.Tests.Integration.Telegram;

namespace CommunityBot.Tests.Integration.Channels;

/// <summary>When the other end says no, wants a pause, or says nothing.</summary>
public abstract partial class ChannelCompliance
{
    [Fact]
    public async Task An_address_that_never_was_is_gone_or_rejected()
    {
        Assert.True(await Channel.SayAsync(new Destination("-4711"), Words.Plain("Hallå?"), CancellationToken.None) is Receipt.ChatGone or Receipt.Rejected);
        Assert.True(await Channel.SayAsync(new Destination("inte en adress"), Words.Plain("Hallå?"), CancellationToken.None) is Receipt.ChatGone or Receipt.Rejected);
    }

    [Fact]
    public async Task A_group_that_threw_the_bot_out_is_gone()
    {
        if (await stage.ThrowOutAsync())
        {
            Assert.IsType<Receipt.ChatGone>(await Channel.SayAsync(stage.Group, Words.Plain("Hallå?"), CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_platform_that_wants_a_pause_gets_it()
    {
        var id = await SayAsync(Words.Plain("Kort"));
        if (await stage.SlowDownAsync(TimeSpan.FromSeconds(7)))
        {
            var say = Assert.IsType<Receipt.TryAgain>(await Channel.SayAsync(stage.Group, Words.Plain("Hallå?"), CancellationToken.None));
            var edit = Assert.IsType<Receipt.TryAgain>(await EditAsync(id, Words.Plain("Nytt")));

            Assert.InRange(say.After, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(8));
            Assert.InRange(edit.After, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(8));
        }
    }

    [Fact]
    public async Task A_lost_answer_leaves_a_message_unknown_and_an_edit_to_be_tried_again()
    {
        var id = await SayAsync(Words.Plain("Kort"));
        if (await stage.CutNextAnswerAsync())
        {
            Assert.IsType<Receipt.Unknown>(await Channel.SayAsync(stage.Group, Words.Plain("En gång"), CancellationToken.None));
            Assert.Equal(2, stage.MessagesInGroup());
            await stage.CutNextAnswerAsync();
            Assert.IsType<Receipt.TryAgain>(await EditAsync(id, Words.Plain("Nytt")));
        }
    }

    [Fact]
    public async Task Nobody_at_the_other_end_means_that_nothing_was_sent()
    {
        var id = await SayAsync(Words.Plain("Kort"));
        if (await stage.UnplugAsync())
        {
            // First, what nobody has to hear: it may meet a connection that was open when the plug was drawn, and that is rightly Unknown to a sender.
            Assert.Null(await Channel.AdministratorsAsync(stage.Group.Address, CancellationToken.None));
            await Channel.ToastAsync("1", new Toast("Hallå?"), CancellationToken.None);
            Assert.IsType<Receipt.TryAgain>(await Channel.SayAsync(stage.Group, Words.Plain("Hallå?"), CancellationToken.None));
            Assert.IsType<Receipt.TryAgain>(await EditAsync(id, Words.Plain("Nytt")));
        }
    }

    [Fact]
    public async Task Administrators_are_named_or_unknown()
    {
        var administrators = await Channel.AdministratorsAsync(stage.Group.Address, CancellationToken.None);

        Assert.True(administrators is null || (administrators.Contains(stage.Anna) && !administrators.Contains(stage.Bo)));
        Assert.Null(await Channel.AdministratorsAsync(stage.Private.Address, CancellationToken.None));
    }
}
