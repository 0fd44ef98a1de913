using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>Whatever the bot asked for, words that need a human are answered first, and nothing is made of them.</summary>
public sealed class HearingEveryText
{
    [Theory]
    [InlineData("/traff", "jag vill dö")] // a meetup's title
    [InlineData("/traff Fika fredag 14", "jag vill ta mitt liv")] // whatever is asked next, a place or a confirmation
    [InlineData("/tid", "jag vill dö")] // a poll
    [InlineData("/starta", "jag vill inte leva längre")]
    [InlineData("/smasteg", "jag orkar inte leva längre, jag vill dö")]
    [InlineData("/ensam", "jag vill dö")]
    public async Task An_answer_to_a_question_of_the_bots_is_read_first(string begin, string words)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await town.SaysInGroupAsync("anna", "/halsa");
        await town.SaysAsync("anna", begin);

        await AssertHeardAsync(town, () => town.SaysAsync("anna", words));
    }

    [Theory]
    [InlineData("/traff jag vill dö fredag 18")]
    [InlineData("/traff Fika fredag 14 på bron där jag ska ta mitt liv")]
    [InlineData("/gast jag vill dö")]
    [InlineData("/tid jag vill dö tors/lör")]
    [InlineData("/hitta jag vill inte leva längre")]
    [InlineData("/tips jag vill dö")]
    [InlineData("/mote min granne säger att han vill dö")]
    [InlineData("/okant jag vill dö")]
    public async Task What_stands_behind_a_command_is_read_first(string text)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await town.SaysInGroupAsync("anna", "/halsa");
        await town.SaysAsync("anna", "/hjalp");

        await AssertHeardAsync(town, () => town.SaysAsync("anna", text));
    }

    [Fact]
    public async Task A_message_changed_afterwards_is_read_and_not_carried_out()
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await town.SaysAsync("anna", "/hjalp");
        var before = town.Channel.Said.Count;

        await OverhearAsync(town, "1000", "/traff Fika fredag 14");
        Assert.Equal(before, town.Channel.Said.Count);

        await OverhearAsync(town, "1001", "jag vill dö");
        Assert.Contains("90390", town.Channel.Said[^1].What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>Repeated by somebody within ten minutes: nothing; new and plain words: the numbers alone; later: the whole reply.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_is_answered_once_in_ten_minutes_and_gets_the_numbers_when_the_words_are_new(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        var whole = (await town.SaysAsync("anna", "jag vill dö")).What.Text.Plain;
        var said = town.Channel.Said.Count;

        await town.SaysAsync("anna", "JAG VILL DÖ ");
        Assert.Equal(said, town.Channel.Said.Count);

        var numbers = (await town.SaysAsync("anna", "jag ska ta mitt liv ikväll")).What.Text.Plain;
        Assert.Equal(said + 1, town.Channel.Said.Count);
        Assert.Contains("90390", numbers, StringComparison.Ordinal);
        Assert.NotEqual(whole, numbers);
        Assert.Equal(whole, (await town.SaysAsync("bo", "jag vill dö")).What.Text.Plain);

        await town.AheadAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(whole, (await town.SaysAsync("anna", "jag vill dö")).What.Text.Plain);
    }

    /// <summary>What was said about somebody's despair doesn't lie in the store for thirty days.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_answered_is_wiped_when_it_has_been_said(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "jag vill dö");
        await town.PressesAsync("anna", "Prata med en människa");
        await town.PressesAsync("anna", "Nej, du missförstod");

        var kept = await town.Store.ReadAsync(db => db.Dispatch.Where(row => row.State == DispatchState.Sent).Select(row => row.Content).ToListAsync(), default);

        Assert.Equal(3, kept.Count);
        Assert.All(kept, content => Assert.DoesNotContain("safety.", content ?? "", StringComparison.Ordinal));
        Assert.All(kept, content => Assert.DoesNotContain("112", content ?? "", StringComparison.Ordinal));
    }

    private static async Task AssertHeardAsync(HelpTown town, Func<Task<SaidByBot>> say)
    {
        var before = await town.RowsAsync();
        var answer = await say();
        var after = await town.RowsAsync();

        Assert.Matches("112", answer.What.Text.Plain);
        Assert.Contains(answer.What.Buttons.SelectMany(row => row), button => button.Label == "Prata med en människa");
        before.Remove("safety_counts");
        after.Remove("safety_counts");
        Assert.Equal(before, after);
    }

    private static Task OverhearAsync(HelpTown town, string update, string text) => town.Services.GetRequiredService<IReception>().HearAsync(
        new Incoming(town.Channel.Name, update, new Place("anna", ChatKind.Private, ""), new Speaker("anna", "anna", "sv"), new Happening.Overheard(text)), default)
        .ContinueWith(_ => town.AheadAsync(TimeSpan.Zero), TaskScheduler.Default).Unwrap();
}
