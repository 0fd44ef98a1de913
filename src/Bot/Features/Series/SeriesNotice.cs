using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>A change of many occurrences is told once per person: who said yes or maybe to any of them, who is always in, and its hosts.</summary>
internal sealed class SeriesNotice(Ids ids)
{
    /// <param name="turn">The turn; its speaker knows already.</param>
    /// <param name="part">What changed.</param>
    /// <param name="what">Old and new.</param>
    /// <param name="still">Whether it still happens: then the answer can be changed at once.</param>
    /// <param name="soonest">The nearer of the old and the new first start: within twelve hours of it nobody waits for the morning.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many of them answered on the web: nobody can write to those.</returns>
    public async Task<int> TellAsync(Turn turn, SeriesPart part, Line what, bool still, Instant soonest, CancellationToken cancellation)
    {
        long[] meetups = [.. part.Meetups.Where(row => row.State == MeetupState.Planned).Select(row => row.Id)];
        var unheard = await Unheard.TakeBackAsync(turn.Db, meetups, part.First.Id, what.Key, cancellation);
        var answers = await turn.Db.Rsvps.AsNoTracking().Where(row => meetups.Contains(row.MeetupId) && row.Answer != Answer.No).Select(row => new { row.PersonId, row.MeetupId }).ToListAsync(cancellation);
        var always = await turn.Db.Standings.AsNoTracking().Where(row => row.SeriesId == part.Series.Id).Select(row => row.PersonId).ToListAsync(cancellation);
        var hosts = await turn.Db.HostsAsync(part.Series, cancellation);
        HashSet<long> concerned = [.. answers.Select(row => row.PersonId), .. always, .. hosts];
        concerned.Remove(turn.Speaker.Id);
        var people = await turn.Db.Persons.AsNoTracking().Where(person => concerned.Contains(person.Id)).ToListAsync(cancellation);
        var unreachable = WebGuests.Among(people);
        var due = Decency.Of(part.Group).BeforeStart(soonest, turn.Now, Decency.ToChangePlans).ToUnixTimeMilliseconds();
        foreach (var person in people.Where(person => person is { Reach: Reach.Open, PrivateChatId: not null }))
        {
            var about = part.Meetups.FirstOrDefault(row => answers.Exists(answer => answer.PersonId == person.Id && answer.MeetupId == row.Id)) ?? part.First;
            if (unheard.AsKnown(what, person.PrivateChatId!.Value) is { } news)
            {
                await turn.Db.SayOnceAsync(Row(turn, part, person.PrivateChatId.Value, person.Id.ToString(CultureInfo.InvariantCulture), Say(news, about, still, hosts.Contains(person.Id) ? WebGuests.Line(unreachable) : []), due), cancellation);
            }
        }

        if (people.Any(person => person.Channel != Person.Web && (person.Reach != Reach.Open || person.PrivateChatId is null)) && unheard.AsKnown(what, part.Group.Id) is { } told)
        {
            await turn.Db.SayOnceAsync(Row(turn, part, part.Group.Id, "group", Say(told, part.First, still, []), due, part.First.Thread), cancellation);
        }

        return unreachable;
    }

    private static Saying Say(Line what, Meetup about, bool still, IReadOnlyList<Line> more) => new([what, .. more], still ? ChangeNotice.Buttons(about) : null);

    private Dispatch Row(Turn turn, SeriesPart part, long chat, string whom, Saying what, long due, string? thread = null) => new()
    {
        Id = ids.Next(),
        ChatId = chat,
        Thread = thread,
        Content = what.ToJson(),
        DueAt = due,
        Priority = Priority.Change,
        Unasked = whom == "group",

        // The one from which it holds: of another, which this person answered, a cancellation would take it back.
        MeetupId = part.First.Id,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"series-change:{part.Series.Id}:{part.First.Id}:{part.First.Version}:{turn.NowMs}:{whom}"),
    };
}
