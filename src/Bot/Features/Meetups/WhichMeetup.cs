using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Which planned meetup is meant by "torsdag" or "promenaden": by its day, else by words of its title.</summary>
internal static class WhichMeetup
{
    /// <summary>Buttons to choose among; more than eight nobody reads.</summary>
    private const int MostChoices = 8;

    /// <summary>The planned meetups that the speaker may change here, soonest first.</summary>
    public static async Task<IReadOnlyList<(Meetup Meetup, Chat Group)>> ChangeableAsync(Turn turn, CancellationToken cancellation)
    {
        var found = new List<(Meetup, Chat)>();
        var shared = await SecondHosts.OfAsync(turn.Db, turn.Speaker.Id, cancellation);
        foreach (var group in await GroupsOf.PersonAsync(turn, cancellation))
        {
            var planned = await turn.Db.Meetups.AsNoTracking()
                .Where(row => row.ChatId == group.Id && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs).OrderBy(row => row.StartsAt).ToListAsync(cancellation);
            if (planned.Count > 0 && await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
            {
                found.AddRange(planned.Select(meetup => (meetup, group)));
            }
            else
            {
                found.AddRange(planned.Where(meetup => meetup.HostId == turn.Speaker.Id || shared.Contains(SecondHost.SubjectOf(meetup))).Select(meetup => (meetup, group)));
            }
        }

        return [.. found.OrderBy(pair => pair.Item1.StartsAt)];
    }

    public static IReadOnlyList<(Meetup Meetup, Chat Group)> Matching(Turn turn, IReadOnlyList<(Meetup Meetup, Chat Group)> among, string words)
    {
        if (words.Length == 0 || among.Count <= 1)
        {
            return NextOnly(among);
        }

        var byDay = among.Where(pair =>
            TimeWordsReader.Read(words, turn.InGroup ? turn.Chat.Language : turn.Language, turn.Local(pair.Group), Turn.ZoneOf(pair.Group)).Start is { } start
            && start.Date == pair.Meetup.Local.Date).ToList();
        if (byDay.Count > 0)
        {
            return byDay;
        }

        var byTitle = among.Where(pair => NamedTitle.IsIn(words, pair.Meetup.Title)).ToList();
        return NextOnly(byTitle.Count > 0 ? byTitle : among);
    }

    /// <summary>Of a series only the next occurrence: "torsdag" still finds every other one.</summary>
    private static List<(Meetup Meetup, Chat Group)> NextOnly(IEnumerable<(Meetup Meetup, Chat Group)> among) => [.. among.DistinctBy(pair => pair.Meetup.SeriesId ?? pair.Meetup.Id)];

    public static Saying Ask(IEnumerable<(Meetup Meetup, Chat Group)> among) => new(
        [Line.Of("manage.which")],
        [.. among.Take(MostChoices).Select(pair => (IReadOnlyList<Button>)[MeetupButton.Of(pair.Meetup, ManageMeetup.Action)]),
            [new Button(Line.Of("button.not-now"), Close.Action)]]);
}
