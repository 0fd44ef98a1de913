using System.Net;
using CommunityBot.Community.Store;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>
/// Through Telegram's own door: the buttons that stood under crisis replies when the store was well are pressed when it is away. Each is answered at once,
/// over the chat and in it; in a group only the presser sees it; and the bot that is well afterwards says nothing a second time.
/// </summary>
public sealed class CrisisButtonsHold
{
    private const string Human = "Prata med en människa", Mistaken = "Nej, du missförstod";

    /// <summary>In <see cref="Square.Gather"/> everybody opens a private chat; this one doesn't.</summary>
    private const long Stranger = 99;

    [PostgresFact]
    public async Task With_the_database_stopped()
    {
        var server = await PostgresServer.StartAsync();
        await using var square = await Square.OpenAsync(await server.FreshDatabaseAsync(), server);

        await HoldAsync(square, server.StopAsync, () => square.StartAgainAsync(server));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_neither_inbox_nor_outbox_writable(StoreEngine engine)
    {
        var fresh = await FreshStore.OnAsync(engine);
        await using var square = await Square.OpenAsync(fresh.ConnectionString, fresh);

        await HoldAsync(square, () => RenameAsync(square, "", "_away"), () => RenameAsync(square, "_away", ""));
    }

    private static async Task HoldAsync(Square square, Func<Task> spoil, Func<Task> mend)
    {
        var telegram = square.Telegram;
        var (group, other) = (Square.Groups[0], Square.Groups[1]);
        square.Gather();
        telegram.AddUser(Stranger, "Ny", "sv");
        telegram.AddMember(other, Stranger);
        var (first, second, third) = (Square.Residents[0], Square.Residents[1], Square.Residents[2]);
        telegram.Type(first, first, "jag vill dö");
        telegram.Type(second, second, "jag orkar inte mer");
        telegram.Type(third, group, $"@{telegram.Options.BotUsername} jag vill dö");
        telegram.Type(third, other, $"@{telegram.Options.BotUsername} jag vill dö");
        Assert.All(await square.Postman.OnceAsync(square.TakeNew()), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await square.QuietAsync();

        await spoil();
        var before = Square.Groups.Sum(chat => telegram.BotMessages(chat).Count);
        var own = telegram.BotMessages(first)[^1];
        string[] taps =
        [
            telegram.Press(first, own, Human),
            telegram.Press(first, own, Mistaken),
            telegram.Press(second, telegram.BotMessages(second)[^1], "Vill inte svara"),
            telegram.Press(third, telegram.BotMessages(group)[^1], Mistaken),
            telegram.Press(Stranger, telegram.BotMessages(other)[^1], Human),
        ];
        var updates = square.TakeNew();
        foreach (var update in updates.SelectMany(update => Enumerable.Repeat(update, 3)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await square.Postman.PostAsync(update)).Status);
        }

        AssertAnswered();
        Assert.All(taps, tap => Assert.Equal(Numbers, Assert.Single(telegram.Toasts, toast => toast.CallbackId == tap).Text));

        // The press that was "you misunderstood" in the group does there what it always did; no chat gets anything more.
        await mend();
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        await Patiently.UntilAsync(
            async () => (await square.Postman.OnceAsync(updates)).All(answer => answer.Status == HttpStatusCode.OK), "every press being taken", () => square.Bot.Output);
        await square.QuietAsync();
        AssertAnswered();
        Assert.Equal(CrisisTexts.SoftenedInGroup("sv", Today), telegram.BotMessages(group)[^1].Text);

        void AssertAnswered()
        {
            Assert.Equal([CrisisTexts.Softened("sv", Today), CrisisTexts.Human("sv", Today)], telegram.BotMessages(first).TakeLast(2).Select(message => message.Text));
            Assert.Equal(CrisisTexts.Human("sv", Today), telegram.BotMessages(second)[^1].Text);
            Assert.Equal(CrisisTexts.Softened("sv", Today), Assert.Single(telegram.EphemeralMessages(group, third)).Text);
            Assert.Equal(CrisisTexts.Human("sv", Today), Assert.Single(telegram.EphemeralMessages(other, Stranger)).Text);
            Assert.Equal(before, Square.Groups.Sum(chat => telegram.BotMessages(chat).Count));
        }
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static string Numbers => CrisisTexts.Numbers("sv", Today);

    private static Task<int> RenameAsync(Square square, string from, string to) => square.Store.WriteAsync(
        async db =>
        {
#pragma warning disable EF1002 // The names are this test's own.
            await db.Database.ExecuteSqlRawAsync($"ALTER TABLE inbox{from} RENAME TO inbox{to}");
            return await db.Database.ExecuteSqlRawAsync($"ALTER TABLE dispatch{from} RENAME TO dispatch{to}");
#pragma warning restore EF1002
        },
        default);
}
