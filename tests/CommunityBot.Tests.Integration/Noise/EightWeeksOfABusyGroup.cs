using System.Globalization;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Integration.Noise;

/// <summary>
/// Five series, forty members of whom thirty have a private chat, Poisson chatter with proposals in it, interests, and the clocks going
/// forward on the way: the group is spoken to within its budget, nobody at night, everybody reminded just once, every series goes on.
/// </summary>
public sealed class EightWeeksOfABusyGroup(ITestOutputHelper output)
{
    private const int Weeks = 8, WithPrivateChat = 30, Seed = 20260302;
    private const double MessagesPerDay = 5;
    private static readonly LocalDateTime Begins = new(2026, 3, 2, 9, 0);

    private static readonly string[] Series =
        ["Löpning varje tisdag 18.30 vid bron", "Grannfika varje onsdag 15 i parken", "Schack varje torsdag 19 på biblioteket", "Lördagspromenad varje lördag 9 vid dammen", "Bakning varje söndag 14 hos Maa"];

    private static readonly string[] Chatter =
    [
        "Hissen är trasig igen", "tack för i lördags, det var så trevligt", "någon som sett min katt?", "jag kommer ihåg när det var så", "snön ligger kvar", "Nån som vill köpa en cykel?", "vad händer där borta på gatan?",
        "nån som vill gå ut och gå imorgon kl 17?", "är det någon som är sugen på en fika på lördag kl 16?", "Grattis på födelsedagen Bo!", "buss 18 är sen", "ska vi grilla på fredag?", "haha ja precis", "ok", "god morgon alla",
    ];

    [Fact]
    public async Task Stay_within_the_budget_and_leave_everybody_asleep_at_night()
    {
        await using var group = BusyGroup.Gather(Begins);
        await group.OpenedAsync();
        await MoveInAsync(group);
        var dice = new Random(Seed);
        for (var day = Begins.Date; day < Begins.Date.PlusWeeks(Weeks); day = day.PlusDays(1))
        {
            await LiveAsync(group, day, dice);
            await group.NoteAsync();
            Assert.Empty(await WithoutNextDateAsync(group));
        }

        await group.UntilAsync(Begins.Date.PlusWeeks(Weeks) + new LocalTime(12, 0));
        await group.SettleAsync();
        await group.NoteAsync();

        Assert.Empty(group.Channel.Faults);
        StayWithinTheBudget(group);
        LeaveTheNightAlone(group);
        await RemindJustOnceAsync(group);
    }

    private static async Task MoveInAsync(BusyGroup group)
    {
        foreach (var (name, index) in BusyGroup.Members.Select((name, index) => (name, index)))
        {
            await group.InGroupAsync(name, "hej");
            if (index < WithPrivateChat)
            {
                await group.InPrivateAsync(name, "/start");
            }
        }

        foreach (var (line, index) in Series.Select((line, index) => (line, index)))
        {
            await group.InGroupAsync(BusyGroup.Members[index], "/traff " + line);
            await group.SettleAsync();
            Assert.True(await group.PressAsync(BusyGroup.Members[index], "Stämmer", BusyGroup.Members[index].ToLowerInvariant()));
            await group.SettleAsync();
        }

        await group.InPrivateAsync(BusyGroup.Members[0], "/installningar");
        await group.SettleAsync();
        Assert.True(await group.PressAsync(BusyGroup.Members[0], "Lyssna", BusyGroup.Members[0].ToLowerInvariant()));
        for (var index = 0; index < 6; index++)
        {
            await group.InPrivateAsync(BusyGroup.Members[index], "/intressen");
            await group.SettleAsync();
            foreach (var liked in new[] { "Fika", "Utflykt", "Promenad" })
            {
                Assert.True(await group.PressAsync(BusyGroup.Members[index], liked, BusyGroup.Members[index].ToLowerInvariant()));
                await group.SettleAsync();
            }
        }
    }

    /// <summary>Messages come by Poisson's rule between 8 and 23; after each somebody may answer a card, and who is offered a meetup may take it.</summary>
    private static async Task LiveAsync(BusyGroup group, LocalDate day, Random dice)
    {
        var at = 8.0;
        while ((at += -Math.Log(1 - dice.NextDouble()) * 15 / MessagesPerDay) < 23)
        {
            await group.UntilAsync(day + LocalTime.FromMinutesSinceMidnight((int)(at * 60)));
            var who = BusyGroup.Members[dice.Next(BusyGroup.Members.Count)];
            await group.InGroupAsync(who, Chatter[dice.Next(Chatter.Length)]);
            await group.SettleAsync();
            var other = BusyGroup.Members[dice.Next(BusyGroup.Members.Count)];
            await group.PressAsync(other, "Jag kommer", BusyGroup.Address);
            await group.SettleAsync();
            if (dice.Next(3) == 0 && (await group.PressAsync(who, "Gör en träff av det", who.ToLowerInvariant()) || await group.PressAsync(who, "Gör en träff av det", BusyGroup.Address)))
            {
                await group.SettleAsync();
                _ = await group.PressAsync(who, "Stämmer", who.ToLowerInvariant()) || await group.PressAsync(who, "Stämmer", BusyGroup.Address);
                await group.SettleAsync();
            }
        }
    }

    private static async Task<IReadOnlyList<string>> WithoutNextDateAsync(BusyGroup group)
    {
        var now = group.Now.ToUnixTimeMilliseconds();
        return await group.Store.ReadAsync(
            db => db.Series.Where(series => !db.Meetups.Any(row => row.SeriesId == series.Id && row.State == MeetupState.Planned && row.StartsAt > now)).Select(series => series.Title).ToListAsync(), default);
    }

    private void StayWithinTheBudget(BusyGroup group)
    {
        var posts = group.Sent.Values.Where(row => row.Unasked && row.ChatId == GroupId(group)).Select(row => Instant.FromUnixTimeMilliseconds(row.SentAt!.Value)).Order().ToList();
        var days = posts.GroupBy(at => at.InZone(BusyGroup.Zone).Date).Max(day => day.Count());
        var weeks = posts.Max(end => posts.Count(at => at > end - Duration.FromDays(7) && at <= end));
        output.WriteLine($"{posts.Count} unasked posts in {Weeks} weeks; at most {days} a day and {weeks} in seven days");
        foreach (var kind in group.Sent.Values.Where(row => row.Unasked && row.ChatId == GroupId(group)).GroupBy(row => row.DedupeKey.Split(':')[0]))
        {
            output.WriteLine($"  {kind.Key}: {kind.Count()}");
        }

        Assert.InRange(days, 1, 2);
        Assert.InRange(weeks, Series.Length, 6);
    }

    private static void LeaveTheNightAlone(BusyGroup group)
    {
        var quiet = new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0));
        Assert.Empty(group.Sent.Values.Where(row => quiet.Contains(Instant.FromUnixTimeMilliseconds(row.SentAt!.Value).InZone(BusyGroup.Zone).TimeOfDay)).Select(row => row.DedupeKey));
    }

    /// <summary>Whoever had said yes before a reminder fell due, and has a private chat, got it; nobody got one twice.</summary>
    private async Task RemindJustOnceAsync(BusyGroup group)
    {
        var now = group.Now.ToUnixTimeMilliseconds();
        var coming = await group.Store.ReadAsync(
            db => (from rsvp in db.Rsvps
                   join meetup in db.Meetups on rsvp.MeetupId equals meetup.Id
                   join person in db.Persons on rsvp.PersonId equals person.Id
                   where rsvp.Answer == Answer.Yes && person.Reach == Reach.Open && meetup.StartsAt < now && meetup.State == MeetupState.Planned
                   select new { meetup.Id, meetup.StartsAt, rsvp.PersonId, rsvp.AnsweredAt }).ToListAsync(), default);
        var said = group.Sent.Values.Where(row => row.Priority == Priority.Reminder).ToLookup(row => row.DedupeKey);
        var expected = coming.Where(row => row.AnsweredAt < row.StartsAt - (2 * 3_600_000L))
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"reminder:{row.Id}:{row.StartsAt}:{(int)ReminderKind.TwoHours}:{row.PersonId}")).ToList();
        output.WriteLine($"{expected.Count} people to be reminded two hours before; {said.Count} reminders in all");

        Assert.True(expected.Count > 20, "too few answers to show anything");
        Assert.DoesNotContain(expected, key => said[key].Count() != 1);
        Assert.Empty(group.Channel.Said.Where(message => !message.Edit && message.To.Address != BusyGroup.Address && message.What.Text.Plain.StartsWith("I ", StringComparison.Ordinal))
            .GroupBy(message => (message.To.Address, message.What.Text.Plain)).Where(same => same.Count() > 1).Select(same => same.Key.Plain));
    }

    private static long GroupId(BusyGroup group) => group.Store.ReadAsync(db => db.Chats.Where(chat => chat.Kind == ChatKind.Group).Select(chat => chat.Id).SingleAsync(), default).GetAwaiter().GetResult();
}
