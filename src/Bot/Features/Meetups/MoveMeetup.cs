using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
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

        var hinge = Hinges.FirstOrDefault(word => rest.Contains(word, StringComparison.OrdinalIgnoreCase));
        var at = hinge is null ? -1 : rest.LastIndexOf(hinge, StringComparison.OrdinalIgnoreCase);
        var (which, to) = at < 0 ? ("", rest) : (rest[..at].Trim(), rest[(at + hinge!.Length)..].Trim());
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

    /// <summary>"till 19" keeps the day; "till fredag" keeps the hour.</summary>
    private static bool TakeTime(Turn turn, Draft draft, Meetup meetup, string to)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc;
        var local = turn.Now.InZone(zone).LocalDateTime;
        var reading = TimeWordsReader.Read(to, turn.InGroup ? turn.Chat.Language : turn.Language, local, zone);
        if (reading.Start is { } start && !reading.HasTime)
        {
            draft.LocalStart = Meetup.Iso(start.Date + meetup.Local.TimeOfDay);
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
