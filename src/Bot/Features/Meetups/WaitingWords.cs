using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>An invitation that waits for the morning is about the meetup as it is then: what changes in it changes in what has not been said yet.</summary>
internal static class WaitingWords
{
    public static async Task FollowAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        var waiting = await db.StillToSayOf(meetup.Id).Where(row => row.State == DispatchState.Pending).Select(row => new { row.Id, row.Content, row.NotAfter }).ToListAsync(cancellation);
        foreach (var row in waiting)
        {
            var saying = Saying.FromJson(row.Content);
            var content = (saying with { Lines = [.. Told(saying, meetup)] }).ToJson();
            var notAfter = row.NotAfter > meetup.StartsAt ? meetup.StartsAt : row.NotAfter;
            await db.Dispatch.Where(one => one.Id == row.Id && one.State == DispatchState.Pending)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, content).SetProperty(one => one.NotAfter, notAfter), cancellation);
        }
    }

    /// <summary>
    /// Who is asked to come reads all that it is now, also what nobody had said before; others read anew what they would have read. Behind a blank line stand other meetups.
    /// </summary>
    private static IEnumerable<Line> Told(Saying saying, Meetup meetup)
    {
        var timed = saying.Lines.ToList().FindIndex(line => line.Key == MetMail.WhenKey || line.Args?.ContainsKey("when") == true);
        if (timed < 0)
        {
            return saying.Lines;
        }

        var its = saying.Lines.Take(timed).Concat(saying.Lines.Skip(timed).TakeWhile(line => line != Line.Blank)).ToList();
        var asks = saying.Buttons?.Any(row => row.Any(button => button is { Action: AnswerMeetup.Action, Arg: (int)Answer.Yes })) == true;
        var said = its.Select(MeetupFacts.FactOf).OfType<string>().ToHashSet();
        var first = its.FindIndex(line => MeetupFacts.FactOf(line) is not null);
        List<Line> now = [.. its.Where(line => MeetupFacts.FactOf(line) is null).Select(line => AsItIs(line, meetup))];
        now.InsertRange(first < 0 ? timed + 1 : first, MeetupFacts.Rest(meetup).Where(line => asks || said.Contains(MeetupFacts.FactOf(line)!)));
        return now.Concat(saying.Lines.Skip(its.Count));
    }

    private static Line AsItIs(Line line, Meetup meetup) => line switch
    {
        { Key: MetMail.WhenKey } => MetMail.When(meetup),
        { Args: { } args } when args.ContainsKey("when") => line with { Args = new Dictionary<string, string>(args) { ["when"] = Moment.Of(meetup) } },
        _ => line,
    };
}
