using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Delivery;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Meetups;

public sealed class WritingTheCard
{
    private readonly Rendering rendering = new(Phrasebook.Load(), new ButtonSigner(TimeProvider.System), [new PressRoute(1, AnswerMeetup.Action, typeof(AnswerMeetup))]);

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Fits_into_a_message_for_any_number_of_people(string language)
    {
        // A name of families: 64 characters as people see them, 704 UTF-16 units.
        var longest = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 64));
        for (var people = 0; people <= 2_000; people += 50)
        {
            Assert.InRange((await CardAsync(language, people, longest)).Text.Plain.Length, 1, 4_096);
        }
    }

    [Theory]
    [InlineData(15, "15 kommer: ", false)]
    [InlineData(23, " och 8 till", true)]
    public async Task Names_fifteen_and_counts_the_rest(int people, string expected, bool more)
    {
        var text = (await CardAsync("sv", people, "Bo")).Text.Plain;

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(more, text.Contains("till", StringComparison.Ordinal));
        Assert.Equal(Math.Min(people, 15), text.Split("Bo").Length - 1);
    }

    private async Task<Utterance> CardAsync(string language, int people, string name)
    {
        var meetup = new Meetup
        {
            Id = 1, ChatId = 1, HostId = 1, HostName = "Anna", Title = new string('t', Meetup.LongestTitle), LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm",
            StartsAt = 1_795_712_400_000, CreatedAt = 0, Place = new string('p', Meetup.LongestPlace),
        };
        var answers = Enumerable.Range(1, people).Select(person => new Rsvp { MeetupId = 1, PersonId = person, Answer = Answer.Yes, Name = name, AnsweredAt = person }).ToList();
        return rendering.Render(await new MeetupCard([new CardHost(), new CardComing(), new CardMaybe(), new CardMap()]).WriteAsync(null!, meetup, answers, default), language, chatId: 1, silent: true);
    }
}
