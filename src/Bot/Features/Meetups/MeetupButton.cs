using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>A button that stands for one meetup among several: its title, as far as it fits on a phone, and its day.</summary>
internal static class MeetupButton
{
    public static Button Of(Meetup meetup, string action, int arg = 0) => new(Line.Of("button.meetup", ("title", TitleOf(meetup)), ("when", Moment.Of(meetup))), action, meetup.Id, arg);

    public static string TitleOf(Meetup meetup) => Shortened.To(meetup.Title, 30);
}
