using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>Telegram repeats what it isn't sure of, and eight people press at once: each update has one effect, and none is lost.</summary>
public sealed class HearingTheSameTwice
{
    /// <summary>How long Telegram takes for an edit: two in flight at once would be seen closer together than this.</summary>
    private static readonly TimeSpan SlowEdit = TimeSpan.FromMilliseconds(250);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_update_that_comes_five_times_in_any_order_has_one_effect(StoreEngine engine)
    {
        await using var square = await Square.OpenAsync(engine);
        var answers = new List<Delivered>();
        async Task FiveTimesAsync(IReadOnlyList<JsonObject> updates) => answers.AddRange(await square.Postman.FiveTimesAsync(updates));
        square.Gather();
        await FiveTimesAsync(square.TakeNew());
        var cards = await square.SuggestAsync(FiveTimesAsync);
        var presses = Square.Residents.SelectMany(resident => cards.Select(card => square.Telegram.Press(resident, card, "Jag kommer"))).ToHashSet();
        await FiveTimesAsync(square.TakeNew());
        await square.QuietAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(presses, press => Assert.Equal("Sparat: du kommer.", Assert.Single(ToastsOf(press, answers))));
        Assert.Equal((3, 24, 8, 0), await square.Store.ReadAsync(
            async db => (await db.Meetups.CountAsync(), await db.Rsvps.CountAsync(rsvp => rsvp.Answer == Answer.Yes), await db.Persons.CountAsync(), await db.Drafts.CountAsync()), default));
        Assert.Empty(square.Telegram.Ledger.CopiesOfOneOccurrence(most: 1));
        Assert.Equal(await square.Store.ReadAsync(db => db.Dispatch.CountAsync(row => row.Edits == null), default), square.Telegram.Ledger.Accepted.Count(call => call.IsSend));
        Assert.All(cards, card => AssertShows(square, card, "8 kommer", Square.Residents));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Eight_residents_who_tap_the_cards_at_once_are_all_counted(StoreEngine engine)
    {
        await using var square = await Square.OpenAsync(engine);
        square.Gather();
        await square.Postman.OnceAsync(square.TakeNew());
        var cards = await square.SuggestAsync(square.Postman.OnceAsync);
        square.Telegram.Break(new Fault(FaultKind.Delay, "editMessageText", Count: int.MaxValue) { Delay = SlowEdit });
        foreach (var button in new[] { "Jag kommer", "Jag tar med", "Kan inte", "Kanske", "Jag kommer" })
        {
            foreach (var resident in Square.Residents)
            {
                // The last two change their minds less often than the others.
                _ = cards.Select(card => square.Telegram.Press(resident, card, resident >= 17 ? "Kanske" : button)).ToList();
            }

            var answers = await square.Postman.CarryAsync(square.TakeNew(), copies: 1, atOnce: 24);
            Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, true), (answer.Status, answer.Toast is { Length: > 0 })));
        }

        await square.QuietAsync();

        Assert.All(cards, card => AssertShows(square, card, "6 kommer", Square.Residents.Take(6)));
        Assert.All(cards, card => Assert.Contains("2 kanske kommer", square.Telegram.Message(card.ChatId, card.MessageId)!.Text, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.All(TimesOfEdits(square, card).Zip(TimesOfEdits(square, card).Skip(1)), pair => Assert.True(
            pair.Second - pair.First >= SlowEdit, $"Two edits of card {card.MessageId} were in flight at once: {pair}.")));
    }

    private static IReadOnlyList<string> ToastsOf(string press, IEnumerable<Delivered> answers) =>
        [.. answers.Where(answer => (string?)answer.Update["callback_query"]?["id"] == press).Select(answer => answer.Toast).OfType<string>()];

    /// <summary>Refused ones too: an edit to what is already shown is refused, and was in flight all the same.</summary>
    private static IReadOnlyList<DateTimeOffset> TimesOfEdits(Square square, SeenMessage card) =>
        [.. square.Telegram.Ledger.Entries.Where(call => call.Method == "editMessageText" && call.ChatId == card.ChatId).Select(call => call.Time)];

    private static void AssertShows(Square square, SeenMessage card, string count, IEnumerable<long> coming)
    {
        var text = square.Telegram.Message(card.ChatId, card.MessageId)!.Text;
        Assert.Contains(count, text, StringComparison.Ordinal);
        Assert.All(coming, resident => Assert.Contains($"Granne{resident}", text[text.IndexOf(count, StringComparison.Ordinal)..], StringComparison.Ordinal));
    }
}
