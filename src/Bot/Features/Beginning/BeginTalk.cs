using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Bot.Features.Beginning;

/// <summary>Asks for one small thing at a time, and ends with an ordinary meetup to confirm.</summary>
internal static class BeginTalk
{
    /// <summary>S30 and S1: five who want the same are enough to begin.</summary>
    private const int Five = 5;

    public static Reply Next(Turn turn, Draft draft, Refusal? fault = null)
    {
        if (Question(draft, BeginNotes.Of(draft)) is not { } saying)
        {
            var meetup = Meetup(turn, draft);
            turn.Db.Drafts.Remove(draft);
            turn.Db.Drafts.Add(meetup);
            return DraftTalk.Next(turn, meetup);
        }

        saying = fault is null ? saying : saying with { Lines = [Line.Of(fault), Line.Blank, .. saying.Lines] };
        if (turn.InGroup && turn.Incoming.What is Happening.Said && turn.Person is { Reach: Reach.Open, PrivateChatId: { } chat } person)
        {
            draft.AskedIn = chat;
            return new Reply([new Message(new Audience.PersonInPrivate(person), saying)]);
        }

        var edits = DraftPress.MessageOf(turn);
        return turn.InGroup && edits is null ? Reply.OnlySpeaker(saying) : Reply.Here(saying, edits);
    }

    private static Saying? Question(Draft draft, BeginNotes notes) => 0 switch
    {
        _ when draft.Title.Length == 0 => Words("begin.what", draft),
        _ when DraftTime.DayOnly(draft) is { } day => new Saying(
            [Line.Of("draft.what-hour", ("when", Moment.Of(day + LocalTime.Midnight, DateTimeZoneProviders.Tzdb.GetZoneOrNull(draft.Zone) ?? DateTimeZone.Utc)))], [Managed.NotNow(draft)], AwaitsWords: true),
        _ when DraftTime.Full(draft) is null => Words("begin.when", draft, Step("button.tomorrow-18", draft, BeginSomething.Tomorrow), Step("button.saturday-10", draft, BeginSomething.Saturday)),
        _ when draft.Place is null => Words("begin.where", draft, Step("button.skip", draft, BeginSomething.NoPlace)),
        _ when notes.HowOften == 0 && draft.Repeats is null => Choice(
            "begin.how-often", draft, Step("button.once", draft, BeginSomething.Once), Step("button.weekly", draft, BeginSomething.Weekly), Step("button.every-other", draft, BeginSomething.EveryOther), Step("button.monthly", draft, BeginSomething.Monthly)),
        _ when notes.WithWhom == 0 && draft.Least is null => Choice("begin.with-whom", draft, [.. WithWhom(draft)]),
        _ when notes.WhoDoes == 0 => Choice("begin.who-does", draft, Step("button.mostly-me", draft, BeginSomething.Mostly), Step("button.we-share", draft, BeginSomething.Shared)),
        _ => null,
    };

    private static Draft Meetup(Turn turn, Draft from)
    {
        var notes = BeginNotes.Of(from);
        var start = DraftTime.Full(from)!.Value;
        var meetup = new Draft
        {
            Id = turn.Ids.Next(), PersonId = from.PersonId, GroupId = from.GroupId, AskedIn = from.AskedIn, Thread = from.Thread, Kind = DraftKind.NewMeetup, Step = DraftStep.Confirm, Title = from.Title, LocalStart = from.LocalStart,
            Alternatives = from.Alternatives, Repeats = from.Repeats, Zone = from.Zone, ExpiresAt = from.ExpiresAt, Notes = BeginBirth.Origin + notes.WhoDoes.ToString(CultureInfo.InvariantCulture),
        };
        meetup.Fill(from);
        (meetup.Place, meetup.Least) = (from.Place ?? "", notes.WithWhom == BeginSomething.IfFive ? Five : meetup.Least);
        if (RuleOf(notes.HowOften, start) is { } rule)
        {
            DraftTime.Take(meetup, new TimeReading(TimeKind.Recurrence, start, true, null, rule, [], [], null, 0, 0));
        }

        return meetup;
    }

    /// <summary>The same weekday as the first time; monthly the same one of its month, or the last when it is the fifth.</summary>
    internal static string? RuleOf(int howOften, LocalDateTime start)
    {
        var day = start.DayOfWeek.ToString()[..2].ToUpperInvariant();
        var nth = (start.Day + 6) / 7;
        return howOften switch
        {
            BeginSomething.Weekly => $"FREQ=WEEKLY;BYDAY={day}",
            BeginSomething.EveryOther => $"FREQ=WEEKLY;INTERVAL=2;BYDAY={day}",
            BeginSomething.Monthly => string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY;BYDAY={(nth > 4 ? -1 : nth)}{day}"),
            _ => null,
        };
    }

    private static IEnumerable<Button> WithWhom(Draft draft)
    {
        yield return Step("button.few-will-do", draft, BeginSomething.Few);
        yield return Step("button.whole-group", draft, BeginSomething.All);
        if (draft.Capacity is null or >= Five)
        {
            yield return Step("button.if-five", draft, BeginSomething.IfFive);
        }
    }

    private static Saying Words(string question, Draft draft, params Button[] buttons) =>
        new([Line.Of(question)], buttons.Length == 0 ? [Managed.NotNow(draft)] : [buttons, Managed.NotNow(draft)], AwaitsWords: true);

    private static Saying Choice(string question, Draft draft, params Button[] buttons) =>
        new([Line.Of(question)], [.. buttons.Chunk(2).Select(row => (IReadOnlyList<Button>)row), Managed.NotNow(draft)]);

    private static Button Step(string label, Draft draft, int what) => new(Line.Of(label), BeginSomething.Action, draft.Id, what);
}
