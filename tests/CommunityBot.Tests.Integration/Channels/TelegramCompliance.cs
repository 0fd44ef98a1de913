namespace CommunityBot.Tests.Integration.Channels;

public sealed class TelegramCompliance : ChannelCompliance
{
    private protected override async Task<ChannelStage> SetUpAsync() => await TelegramStage.StartAsync();
}
