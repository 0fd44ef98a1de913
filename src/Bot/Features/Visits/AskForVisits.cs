using System.Globalization;
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
            foreach (var host in await db.HostsAsync(meetup, cancellation))
            {
                await say.SayAsync(
                    db, host, Question(meetup), (now, now + WorthAsking, Priority.Suggestion), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"visits:{meetup.Id}:{host}"), cancellation);
            }
        }
    }

    private static Saying Question(Meetup meetup) => new(
        [Line.Of("visits.ask", ("title", meetup.Title), ("when", Moment.Of(meetup)))],
        [
            .. Enumerable.Range(0, 11).Select(people => Number(meetup, people)).Append(new Button(Line.Of("button.visits-more"), CountVisits.Action, meetup.Id, CountVisits.More))
                .Chunk(4).Select(row => (IReadOnlyList<Button>)row),
            .. meetup.Hybrid ? (IReadOnlyList<Button>[])[[LeaveBehind.Offer(meetup)]] : [],
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Button Number(Meetup meetup, int people) =>
        new(Line.Of("button.words", ("words", people.ToString(CultureInfo.InvariantCulture))), CountVisits.Action, meetup.Id, people);
}
