using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>A host's own link and telephone number go with the host; who relied on them learns it, once.</summary>
public sealed class ForgettingALink
{
    private const string Url = "https://meet.example.org/mine", Phone = "08-123 456 78";

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_who_took_part_by_it_once_and_leaves_it_nowhere(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var times = await LinkedAsync(town);
        await town.AnswerAsync(times[0].Id, 1, Answer.Yes, byLink: true);
        await town.AnswerAsync(times[1].Id, 1, Answer.Yes, byLink: true);
        await town.AnswerAsync(times[0].Id, 2, Answer.Yes);
        await SentAsync(town, times[0]);

        await ForgetAsync(town);

        var question = Assert.Single(await town.SaidAsync(), row => row.ChatId == 1001 && row.Content.Contains("online.come-instead", StringComparison.Ordinal));
        Assert.Equal((times[0].Id, "online.following-neither"), (question.MeetupId, Saying.FromJson(question.Content).Lines[1].Key));
        Assert.Single(await town.SaidAsync(), row => row is { ChatId: 1002, Edits: "m1" } && row.Content.Contains("online.gone", StringComparison.Ordinal));
        Assert.All(await town.AnswersAsync(1), row => Assert.Equal(Answer.Maybe, row.Answer));
        Assert.Empty(await town.Store.ReadAsync(db => db.MeetupLinks.ToListAsync(), default));
        Assert.DoesNotContain(await town.Store.ReadAsync(db => db.Dispatch.Select(row => row.Content).ToListAsync(), default), content => content.Contains(Url, StringComparison.Ordinal) || content.Contains(Phone, StringComparison.Ordinal));
        Assert.All(await town.MeetupsAsync(times[0].SeriesId!.Value), row => Assert.False(row.Hybrid));
    }

    /// <summary>What has been needs no question, and somebody else's link stays.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_silent_about_what_has_been_and_about_others(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await LinkedAsync(town);
        await town.AnswerAsync(times[0].Id, 1, Answer.Yes, byLink: true);
        await town.Store.WriteAsync(db => db.Meetups.Where(row => row.Id == times[1].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HostId, 1)), default);
        town.Now = SeriesTown.At(times[0].Local.PlusHours(3));

        await ForgetAsync(town);

        Assert.Empty(await town.HearersOfAsync("online.come-instead"));
        Assert.Equal(times[1].Id, (await town.Store.ReadAsync(db => db.MeetupLinks.SingleAsync(), default)).MeetupId);
    }

    /// <summary>The first two times of a series have a link with a number.</summary>
    private static async Task<List<Meetup>> LinkedAsync(SeriesTown town)
    {
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.Store.WriteAsync(async db =>
        {
            foreach (var id in times.Take(2).Select(row => row.Id))
            {
                db.MeetupLinks.Add(new MeetupLink { MeetupId = id, Url = Url, Phone = Phone });
                await db.Meetups.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, true));
            }

            return await db.SaveChangesAsync();
        }, default);
        return times;
    }

    /// <summary>Person 2 has had the link.</summary>
    private static Task<int> SentAsync(SeriesTown town, Meetup meetup) => town.Store.WriteAsync(async db =>
    {
        await new LinkMail(town.Get<Ids>()).SendAsync(db, meetup, await db.Persons.SingleAsync(row => row.Id == 2), await db.MeetupLinks.SingleAsync(row => row.MeetupId == meetup.Id), town.Now, default);
        return await db.Dispatch.Where(row => row.ChatId == 1002).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sent).SetProperty(row => row.MessageId, "m1"));
    }, default);

    private static Task<int> ForgetAsync(SeriesTown town) => town.Store.WriteAsync(async db =>
    {
        await new LinkGone(new PrivateWord(town.Get<Ids>()), new LinkMail(town.Get<Ids>()), town.Get<Ids>()).ForgetAsync(db, SeriesTown.Host, town.Now, default);
        return await db.SaveChangesAsync();
    }, default);
}
