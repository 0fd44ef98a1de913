using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Library;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Visits;

/// <summary>After a meetup its hosts are asked in private how many came (S16). A number: nobody is ticked off, so nobody can be missing.</summary>
internal sealed class AskForVisits(PrivateWord say) : IAfterMeetup
{
    /// <summary>Later than this the number would be a guess.</summary>
    private static readonly Duration WorthAsking = Duration.FromDays(2);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (!await db.Visits.AnyAsync(visit => visit.MeetupId == meetup.Id, cancellation))
        {
            var hosts = await db.HostsAsync(meetup, cancellation);
            var altogether = meetup.AtDoor == 0 ? 0 : meetup.AtDoor + await AnnouncedAsync(db, meetup, hosts, cancellation);
            foreach (var host in hosts)
            {
                await say.SayAsync(
                    db, host, Question(meetup, altogether), (now, now + WorthAsking, Priority.Suggestion), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"visits:{meetup.Id}:{host}"), cancellation);
            }
        }
    }

    /// <summary>Those who had said yes, and the hosts: what the door's count comes on top of.</summary>
    private static async Task<int> AnnouncedAsync(CommunityDb db, Meetup meetup, IReadOnlyList<long> hosts, CancellationToken cancellation)
    {
        var answers = await db.Rsvps.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.Answer == Answer.Yes).ToListAsync(cancellation);
        return answers.Sum(row => row.Heads) + hosts.Count(host => answers.TrueForAll(row => row.PersonId != host));
    }

    private static Saying Question(Meetup meetup, int altogether) => new(
        [
            Line.Of("visits.ask", ("title", meetup.Title), ("when", Moment.Of(meetup))),
            .. altogether == 0 ? [] : new[] { Line.Of("visits.at-door", ("n", meetup.AtDoor), ("all", altogether)) },
        ],
        [
            .. altogether > 10 ? (IReadOnlyList<Button>[])[[Number(meetup, altogether)]] : [],
            .. Enumerable.Range(0, 11).Select(people => Number(meetup, people)).Append(new Button(Line.Of("button.visits-more"), CountVisits.Action, meetup.Id, CountVisits.More))
                .Chunk(4).Select(row => (IReadOnlyList<Button>)row),
            .. meetup.Hybrid ? (IReadOnlyList<Button>[])[[LeaveBehind.Offer(meetup)]] : [],
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Button Number(Meetup meetup, int people) =>
        new(Line.Of("button.words", ("words", people)), CountVisits.Action, meetup.Id, people);
}
