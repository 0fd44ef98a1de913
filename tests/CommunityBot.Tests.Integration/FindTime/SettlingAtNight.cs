using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.FindTime;

/// <summary>Whoever asked for a time settles it when it suits them; those who voted sleep.</summary>
public sealed class SettlingAtNight
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_those_who_voted_in_the_morning(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await town.Store.WriteAsync(db =>
        {
            db.TimePolls.Add(new TimePoll { Id = 31, ChatId = SeriesTown.Group, AuthorId = SeriesTown.Host, AuthorName = "Värd", Title = "Fika", Zone = "Europe/Stockholm", ClosesAt = 1, State = PollState.Closed, CreatedAt = 1 });
            db.TimeSlots.Add(new TimeSlot { PollId = 31, Slot = 0, LocalStart = "2026-11-26T18:00" });
            db.TimeVoters.Add(new TimeVoter { PollId = 31, PersonId = 1, Name = "Bo" });
            db.TimeVotes.Add(new TimeVote { PollId = 31, Slot = 0, PersonId = 1, Vote = Vote.Yes });
            return Task.FromResult(0);
        }, default);
        await town.UntilAsync(new LocalDateTime(2026, 11, 23, 23, 15));

        await town.PressAsync<SettlePoll>(SeriesTown.Host, 31, arg: 0);

        var told = Assert.Single(await town.SaidAsync(), row => Saying.FromJson(row.Content).Lines[0].Key == "time.you-are-in");
        Assert.Equal((1001, SeriesTown.At(new LocalDateTime(2026, 11, 24, 8, 0)).ToUnixTimeMilliseconds()), (told.ChatId, told.DueAt));
    }
}
