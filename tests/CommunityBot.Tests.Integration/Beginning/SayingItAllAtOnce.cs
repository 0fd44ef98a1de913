using CommunityBot.Bot.Features.Beginning;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Beginning;

/// <summary>Whoever begins something and has said how many, what it costs or whose names show isn't asked again, and keeps it.</summary>
public sealed class SayingItAllAtOnce
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_seats_and_all_else_that_was_said(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);

        await SayAsync(town, "Spelkväll torsdag 18 i tvättstugan max 6, 20 kr, dölj namnen, håll 2 platser för nya");
        var draft = await ToTheEndAsync(town, BeginSomething.All);

        Assert.Equal((DraftKind.NewMeetup, 6, "20 kr", true, 2, (int?)null), (draft.Kind, draft.Capacity, draft.Cost, draft.NamesHidden, draft.HeldSeats, draft.Least));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_for_no_company_where_it_was_said_how_many_are_needed(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);

        await SayAsync(town, "Spelkväll torsdag 18 i tvättstugan, blir av om tre kommer");
        var draft = await ToTheEndAsync(town, withWhom: null);

        Assert.Equal((DraftKind.NewMeetup, 3), (draft.Kind, draft.Least));
    }

    [Fact]
    public async Task Offers_no_five_where_there_is_room_for_four()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);

        await SayAsync(town, "Spelkväll torsdag 18 i tvättstugan max 4");
        var asked = await PressAsync(town, BeginSomething.Once);

        Assert.Equal(["button.few-will-do", "button.whole-group"], asked.Messages[0].What.Buttons!.SelectMany(row => row).Select(button => button.Label.Key).Take(2));
        Assert.DoesNotContain("button.if-five", asked.Messages[0].What.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_at_once_when_what_was_said_does_not_go_together()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);

        Assert.Equal("seats.least-above-seats", (await SayAsync(town, "Spelkväll torsdag 18 max 4, blir av om sex kommer")).Toast?.Key);
    }

    private static Task<Bot.Conversation.Reply> SayAsync(SeriesTown town, string words) => town.TurnAsync(1, turn => new BeginSomething().HearAsync(turn, words, default));

    private static async Task<Bot.Conversation.Reply> PressAsync(SeriesTown town, int arg)
    {
        var draft = await town.Store.ReadAsync(db => db.Drafts.SingleAsync(), default);
        return await town.TurnAsync(1, turn => new BeginSomething().PressAsync(turn, new Bot.Conversation.Answering.Token(0, draft.Id, arg, DateTimeOffset.UnixEpoch), default));
    }

    private static async Task<Draft> ToTheEndAsync(SeriesTown town, int? withWhom)
    {
        await PressAsync(town, BeginSomething.Once);
        if (withWhom is { } whom)
        {
            await PressAsync(town, whom);
        }

        await PressAsync(town, BeginSomething.Mostly);
        return await town.Store.ReadAsync(db => db.Drafts.SingleAsync(), default);
    }
}
