using CommunityBot.Bot.Hosting;
using CommunityBot.Content.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Conversation;

public sealed class FaultyContent
{
    [Fact]
    public void Stops_the_start_and_is_named()
    {
        var services = new ServiceCollection().AddSingleton<LiveContent>(_ => throw new InvalidDataException("tips.yaml:3: a tip needs a title")).BuildServiceProvider();

        Assert.Equal(["tips.yaml:3: a tip needs a title"], Assert.Throws<OptionsValidationException>(services.CheckContent).Failures);
    }
}
