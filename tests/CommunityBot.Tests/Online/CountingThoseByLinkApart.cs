using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Tests.Online;

public sealed class CountingThoseByLinkApart
{
    [Fact]
    public async Task The_card_names_those_in_the_room_and_those_by_link_on_two_lines()
    {
        var lines = await CardAsync(Meetup());

        Assert.Equal(["Anna"], lines.Where(line => line.Key == "card.coming").Select(line => line.Args!["names"]));
        Assert.Equal(["Bo, Cilla"], lines.Where(line => line.Key == "card.by-link").Select(line => line.Args!["names"]));
    }

    [Fact]
    public async Task A_card_without_names_counts_them() =>
        Assert.Contains(await CardAsync(Meetup(meetup => meetup.NamesHidden = true)), line => line.Key == "card.by-link-unnamed" && line.Args!["n"] == "2");

    [Fact]
    public async Task Below_a_threshold_nothing_is_said_of_them() =>
        Assert.DoesNotContain(await CardAsync(Meetup(meetup => meetup.Least = 4)), line => line.Key.StartsWith("card.by-link", StringComparison.Ordinal));

    [Fact]
    public async Task Nobody_is_called_on_to_be_the_first_when_some_are_there_by_link() =>
        Assert.DoesNotContain(await CardAsync(Meetup(), alsoInTheRoom: false), line => line.Key == "card.nobody-yet");

    private static async Task<IReadOnlyList<Line>> CardAsync(Meetup meetup, bool alsoInTheRoom = true)
    {
        Rsvp[] answers = [Rsvp(1, "Anna", byLink: false), Rsvp(2, "Bo", byLink: true), Rsvp(3, "Cilla", byLink: true)];
        return (await new MeetupCard([new CardComing(), new ComingByLink()]).WriteAsync(null!, meetup, alsoInTheRoom ? answers : answers[1..], default)).Lines;
    }

    private static Rsvp Rsvp(long person, string name, bool byLink) => new() { MeetupId = 1, PersonId = person, Name = name, Answer = Answer.Yes, ByLink = byLink, AnsweredAt = person };

    private static Meetup Meetup(Action<Meetup>? with = null)
    {
        var meetup = new Meetup { Id = 1, ChatId = 1, HostId = 9, HostName = "Doris", Title = "Bokcirkel", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1795712400000, CreatedAt = 0, Hybrid = true };
        with?.Invoke(meetup);
        return meetup;
    }
}
