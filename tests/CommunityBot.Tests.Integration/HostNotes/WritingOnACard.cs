using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.HostNotes;

/// <summary>A host's own line: the weather (S33), and for whom it is (S41).</summary>
public sealed class WritingOnACard
{
    private static readonly LocalDateTime TheDay = new(2026, 11, 25, 9, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Near_the_start_is_told_to_those_who_come_and_earlier_waits_for_the_reminder(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var meetup = await FirstAsync(town);
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        await town.AnswerAsync(meetup.Id, 2, Answer.No);

        await WriteAsync(town, meetup, Note.GoodToKnow, "Vi springer i ur och skur");
        Assert.Empty(await town.HearersOfAsync("change.good-to-know"));
        town.Now = SeriesTown.At(TheDay);
        await WriteAsync(town, await FirstAsync(town), Note.GoodToKnow, "Halt: ta broddar");

        Assert.Equal(["1001"], await town.HearersOfAsync("change.good-to-know"));
        var reminder = ReminderWords.ToPerson(await FirstAsync(town), hosts: false, today: true).Lines;
        Assert.Contains(reminder, line => line.Key == "note.good-to-know" && line.Args!["words"] == "Halt: ta broddar");
    }

    /// <summary>Written twice before the first has gone out: only the last one is said, and the same again is no news.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_once_in_its_last_wording(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await FirstAsync(town);
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        town.Now = SeriesTown.At(TheDay);

        foreach (var words in new[] { "Ta reflex", "Ta broddar", "Ta broddar" })
        {
            await WriteAsync(town, await FirstAsync(town), Note.GoodToKnow, words);
        }

        var told = Assert.Single(await town.SaidAsync(), row => row.ChatId == 1001 && Saying.FromJson(row.Content).Lines[0].Key == "change.good-to-know");
        Assert.Equal("Ta broddar", Saying.FromJson(told.Content).Lines[0].Args!["words"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_from_here_has_it_those_to_come_too(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await FirstAsync(town);
        await WriteAsync(town, meetup, Note.OnlyFor, "uppgång B");

        await town.PressAsync<NoteFromHere>(SeriesTown.Host, meetup.Id, (int)Note.OnlyFor);
        var before = (await town.MeetupsAsync(meetup.SeriesId!.Value)).Count;
        await town.UntilAsync(new LocalDateTime(2026, 12, 10, 12, 0));

        var all = await town.MeetupsAsync(meetup.SeriesId!.Value);
        Assert.True(all.Count > before);
        Assert.All(all, row => Assert.Equal("uppgång B", row.OnlyFor));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task For_one_stairwell_is_not_proposed_to_others_by_the_bot(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await FirstAsync(town);
        await town.Store.WriteAsync(db => db.Meetups.Where(row => row.Id != meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MeetupState.Cancelled)), default);
        Assert.Equal(meetup.Id, await ProposedAsync(town));

        await WriteAsync(town, meetup, Note.OnlyFor, "uppgång B");

        Assert.Null(await ProposedAsync(town));
        Assert.DoesNotContain(ReminderWords.ToGroup(await FirstAsync(town), today: true, coming: 3), line => line.Key == "reminder.coming");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_forgotten_a_week_after_the_meetup(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await FirstAsync(town);
        await WriteAsync(town, meetup, Note.GoodToKnow, "Ta reflex");
        await WriteAsync(town, await FirstAsync(town), Note.OnlyFor, "uppgång B");

        await town.Store.WriteAsync(db => Retention.RunAsync(db, meetup.StartsAt + (6 * 24 * 3_600_000L), default), default);
        Assert.Equal(("Ta reflex", "uppgång B"), await FirstAsync(town) is var kept ? (kept.GoodToKnow, kept.OnlyFor) : default);
        await town.Store.WriteAsync(db => Retention.RunAsync(db, meetup.StartsAt + (8 * 24 * 3_600_000L), default), default);

        Assert.Equal((null, null), await FirstAsync(town) is var gone ? (gone.GoodToKnow, gone.OnlyFor) : default);
    }

    private static async Task<Meetup> FirstAsync(SeriesTown town)
    {
        var series = (await town.SeriesAsync()).LastOrDefault() ?? await town.StartAsync("varje onsdag 18");
        return (await town.MeetupsAsync(series.Id))[0];
    }

    private static async Task WriteAsync(SeriesTown town, Meetup meetup, Note note, string words) => await town.TurnAsync(SeriesTown.Host, async turn =>
    {
        await town.Get<SaveNote>().ApplyAsync(turn, meetup, turn.Chat, note, words, default);
        return CommunityBot.Bot.Conversation.Reply.Silence;
    });

    private static async Task<long?> ProposedAsync(SeriesTown town)
    {
        Meetup? proposed = null;
        await town.TurnAsync(1, async turn =>
        {
            proposed = await Company.NextMeetupAsync(turn, default);
            return CommunityBot.Bot.Conversation.Reply.Silence;
        });
        return proposed?.Id;
    }
}
