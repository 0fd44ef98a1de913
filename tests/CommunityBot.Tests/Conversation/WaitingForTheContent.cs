using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Hearing;
using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Place = CommunityBot.Bot.Conversation.Place;

namespace CommunityBot.Tests.Conversation;

/// <summary>In the first seconds of a process its search is still being trained: that holds up no turn that has the store, and nobody in need.</summary>
public sealed class WaitingForTheContent : IDisposable
{
    private readonly ManualResetEventSlim trained = new();
    private readonly ContentReady ready;

    public WaitingForTheContent() => ready = new ContentReady(trained.Wait, new HashSet<string> { "hitta", "start" });

    [Theory]
    [InlineData("var finns det någon att fika med", null)]
    [InlineData("/hitta fika", "hitta")]
    public async Task Words_that_search_wait_until_it_is_trained(string text, string? command)
    {
        var before = ready.BeforeAsync(Said(text, command), default);
        Assert.False(before.IsCompleted);

        trained.Set();
        await before.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(ready.BeforeAsync(Said(text, command), default).IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("jag vill dö", null)]
    [InlineData("jag orkar inte mer", null)] // asked straight, with the numbers
    [InlineData("/traff Promenad torsdag 18", "traff")]
    public void Words_that_need_a_human_and_commands_that_search_nothing_do_not_wait(string text, string? command) =>
        Assert.True(ready.BeforeAsync(Said(text, command), default).IsCompletedSuccessfully);

    [Fact]
    public void A_press_does_not_wait() => Assert.True(ready.BeforeAsync(Said("", null) with { What = new Happening.Pressed("1", "x", null) }, default).IsCompletedSuccessfully);

    [Fact]
    public void Faults_stop_the_start_and_are_named()
    {
        var services = new ServiceCollection().AddSingleton<LiveContent>(_ => throw new InvalidDataException("tips.yaml:3: a tip needs a title")).BuildServiceProvider();

        Assert.Equal(["tips.yaml:3: a tip needs a title"], Assert.Throws<OptionsValidationException>(services.CheckContent).Failures);
    }

    public void Dispose()
    {
        trained.Set();
        trained.Dispose();
    }

    private static Incoming Said(string text, string? command) =>
        new("fake", "1", new Place("7", ChatKind.Private, ""), new Speaker("7", "Anna", "sv"), new Happening.Said(text, command, ToBot: true));
}
