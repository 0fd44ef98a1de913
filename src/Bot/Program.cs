using System.Text;
using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Dev;
using CommunityBot.Bot.Features;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Bot.Features.Starters;
using CommunityBot.Bot.Hosting;
using CommunityBot.Bot.Verbs;
using Microsoft.Extensions.Options;

if (VerbTable.TryFind(args, out var verb))
{
    using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    return verb(input, output);
}

try
{
    var builder = WebApplication.CreateSlimBuilder(Surroundings.Options(args));
    builder.UseAddress();
    builder.AddHouse();
    builder.Services.AddTelegram(builder.Configuration, builder.Environment).AddPlayground(builder.Environment);
    builder.Services.AddFeatures();

    var app = builder.Build();
    app.Services.CheckContent();
    app.MapHealth();
    app.MapTelegram();
    app.MapSharing().MapCalendar();
    app.MapPlayground();
    app.MapTableCard();
    app.MapDevelopmentClock();
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException wrong)
{
    // One line that names the setting, and no stack: the reader is an operator.
    await Console.Error.WriteLineAsync(string.Join(' ', wrong.Failures));
    return 1;
}
