using System.Data.Common;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Inbox;

/// <summary>
/// What every turn begins with, in statements kept ready because nothing else runs as often: has this update been heard, which chat is it,
/// who speaks. Through EF they would be most of a press's cost (bench/README.md).
/// </summary>
public static class FirstSight
{
    /// <returns>False when the update was heard before: it is a repeat.</returns>
    public static async Task<bool> HearAsync(DbTransaction transaction, string channel, string updateId, long now, CancellationToken cancellation) =>
        await transaction.ExecuteAsync("INSERT INTO inbox (channel, update_id, at) VALUES (@p0, @p1, @p2) ON CONFLICT DO NOTHING", cancellation, channel, updateId, now) == 1;

    public static async Task<Chat?> ChatAsync(DbTransaction transaction, string channel, string address, CancellationToken cancellation) =>
        (await transaction.QueryAsync(
            "SELECT id, kind, title, language, time_zone, quiet_from, quiet_until, posts_per_day, posts_per_week, state, greeted_at, paused_until FROM chats WHERE channel = @p0 AND address = @p1",
            row => new Chat
            {
                Id = row.GetInt64(0), Channel = channel, Address = address, Kind = (ChatKind)row.GetInt32(1), Title = row.GetString(2), Language = row.GetString(3), TimeZone = row.GetString(4),
                QuietFrom = Portable.Hour(row.GetString(5)), QuietUntil = Portable.Hour(row.GetString(6)), PostsPerDay = row.GetInt32(7), PostsPerWeek = row.GetInt32(8),
                State = (ChatState)row.GetInt32(9), GreetedAt = row.NumberOrNull(10), PausedUntil = row.NumberOrNull(11),
            },
            cancellation, channel, address)).SingleOrDefault();

    public static async Task<Person?> PersonAsync(DbTransaction transaction, string channel, string address, CancellationToken cancellation) =>
        (await transaction.QueryAsync(
            "SELECT id, language, language_chosen, reach, private_chat_id, remind_day_before, remind_two_hours, paused_until FROM persons WHERE channel = @p0 AND address = @p1",
            row => new Person
            {
                Id = row.GetInt64(0), Channel = channel, Address = address, Language = row.GetString(1), LanguageChosen = row.GetInt32(2) != 0, Reach = (Reach)row.GetInt32(3),
                PrivateChatId = row.NumberOrNull(4), RemindDayBefore = row.GetInt32(5) != 0, RemindTwoHours = row.GetInt32(6) != 0, PausedUntil = row.NumberOrNull(7),
            },
            cancellation, channel, address)).SingleOrDefault();

    public static Task<int> JoinAsync(DbTransaction transaction, long chatId, long personId, CancellationToken cancellation) =>
        transaction.ExecuteAsync("INSERT INTO memberships (chat_id, person_id) VALUES (@p0, @p1) ON CONFLICT DO NOTHING", cancellation, chatId, personId);
}
