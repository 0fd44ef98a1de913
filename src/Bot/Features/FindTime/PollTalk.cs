using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using NodaTime;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>Asks for what a poll still lacks, and ends with the times as the author shall confirm them.</summary>
internal static class PollTalk
{
    /// <summary>Votes are taken for two days unless the author says something else (our choice: a night's sleep and an evening).</summary>
    private static readonly Duration Default = Duration.FromHours(48);

    /// <summary>Nobody is told of anything at night, so nothing closes then (our choice; a group's own quiet hours decide when its author hears of it).</summary>
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));

    public static Reply Next(Turn turn, Draft draft, Refusal? fault = null)
    {
        var saying = Question(turn, draft);
        saying = fault is null ? saying : saying with { Lines = [Line.Of(fault), Line.Blank, .. saying.Lines] };
        if (turn.InGroup && turn.Incoming.What is Happening.Said && turn.Person is { Reach: Reach.Open, PrivateChatId: { } chat } person)
        {
            draft.AskedIn = chat;
            return new Reply([new Message(new Audience.PersonInPrivate(person), saying)]);
        }

        var edits = DraftPress.MessageOf(turn);
        return turn.InGroup && edits is null ? Reply.OnlySpeaker(saying) : Reply.Here(saying, edits);
    }

    public static Reply AskGroup(Turn turn, Draft draft, IReadOnlyList<Chat> groups) => DraftTalk.AskGroup(turn, draft, groups);

    /// <summary>When no more votes are taken: as said, else in two days, and always well before the first of the times.</summary>
    public static Instant Deadline(PollNotes notes, Instant now, DateTimeZone zone)
    {
        var first = Community.Meetups.Meetup.InstantOf(notes.Moments[0], zone);
        if (notes.Closes is { } said)
        {
            return Instant.Max(now, Instant.Min(Community.Meetups.Meetup.InstantOf(said, zone), first));
        }

        var wanted = Instant.Min(now + Default, now + ((first - now) * 3 / 4));
        var local = new Decency(Night, zone).Last(wanted).InZone(zone).LocalDateTime;
        var hour = Community.Meetups.Meetup.InstantOf(local.Date + new LocalTime(local.Hour, 0), zone);
        return hour > now ? hour : wanted;
    }

    private static Saying Question(Turn turn, Draft draft)
    {
        var notes = PollNotes.Of(draft);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(draft.Zone) ?? DateTimeZone.Utc;
        return 0 switch
        {
            _ when draft.Title.Length == 0 => new Saying([Line.Of("time.what")], [Managed.NotNow(draft)], AwaitsWords: true),
            _ when notes.Days.Count > 0 => new Saying([Line.Of("time.what-hour")], [Managed.NotNow(draft)], AwaitsWords: true),
            _ when notes.Slots.Count < TimePoll.FewestSlots => new Saying(
                [Line.Of("time.which")], [[Step("button.evenings", draft, AskForTime.Evenings), Step("button.weekend", draft, AskForTime.Weekend)], Managed.NotNow(draft)], AwaitsWords: true),
            _ => Confirm(draft, notes, turn.Now, zone),
        };
    }

    private static Saying Confirm(Draft draft, PollNotes notes, Instant now, DateTimeZone zone)
    {
        List<Line> lines = [Line.Of("time.confirm"), Line.Of("card.title", ("title", draft.Title))];
        lines.AddRange(notes.Moments.Select(slot => Line.Of("meetup.when", ("when", Moment.Of(slot, zone)))));
        lines.Add(Line.Of("time.closes", ("when", Moment.Of(Deadline(notes, now, zone).InZone(zone).LocalDateTime, zone))));
        return new Saying(lines, [[Step("button.post-poll", draft, AskForTime.Post)], [Step("button.other-times", draft, AskForTime.Again)], Managed.NotNow(draft)]);
    }

    private static Button Step(string label, Draft draft, int what) => new(Line.Of(label), AskForTime.Action, draft.Id, what);
}
