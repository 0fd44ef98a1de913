using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community.Meetups;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Meetups;

/// <summary>Nobody says yes to what they haven't read: what it costs and for whom it is stand wherever [Jag kommer] does.</summary>
public sealed class SayingWhatItIs
{
    /// <summary>The card, which other features write on; its own tests hold what it says.</summary>
    private const string Card = "src/Bot/Features/Meetups/CardComing.cs";

    private static readonly Meetup Meetup = new()
    {
        Id = 1, ChatId = 1, HostId = 1, HostName = "Anna", Title = "Kör", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1_795_712_400_000, CreatedAt = 0,
        Place = "i köket", OnlyFor = "uppgång B", GoodToKnow = "ta med noter", Cost = "40 kr",
    };

    [Fact]
    public void Says_all_of_it() => Assert.Equal(
        ["card.title", "meetup.when", "meetup.place", "note.only-for", "note.good-to-know", "cost.sum"], MeetupFacts.Of(Meetup).Select(line => line.Key));

    [Fact]
    public void Says_it_to_somebody_who_asks_for_what_there_is() => Assert.Equal(
        ["offer.there-is", "meetup.place", "note.only-for", "note.good-to-know", "cost.sum"], SameMeetup.Invite(Meetup).Lines.Select(line => line.Key));

    [Fact]
    public void Is_said_by_every_feature_that_asks_for_a_yes()
    {
        var asking = TheSources.Files(".cs", "src/Bot/Features").Where(file => File.ReadAllText(file).Contains("\"button.coming\"", StringComparison.Ordinal)).ToList();

        Assert.True(asking.Count > 6);
        Assert.All(asking.Where(file => TheSources.Relative(file) != Card), file => Assert.Contains("MeetupFacts.", File.ReadAllText(file), StringComparison.Ordinal));
    }
}
