using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>The busiest path of all: an answer costs as few statements as before there were lines, thresholds and held seats.</summary>
public sealed class TheCostOfAPress
{
    [Theory]
    [InlineData(null, Answer.Yes, 4)] // lock, the answer until now, save, mark the card
    [InlineData(null, Answer.Maybe, 4)]
    [InlineData(12, Answer.Yes, 5)] // and everybody's seats
    [InlineData(12, Answer.Maybe, 5)]
    public async Task Is_no_more_than_it_was(int? capacity, Answer answer, int statements)
    {
        await using var town = await SeatTown.OpenAsync(StoreEngine.Sqlite, people: 3);
        await town.MeetAsync(1, capacity);
        await town.AnswerAsync(1, 2, Answer.Yes);
        var said = new List<string>();

        await town.Store.WriteAsync(async db =>
        {
            var who = await db.Persons.AsNoTracking().SingleAsync(row => row.Id == 1);
            var handle = ((SqliteConnection)db.Database.CurrentTransaction!.GetDbTransaction().Connection!).Handle;
            SQLitePCL.raw.sqlite3_trace(handle, (object _, string sql) => said.Add(sql), null);
            _ = await town.Get<SignUp>().GiveAsync(db, new SignUpAsk(1, who, "Anna", answer), town.Now, default);
            SQLitePCL.raw.sqlite3_trace(handle, (SQLitePCL.strdelegate_trace?)null, null);
            return 0;
        }, default);

        Assert.True(said.Count == statements, string.Join('\n', said));
    }
}
