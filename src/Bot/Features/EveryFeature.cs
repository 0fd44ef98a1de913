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
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Library;
using CommunityBot.Bot.Features.Lonely;
using CommunityBot.Bot.Features.Meeting;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.People;
using CommunityBot.Bot.Features.Privacy;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Bot.Features.SmallSteps;
using CommunityBot.Bot.Features.Starters;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Bot.Features.Visits;

namespace CommunityBot.Bot.Features;

/// <summary>What the bot can do, each line a part of the day; the program and the benches take all of it.</summary>
internal static class EveryFeature
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddMeetups().AddSeats().AddGroups().AddPeople().AddPrivacy().AddHuman()
        .AddSeries()
        .AddHealth().AddSuggestions().AddGrowth()
        .AddSharing().AddCalendar()
        .AddFind().AddLonely().AddMeeting().AddSmallSteps().AddStarters()

        // What people do together: before, at and after a meetup.
        .AddCost().AddHostNotes().AddVisits().AddOnline().AddRuns().AddGreeting().AddFindTime().AddAfterchat().AddBeginning().AddLibrary();
}
