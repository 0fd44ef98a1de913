using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary><c>/flytta torsdag till fredag 18</c>: which one, and to when. Confirmed before anybody is told.</summary>
internal sealed class MoveMeetup : IHearCommand
{
    private static readonly string[] Hinges = [" till ", " til ", " to "];

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var changeable = await WhichMeetup.ChangeableAsync(turn, cancellation);
        if (changeable.Count == 0)
        {
            return Reply.No(turn, new Refusal("manage.none"));
        }

        var (which, to) = Parts(rest, words => Read(turn, changeable[0].Group, words));
        var meant = WhichMeetup.Matching(turn, changeable, which);
        if (meant.Count != 1)
        {
            return Reply.OnlySpeaker(WhichMeetup.Ask(meant));
        }

        var (meetup, group) = meant[0];
        if (to.Length == 0)
        {
            return Reply.OnlySpeaker(ManageMeetup.Menu(meetup));
        }

        var draft = await ManageMeetup.DraftAsync(turn, meetup, group, DraftKind.MoveMeetup, cancellation);
        var understood = TakeTime(turn, draft, meetup, to);
        return DraftTalk.Next(turn, draft, understood ? null : new Refusal("draft.time-not-understood"));
    }

    /// <summary>What is moved, and to when. The "till" of a rule's own end parts nothing: "torsdag till varje onsdag 18 till midsommar".</summary>
    private static (string Which, string To) Parts(string rest, Func<string, TimeReading> read)
    {
        var cuts = Hinges.SelectMany(hinge => Places(rest, hinge)).OrderBy(cut => cut.At).Select(cut => (Which: rest[..cut.At].Trim(), To: rest[(cut.At + cut.Length)..].Trim())).ToList();
        if (cuts.FirstOrDefault(cut => read(cut.To).Rule is not null) is { To: not null } toRule)
        {
            return toRule;
        }

        return cuts.Count == 0 || (read(rest).Rule is not null && read(cuts[0].Which) is { Rule: not null, HasTime: true } && !read(cuts[^1].To).HasTime) ? ("", rest) : cuts[^1];
    }

    private static IEnumerable<(int At, int Length)> Places(string rest, string hinge)
    {
        for (var at = rest.IndexOf(hinge, StringComparison.OrdinalIgnoreCase); at >= 0; at = rest.IndexOf(hinge, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            yield return (at, hinge.Length);
        }
    }

    private static TimeReading Read(Turn turn, Chat group, string words) => TimeWordsReader.Read(words, turn.InGroup ? turn.Chat.Language : turn.Language, turn.Local(group), Turn.ZoneOf(group));

    /// <summary>"till 19" keeps the day; "till fredag" keeps the hour.</summary>
    private static bool TakeTime(Turn turn, Draft draft, Meetup meetup, string to)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc;
        var local = turn.Now.InZone(zone).LocalDateTime;
        var reading = DraftTime.Read(draft, to, turn.InGroup ? turn.Chat.Language : turn.Language, local, zone);
        if (reading is { Rule: not null, HasTime: false, Start: { } day })
        {
            DraftTime.Take(draft, reading with { Start = day.Date + meetup.Local.TimeOfDay, HasTime = true });
            return true;
        }

        if (reading.Start is { } start && !reading.HasTime)
        {
            var hour = meetup.Local.TimeOfDay;
            DraftTime.Take(draft, reading with { Start = start.Date + hour, HasTime = true, Alternatives = [.. reading.Alternatives.Select(other => other with { Start = other.Start.Date + hour })] });
            return true;
        }

        if (reading.Start is { } moment && DraftTime.SaysNoDay(reading.Matched ?? ""))
        {
            draft.LocalStart = Meetup.Iso(meetup.Local.Date + moment.TimeOfDay);
            return true;
        }

        DraftTime.Take(draft, reading);
        return reading.Start is not null;
    }
}
