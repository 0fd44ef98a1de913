using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Noise;

public sealed class SiftingTheUnasked
{
    private const long Group = 7;
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_the_suggestion_go_before_the_tip_and_the_tip_wait(StoreEngine engine)
    {
        await using var fresh = await FoundAsync(engine, said: ["25 10"]);
        await WriteAsync(fresh, Unasked(1, Priority.Tip, "25 13"), Unasked(2, Priority.Suggestion, "25 13"));

        Assert.Equal("2", await PassAsync(fresh, "25 13"));
        Assert.Equal("", await PassAsync(fresh, "25 14"));
        Assert.Equal((DispatchState.Pending, At("26 08")), await StateAsync(fresh, 1));
        Assert.Equal("1", await PassAsync(fresh, "26 08"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_for_the_end_of_the_quiet_hours(StoreEngine engine)
    {
        await using var fresh = await FoundAsync(engine);
        await WriteAsync(fresh, Unasked(1, Priority.Suggestion, "25 22"));

        Assert.Equal("", await PassAsync(fresh, "25 22"));
        Assert.Equal((DispatchState.Pending, At("26 08")), await StateAsync(fresh, 1));
    }

    /// <summary>What names no end is worth saying for a week, counted from when it was first due and not from its last postponement.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_a_week_in_all_however_often_it_is_postponed(StoreEngine engine)
    {
        await using var fresh = await FoundAsync(engine);
        await WriteAsync(fresh, Unasked(1, Priority.Tip, "20 22"));
        Assert.Equal("", await PassAsync(fresh, "20 22"));
        await fresh.Store.WriteAsync(db => db.Chats.ExecuteUpdateAsync(set => set.SetProperty(chat => chat.QuietUntil, new TimeOnly(9, 0))), default);

        Assert.Equal("", await PassAsync(fresh, "21 08"));

        Assert.Equal(At("27 22"), await fresh.Store.ReadAsync(db => db.Dispatch.Where(row => row.Id == 1).Select(row => row.NotAfter).SingleAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Drops_what_would_be_too_late_by_then_and_says_why(StoreEngine engine)
    {
        await using var fresh = await FoundAsync(engine, said: ["25 10", "25 11"]);
        await WriteAsync(fresh, Unasked(1, Priority.Suggestion, "25 13", notAfter: "25 20"));

        Assert.Equal("", await PassAsync(fresh, "25 13"));
        Assert.Equal((DispatchState.Cancelled, At("25 13")), await StateAsync(fresh, 1));
        Assert.Equal("no-room", await fresh.Store.ReadAsync(db => db.Dispatch.Where(row => row.Id == 1).Select(row => row.LastError).SingleAsync(), default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Never_holds_up_an_answer_a_change_or_a_reminder(StoreEngine engine)
    {
        await using var fresh = await FoundAsync(engine, said: ["25 10", "25 11"]);
        await WriteAsync(fresh, Unasked(1, Priority.Change, "25 22"), Unasked(2, Priority.Reminder, "25 22"), Unasked(3, Priority.Answer, "25 22"));

        Assert.Equal("3", await PassAsync(fresh, "25 22"));
        Assert.Equal("1", await PassAsync(fresh, "25 22"));
        Assert.Equal("2", await PassAsync(fresh, "25 22"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_a_send_that_is_under_way(StoreEngine engine)
    {
        await using var fresh = await FoundAsync(engine, said: ["25 10"]);
        await WriteAsync(fresh, Unasked(1, Priority.Suggestion, "25 12"), Unasked(2, Priority.Suggestion, "25 13"));
        await fresh.Store.WriteAsync(db => db.Dispatch.Where(row => row.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sending), default), default);

        Assert.Equal("", await PassAsync(fresh, "25 13"));
    }

    /// <summary>Claims and sifts as the pump does, and counts what came through as said.</summary>
    private static async Task<string> PassAsync(FreshStore fresh, string at)
    {
        var board = new DispatchBoard(fresh.Store, "node");
        await using var connection = await fresh.Store.OpenAsync(default);
        return await fresh.Store.WriteOnAsync(connection, async transaction =>
        {
            await using var db = fresh.Store.On(connection, transaction);
            var now = At(at);
            var passed = await NoiseGate.SiftAsync(db, transaction, await board.ClaimAsync(transaction, ["fake"], ["fake"], now, 10, TimeSpan.FromMinutes(1), default), now, default);
            long[] ids = [.. passed.Select(row => row.Id)];
            await db.Dispatch.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sent).SetProperty(row => row.SentAt, now), default);
            await db.Lanes.Where(lane => ids.Length > 0).ExecuteUpdateAsync(set => set.SetProperty(lane => lane.FreeAt, 0), default);
            return string.Join(' ', ids);
        }, default);
    }

    private static Task<(DispatchState, long)> StateAsync(FreshStore fresh, long id) => fresh.Store.ReadAsync(
        async db => await db.Dispatch.Where(row => row.Id == id).SingleAsync() is var row ? (row.State, row.DueAt) : default, default);

    private static async Task<FreshStore> FoundAsync(StoreEngine engine, params string[] said)
    {
        var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(async db =>
        {
            db.Chats.Add(new Chat { Id = Group, Channel = "fake", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" });
            db.Lanes.Add(new Lane { ChatId = Group, Channel = "fake" });
            foreach (var (at, index) in said.Select((at, index) => (at, index)))
            {
                var row = Unasked(100 + index, Priority.Tip, at);
                (row.State, row.SentAt) = (DispatchState.Sent, At(at));
                db.Dispatch.Add(row);
            }

            return await db.SaveChangesAsync();
        }, default);
        return fresh;
    }

    private static Task<int> WriteAsync(FreshStore fresh, params Dispatch[] rows) => fresh.Store.WriteAsync(async db =>
    {
        db.Dispatch.AddRange(rows);
        return await db.SaveChangesAsync();
    }, default);

    private static Dispatch Unasked(long id, Priority priority, string due, string? notAfter = null) => new()
    {
        Id = id,
        ChatId = Group,
        Content = new Saying([Line.Blank]).ToJson(),
        DueAt = At(due),
        NotAfter = notAfter is null ? null : At(notAfter),
        Priority = priority,
        Unasked = priority != Priority.Answer,
        DedupeKey = $"test:{id}",
    };

    /// <summary>"25 13": 13.00 on the 25th of November 2026, Unix milliseconds.</summary>
    private static long At(string text) =>
        Stockholm.AtLeniently(new LocalDateTime(2026, 11, int.Parse(text[..2], null), int.Parse(text[3..], null), 0)).ToInstant().ToUnixTimeMilliseconds();
}
