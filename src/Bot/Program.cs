using System.Text;
using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Dev;
using CommunityBot.Bot.Features.Afterchat;
using CommunityBot.Bot.Features.Beginning;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Bot.Features.Groups;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Health;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Library;
using CommunityBot.Bot.Features.Lonely;
using CommunityBot.Bot.Features.Meeting;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.People;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Bot.Features.SmallSteps;
using CommunityBot.Bot.Features.Starters;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Bot.Features.Visits;
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
    builder.Services.AddMeetups().AddSeats().AddGroups().AddPeople().AddHuman();
    builder.Services.AddSeries();
    builder.Services.AddHealth().AddSuggestions().AddGrowth();
    builder.Services.AddSharing().AddCalendar();
    builder.Services.AddFind().AddLonely().AddMeeting().AddSmallSteps().AddStarters();

    // What people do together: before, at and after a meetup.
    builder.Services.AddCost().AddVisits().AddOnline().AddRuns().AddGreeting().AddFindTime().AddAfterchat().AddBeginning().AddLibrary();

    var app = builder.Build();
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
