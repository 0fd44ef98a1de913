using System.Text.Json;
using CommunityBot.FakeTelegram;
using CommunityBot.FakeTelegram.Control;

// A town in a process of its own, so that it and its ledger outlive a bot that is killed.
try
{
    await using var telegram = await FakeTelegramServer.StartAsync(Arguments.Parse(args));
    Console.WriteLine(JsonSerializer.Serialize(new { url = telegram.BaseUrl, token = telegram.Options.Token }));
    await telegram.UntilStoppedAsync();
    return 0;
}
catch (ArgumentException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}
