using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Meetups;

/// <summary>Who is asked in the evening and hears it in the morning is invited to the meetup as it is then, and to none that is off.</summary>
public sealed class WhatWaitsForTheMorning
{
    private const int Really = 1, OnlyThis = 2;
    private static readonly LocalDateTime AfterTheFirst = new(2026, 11, 25, 22, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_said_of_what_is_off(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var invitedTo = await InvitedAsync(town);
        Assert.Equal(["1001"], await town.HearersOfAsync("invite.asks"));

        await town.CancelAsync(invitedTo, all: false);

        Assert.Empty(await town.HearersOfAsync("invite.asks"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_said_of_many_that_are_off(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var invitedTo = await InvitedAsync(town);

        await town.CancelAsync(invitedTo, all: true);

        Assert.Empty(await town.HearersOfAsync("invite.asks"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_the_new_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var invitedTo = await InvitedAsync(town);

        await town.MoveAsync(invitedTo, "torsdag 19", all: false);

        Assert.StartsWith("2026-12-03T19:00", (await InviteAsync(town)).Single(line => line.Key == "meetup.when").Args!["when"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_the_new_place_of_one_and_of_many(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var invitedTo = await InvitedAsync(town);

        await PlaceAsync(town, invitedTo, "i parken", all: false);
        Assert.Equal("i parken", (await InviteAsync(town)).Single(line => line.Key == "meetup.place").Args!["place"]);

        await PlaceAsync(town, invitedTo, "i torpet", all: true);
        Assert.Equal("i torpet", (await InviteAsync(town)).Single(line => line.Key == "meetup.place").Args!["place"]);
    }

    /// <summary>Nobody had said what it costs or for whom it is when the invitation was written.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_what_it_costs_and_for_whom_it_is_by_then(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var invitedTo = await InvitedAsync(town);

        await town.TurnAsync(SeriesTown.Host, turn => town.Get<CostFromHere>().ApplyAsync(turn, invitedTo.Id, "80 kr", default));
        await CostAsync(town, invitedTo, "40 kr");
        await town.TurnAsync(SeriesTown.Host, async turn =>
        {
            await town.Get<SaveNote>().ApplyAsync(turn, invitedTo, turn.Chat, Note.OnlyFor, "uppgång B", default);
            return Bot.Conversation.Reply.Toasted("note.saved");
        });

        Assert.Equal([("invite.asks", null), ("meetup.when", null), ("meetup.place", null), ("note.only-for", "uppgång B"), ("cost.sum", "40 kr")],
            (await InviteAsync(town)).Select(line => (line.Key, line.Args!.GetValueOrDefault("cost") ?? line.Args!.GetValueOrDefault("who"))));
    }

    /// <summary>Somebody gave their seat back on the day, and minutes later the host cancels: how many come no longer matters.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_no_note_of_who_comes_to_what_is_off(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id))[0];
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        await town.UntilAsync(new LocalDateTime(2026, 11, 25, 12, 0));
        await town.AnswerAsync(meetup.Id, 1, Answer.No);
        Assert.Equal(["1900"], await town.HearersOfAsync("seats.late-note-none"));

        await town.CancelAsync(meetup, all: false);

        Assert.Empty(await town.HearersOfAsync("seats.late-note-none"));
    }

    /// <summary>Person 1 came to the first time of a series in the kitchen, and is asked at ten in the evening to come to the next.</summary>
    private static async Task<Meetup> InvitedAsync(SeriesTown town)
    {
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18", with: draft => draft.Place = "i köket")).Id);
        await town.AnswerAsync(times[0].Id, 1, Answer.Yes);
        await town.UntilAsync(AfterTheFirst);
        await town.PressAsync<InviteSame>(SeriesTown.Host, times[1].Id, Really);
        return times[1];
    }

    private static async Task<IReadOnlyList<Line>> InviteAsync(SeriesTown town) =>
        (await town.SaidAsync()).Select(row => Saying.FromJson(row.Content).Lines).Single(lines => lines[0].Key == "invite.asks");

    private static async Task CostAsync(SeriesTown town, Meetup meetup, string cost)
    {
        await town.PressAsync<ChangeCost>(SeriesTown.Host, meetup.Id);
        await town.TurnAsync(SeriesTown.Host, async turn => await town.Get<ChangeCost>().AnswerAsync(turn, await turn.Db.Drafts.SingleAsync(), cost, default));
        await town.PressAsync<ChangeCost>(SeriesTown.Host, meetup.Id, OnlyThis);
    }

    private static Task<Bot.Conversation.Reply> PlaceAsync(SeriesTown town, Meetup meetup, string place, bool all) => town.TurnAsync(SeriesTown.Host, async turn =>
    {
        var draft = await ManageMeetup.DraftAsync(turn, meetup, turn.Chat, DraftKind.ChangePlace, default);
        draft.Place = place;
        await turn.Db.SaveChangesAsync();
        return all ? await town.Get<AllFromHere>().ApplyAsync(turn, draft, default) : await town.Get<ChangeMeetup>().ApplyAsync(turn, draft, turn.Chat, default);
    });
}
