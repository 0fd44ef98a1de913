using System.Net;
using System.Text;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A press can come from anybody and carry anything: what isn't right is refused politely and changes nothing.</summary>
public sealed class PressingWithoutRight
{
    private const long Host = 11, Neighbour = 12;

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_refused_politely_and_changes_nothing(StoreEngine engine)
    {
        await using var square = await Square.OpenAsync(engine);
        square.Gather();
        await square.Postman.OnceAsync(square.TakeNew());
        var confirmed = "";
        var cards = await square.SuggestAsync(async updates =>
        {
            await square.Postman.OnceAsync(updates);
            confirmed = confirmed.Length > 0 ? confirmed : (await square.Telegram.BotSaysAsync(Host, "Stämmer")).Button("Stämmer").Data!;
        });
        var group = Square.Groups[0];
        square.Telegram.Type(Host, group, $"/stallin@{square.Telegram.Options.BotUsername}");
        await square.Postman.OnceAsync(square.TakeNew());
        var cancel = await square.Telegram.EventuallyAsync(() => ButtonOf(square.Telegram, group, "ställ in"), Patiently.Limit);
        _ = cards.Select(card => square.Telegram.Press(Neighbour, card, "Kanske")).ToList();
        await square.Postman.OnceAsync(square.TakeNew());
        await square.QuietAsync();
        var before = await ContentsAsync(square.Store);

        var yes = cards[0].Button("Jag kommer").Data!;
        Press(square, Neighbour, cards[0], cancel); // Somebody else's button.
        Press(square, Neighbour, cards[1], yes); // A button of another group.
        Press(square, Neighbour, square.Telegram.BotMessages(Neighbour)[0], yes); // A button of a group in a private chat.
        Press(square, Host, square.Telegram.BotMessages(Host)[0], confirmed); // A button that has been used.
        foreach (var place in Enumerable.Range(0, yes.Length))
        {
            Press(square, Neighbour, cards[0], yes[..place] + (yes[place] == 'A' ? 'B' : 'A') + yes[(place + 1)..]); // A token whose letter of any place is another.
        }

        foreach (var junk in Junk())
        {
            Press(square, Neighbour, cards[0], junk); // 64 random bytes.
        }

        var answers = await square.Postman.CarryAsync(square.TakeNew(), copies: 1, atOnce: 8);
        await square.QuietAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.True(answer.Toast is { Length: > 10 }, $"No kind word to {answer.Update.ToJsonString()}"));
        Assert.Equal(before, await ContentsAsync(square.Store));
    }

    private static void Press(Square square, long who, SeenMessage where, string data) => square.Telegram.PressForged(who, where.ChatId, where.MessageId, data);

    private static string? ButtonOf(FakeTelegramServer telegram, long group, string label) =>
        telegram.EphemeralMessages(group, Host).Concat(telegram.BotMessages(Host)).SelectMany(message => message.Buttons)
            .FirstOrDefault(button => button.Label.Contains(label, StringComparison.OrdinalIgnoreCase))?.Data;

    /// <summary>Telegram's own cap on a button's data is 64 bytes; a hostile client can put anything into them.</summary>
    private static IEnumerable<string> Junk()
    {
        var chance = new Random(64);
        for (var round = 0; round < 20; round++)
        {
            var bytes = new byte[64];
            chance.NextBytes(bytes);
            yield return round % 2 == 0 ? Encoding.Latin1.GetString(bytes) : Convert.ToBase64String(bytes)[..64];
        }
    }

    /// <summary>Every row of every table but the inbox, which notes that something was heard.</summary>
    private static Task<string> ContentsAsync(CommunityStore store) => store.ReadAsync(async db =>
    {
        var contents = new StringBuilder();
        foreach (var table in db.Model.GetRelationalModel().Tables.Select(table => table.Name).Where(name => name != "inbox").Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The model's own names.
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                contents.Append(table).Append(": ").AppendJoin(" | ", values).Append('\n');
            }
        }

        return contents.ToString();
    }, default);
}
