using System.Globalization;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>A town in which the canary has left a row in every table that can hold a person.</summary>
internal static class LivedIn
{
    private const long Suggestion = 4_000_001;

    /// <summary>Somebody who hosts, comes, waits, is always in, picks a step, reports a door; and a row by hand where that leads nowhere.</summary>
    internal static async Task<HelpTown> OpenAsync(StoreEngine engine)
    {
        var town = await HelpTown.OpenAsync(engine);
        town.Called[Canary.Address] = Canary.Name;
        foreach (var person in new[] { Canary.Address, "bo", "cia", "eva" })
        {
            await town.SaysAsync(person, "/start");
            await town.SaysInGroupAsync(person, "/halsa");
        }

        await SuggestAsync(town, Canary.Address, $"/traff {Canary.First}s fika lördag 10 hos {Canary.First}");
        await SuggestAsync(town, "bo", "/serie Dans onsdag 19");
        await SuggestAsync(town, "bo", "/traff Middag fredag 18 max 2");
        await town.PressesAsync(Canary.Address, "Jag kommer", "Middag");
        await town.PressesAsync("eva", "Jag kommer", "Middag");
        await town.PressesAsync("cia", "Ställ mig på kö", "Middag");
        await town.PressesAsync(Canary.Address, "Alltid med", "Dans");
        await town.PressesAsync("bo", "Jag kommer", "fika");
        await town.SaysAsync(Canary.Address, "/hitta studiecirkel");
        await town.PressesAsync(Canary.Address, "1 stämmer inte?");
        await town.SaysAsync(Canary.Address, "/smasteg");
        await town.PressesAsync(Canary.Address, "Röra på mig");
        await town.PressesAsync(Canary.Address, "Jag provar");
        await town.SaysInGroupAsync(Canary.Address, "/tid Kaffe tors/lör kl 15");
        await town.PressesAsync(Canary.Address, "Låt gruppen välja");
        var (id, bo) = (await Canary.IdOfAsync(town, Canary.Address), await Canary.IdOfAsync(town, "bo"));
        var about = await AboutAsync(town);
        await Canary.ExecuteAsync(town, $"INSERT INTO meetup_links (meetup_id, url, phone, url_by, phone_by) SELECT id, 'https://meet.example.org/canary', '08-123 456 78', {id}, {id} FROM meetups WHERE host_id = {id}");
        await Canary.ExecuteAsync(town, $"INSERT INTO meetup_links (meetup_id, url, phone, url_by, phone_by) SELECT id, 'https://meet.example.org/other', '08-123 456 78', {bo}, {id} FROM meetups WHERE id = (SELECT MIN(id) FROM meetups WHERE host_id = {bo})");
        await Canary.ExecuteAsync(town, $"INSERT INTO suggestions (id, chat_id, activity, local_start, starts_at, made_at) VALUES ({Suggestion}, {about["chat_id"]}, 'walk', '2030-01-01T10:00', 4000000000000, 1)");
        await Canary.FillAsync(town, id, bo, about);
        await Canary.ExecuteAsync(town, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO timers (id, kind, subject, due_at, attempts, occasion) VALUES (1, 'met', 1, 4000000000000, 0, 'met:1:{id}')"));
        await Canary.ExecuteAsync(town, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO set_aside (channel, update_id, attempts, reason, at) VALUES ('timer', 'met:1:{id}', 3, 'x', 1790000000000)"));
        await Canary.SpeakOfAsync(town, id, about["chat_id"]);
        await Canary.ExecuteAsync(town, string.Create(CultureInfo.InvariantCulture, $"UPDATE hand_overs SET asked = '77 {id} 88' WHERE asker_id = {bo}"));
        return town;
    }

    private static async Task SuggestAsync(HelpTown town, string host, string line)
    {
        await town.SaysInGroupAsync(host, line);
        await town.PressesAsync(host, "Stämmer");
    }

    private static Task<Dictionary<string, long>> AboutAsync(HelpTown town) => town.Store.ReadAsync(async db =>
    {
        var series = await db.Series.Select(row => row.Id).FirstAsync();
        return new Dictionary<string, long>
        {
            ["chat_id"] = await db.Chats.Where(chat => chat.Address == HelpTown.Group).Select(chat => chat.Id).SingleAsync(),
            ["meetup_id"] = await db.Meetups.Where(row => row.Title == "Middag").Select(row => row.Id).SingleAsync(),
            ["series_id"] = series,
            ["subject_id"] = series,
            ["suggestion_id"] = Suggestion,
            ["poll_id"] = await db.TimePolls.Select(row => row.Id).FirstOrDefaultAsync(),
        };
    }, default);
}
