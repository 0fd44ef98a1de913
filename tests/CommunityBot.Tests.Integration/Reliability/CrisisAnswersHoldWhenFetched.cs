using System.Net;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>
/// The same as <see cref="CrisisAnswersHold"/> for a bot that fetches its updates, which is how everybody begins: whoever is in need is answered though something
/// ordinary was written before them in the same chat and can't be stored.
/// </summary>
public sealed class CrisisAnswersHoldWhenFetched
{
    [PostgresFact]
    public async Task With_the_database_stopped_and_something_ordinary_first_in_every_chat()
    {
        var server = await PostgresServer.StartAsync();
        await using var square = await Square.OpenAsync(await server.FreshDatabaseAsync(), server, more: ("Telegram__Mode", "Polling"));
        var alarm = new Alarm(square, () => square.Telegram.AllConfirmedAsync());
        await alarm.GatherAsync();
        alarm.Write(Alarm.Well);
        await square.Telegram.AllConfirmedAsync();
        await square.QuietAsync();
        var well = Read(alarm, Alarm.Well);

        await server.StopAsync();
        alarm.Chat(Alarm.InTrouble);
        await Patiently.UntilAsync(() => square.Bot.Lines.Count(line => line.Contains("\"Turn telegram", StringComparison.Ordinal)) >= 6, "the ordinary ones failing", () => square.Bot.Output);
        alarm.Write(Alarm.InTrouble);
        await Patiently.UntilAsync(() => Texts(Read(alarm, Alarm.InTrouble)).SequenceEqual(Texts(well)), "the same words", () => square.Bot.Output);
        CrisisAnswersHold.AssertSame(well, Read(alarm, Alarm.InTrouble));

        await square.StartAgainAsync(server);
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        await square.Telegram.AllConfirmedAsync();
        await square.QuietAsync();
        CrisisAnswersHold.AssertSame(well, [.. Read(alarm, Alarm.InTrouble).Select(chat => chat.Where(IsOfACrisis).ToList())]);

        // What was ordinary has been answered too.
        Assert.All(alarm.Read(Alarm.InTrouble).Where((_, chat) => chat % 3 == 0), chat => Assert.Single(chat, message => !IsOfACrisis(message)));
    }

    /// <summary>Chats are heard side by side, so a private reply to what was written in a group may come before or after what was written in private.</summary>
    private static IReadOnlyList<IReadOnlyList<SeenMessage>> Read(Alarm alarm, int side) =>
        [.. alarm.Read(side).Select(chat => chat.OrderBy(message => message.Text, StringComparer.Ordinal).ToList())];

    private static IEnumerable<string> Texts(IReadOnlyList<IReadOnlyList<SeenMessage>> chats) => chats.SelectMany(chat => chat.Select(message => message.Text));

    /// <summary>Said without the store: what can be pressed is a link.</summary>
    private static bool IsOfACrisis(SeenMessage message) => message.Buttons.Any(button => button.Url?.EndsWith("?start=manniska", StringComparison.Ordinal) == true);
}
