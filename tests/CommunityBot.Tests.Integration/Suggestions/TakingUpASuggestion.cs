using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Suggestions;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Suggestions;

/// <summary>What the bot suggested becomes one meetup, whoever presses what and in whichever order.</summary>
public sealed class TakingUpASuggestion
{
    private const int Host = 1, WithoutHost = 2;
    private const long Suggested = 41;

    [Theory, OnSqlite, OnPostgres]
    public async Task Makes_one_meetup_of_two_who_want_to_hold_it(StoreEngine engine)
    {
        await using var town = await SuggestedAsync(engine);

        await town.PressAsync<AnswerSuggestion>(1, Suggested, Host);
        Assert.Equal("more.somebody-is-at-it", (await town.PressAsync<AnswerSuggestion>(2, Suggested, Host)).Toast?.Key);
        await ConfirmAsync(town, 1);
        Assert.Equal("button.stale", (await town.PressAsync<AnswerSuggestion>(2, Suggested, Host)).Toast?.Key);

        var meetup = Assert.Single(await MeetupsAsync(town));
        Assert.Equal(meetup.Id, (await town.Store.ReadAsync(db => db.Suggestions.SingleAsync(), default)).MeetupId);
        var settled = Assert.Single(await town.SaidAsync(), row => row.Edits == "m77");
        Assert.Equal("more.settled", Saying.FromJson(settled.Content).Lines[0].Key);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Brings_those_who_wanted_it_without_a_host(StoreEngine engine)
    {
        await using var town = await SuggestedAsync(engine);
        await town.PressAsync<AnswerSuggestion>(2, Suggested, WithoutHost);

        await town.PressAsync<AnswerSuggestion>(1, Suggested, Host);
        await town.PressAsync<AnswerSuggestion>(3, Suggested, WithoutHost);
        await town.PressAsync<AnswerSuggestion>(4, Suggested, WithoutHost);
        await ConfirmAsync(town, 1);

        var meetup = Assert.Single(await MeetupsAsync(town));
        Assert.Equal([2L, 3, 4], (await town.Store.ReadAsync(db => db.Rsvps.Where(row => row.MeetupId == meetup.Id && row.Answer == Answer.Yes).ToListAsync(), default)).Select(row => row.PersonId).Order());
        Assert.Equal(["1002", "1003", "1004"], await town.HearersOfAsync("suggestion.you-are-in"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_them_when_it_is_at_another_time(StoreEngine engine)
    {
        await using var town = await SuggestedAsync(engine);
        await town.PressAsync<AnswerSuggestion>(2, Suggested, WithoutHost);

        await town.PressAsync<AnswerSuggestion>(1, Suggested, Host);
        await ConfirmAsync(town, 1, when: "söndag 11");

        Assert.Empty(await town.AnswersAsync(2));
        Assert.Equal(["1002"], await town.HearersOfAsync("suggestion.it-became"));
    }

    /// <summary>Whoever was about to hold it and then wants it without a host doesn't make two.</summary>
    [Fact]
    public async Task Forgets_the_draft_of_who_rather_goes_without_a_host()
    {
        await using var town = await SuggestedAsync(StoreEngine.Sqlite);
        await town.PressAsync<AnswerSuggestion>(2, Suggested, WithoutHost);
        await town.PressAsync<AnswerSuggestion>(3, Suggested, WithoutHost);
        await town.PressAsync<AnswerSuggestion>(1, Suggested, Host);

        await town.PressAsync<AnswerSuggestion>(1, Suggested, WithoutHost);

        Assert.Single(await MeetupsAsync(town));
        Assert.Empty(await town.Store.ReadAsync(db => db.Drafts.ToListAsync(), default));
    }

    /// <summary>A walk on Saturday at ten, as the group has been asked about it.</summary>
    private static async Task<SeriesTown> SuggestedAsync(StoreEngine engine)
    {
        var town = await SeriesTown.OpenAsync(engine, 4);
        var start = new NodaTime.LocalDateTime(2026, 11, 28, 10, 0);
        await town.Store.WriteAsync(db =>
        {
            db.Suggestions.Add(new Suggestion { Id = Suggested, ChatId = SeriesTown.Group, Activity = "walk", LocalStart = Meetup.Iso(start), StartsAt = SeriesTown.At(start).ToUnixTimeMilliseconds(), MadeAt = 1 });
            db.Dispatch.Add(new Dispatch { Id = 42, ChatId = SeriesTown.Group, Content = new Saying([Line.Of("suggestion.why")]).ToJson(), DueAt = 1, Priority = Priority.Suggestion, State = DispatchState.Sent, MessageId = "m77", DedupeKey = $"suggestion:{Suggested}" });
            return Task.FromResult(0);
        }, default);
        return town;
    }

    private static Task<List<Meetup>> MeetupsAsync(SeriesTown town) => town.Store.ReadAsync(db => db.Meetups.ToListAsync(), default);

    private static Task<Bot.Conversation.Reply> ConfirmAsync(SeriesTown town, long person, string? when = null) => town.TurnAsync(person, async turn =>
    {
        var draft = await turn.Db.Drafts.SingleAsync(row => row.PersonId == person);
        Assert.True(when is null || DraftTime.TryTake(draft, when, "sv", turn.Local(turn.Chat), SeriesTown.Stockholm), when);
        return await town.Get<ConfirmDraft>().ConfirmAsync(turn, draft, default);
    });
}
