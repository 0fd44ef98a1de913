using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Find;

/// <summary>Who is proposed company gets a meetup with a seat for them, not a place in its line.</summary>
public sealed class ProposingCompany
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Passes_over_a_meetup_whose_last_seat_is_offered_to_somebody_in_line(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 4);
        await PlanAsync(town, 51, days: 2, meetup => meetup.Capacity = 1);
        await PlanAsync(town, 52, days: 3, _ => { });
        Assert.Equal(51, await ProposedAsync(town));
        await town.AnswerAsync(51, 1, Answer.Yes);
        await town.AnswerAsync(51, 2, Answer.Yes);
        Assert.Equal(52, await ProposedAsync(town));

        await town.AnswerAsync(51, 1, Answer.No);

        Assert.Equal(Answer.Waiting, Assert.Single(await town.AnswersAsync(2)).Answer);
        Assert.Equal(52, await ProposedAsync(town));
    }

    private static Task<int> PlanAsync(SeriesTown town, long id, int days, Action<Meetup> with) => town.Store.WriteAsync(
        db =>
        {
            var start = town.Now + Duration.FromDays(days);
            var meetup = new Meetup
            {
                Id = id, ChatId = SeriesTown.Group, HostId = SeriesTown.Host, HostName = "Värd", Title = "Fika", Zone = "Europe/Stockholm", CreatedAt = 1,
                LocalStart = Meetup.Iso(start.InZone(SeriesTown.Stockholm).LocalDateTime), StartsAt = start.ToUnixTimeMilliseconds(),
            };
            with(meetup);
            db.Meetups.Add(meetup);
            return Task.FromResult(0);
        },
        default);

    private static async Task<long?> ProposedAsync(SeriesTown town)
    {
        long? proposed = null;
        await town.TurnAsync(4, async turn =>
        {
            proposed = (await Company.NextMeetupAsync(turn, default))?.Id;
            return Reply.Toasted("words.welcome");
        });
        return proposed;
    }
}
