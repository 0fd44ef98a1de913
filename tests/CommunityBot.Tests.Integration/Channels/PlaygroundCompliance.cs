namespace CommunityBot.Tests.Integration.Channels;

public sealed class PlaygroundCompliance : ChannelCompliance
{
    private protected override Task<ChannelStage> SetUpAsync() => Task.FromResult<ChannelStage>(new PlaygroundStage());
}
