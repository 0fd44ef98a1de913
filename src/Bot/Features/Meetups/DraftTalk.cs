using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using NodaTime;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Asks for what a draft still lacks, one thing at a time, and ends with the card that the author confirms.</summary>
internal static class DraftTalk
{
    /// <summary>The next question, or the confirm card. Asked in private when the author can be reached there; never aloud in the group.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="draft">The draft as it is now.</param>
    /// <param name="fault">What was wrong with the last answer; stands above the question.</param>
    public static Reply Next(Turn turn, Draft draft, Refusal? fault = null)
    {
        draft.Step = Missing(draft);
        var edits = (turn.Incoming.What as Happening.Pressed)?.MessageId;
        var saying = Question(draft);
        saying = fault is null ? saying : saying with { Lines = [Line.Of(fault), Line.Blank, .. saying.Lines] };
        if (turn.InGroup && turn.Incoming.What is Happening.Said && turn.Person is { Reach: Reach.Open, PrivateChatId: { } chat } person)
        {
            draft.AskedIn = chat;
            return new Reply([new Message(new Audience.PersonInPrivate(person), saying)]);
        }

        return turn.InGroup && edits is null ? Reply.OnlySpeaker(saying) : Reply.Here(saying, edits);
    }

    /// <summary>The same, beside the message that was pressed instead of in its place: others may want to press there too.</summary>
    public static Reply Privately(Turn turn, Draft draft)
    {
        draft.Step = Missing(draft);
        draft.AskedIn = turn.Speaker is { Reach: Reach.Open, PrivateChatId: { } chat } ? chat : turn.Chat.Id;
        return Reply.OnlySpeaker(Question(draft));
    }

    public static Reply AskGroup(Turn turn, Draft draft, IReadOnlyList<Chat> groups) => Reply.Here(new Saying(
        [Line.Of("draft.which-group")],
        [.. groups.Take(8).Select(group => (IReadOnlyList<Button>)[new Button(Line.Of("button.words", ("words", group.Title)), DraftPress.Group, group.Id)]), [NotNow(draft)]]),
        (turn.Incoming.What as Happening.Pressed)?.MessageId);

    private static DraftStep Missing(Draft draft) => draft switch
    {
        { Kind: DraftKind.NewMeetup, Title.Length: 0 } => DraftStep.Title,
        { Kind: DraftKind.ChangePlace, Place: null } => DraftStep.Place,
        { Kind: DraftKind.ChangePlace } => DraftStep.Confirm,
        _ when DraftTime.Full(draft) is null => DraftStep.Time,
        { Kind: DraftKind.NewMeetup, Place: null } => DraftStep.Place,
        _ => DraftStep.Confirm,
    };

    private static Saying Question(Draft draft) => draft.Step switch
    {
        DraftStep.Title => new Saying([Line.Of("draft.what")], [[NotNow(draft)]], AwaitsWords: true),
        DraftStep.Time => new Saying(
            [DraftTime.DayOnly(draft) is { } day ? Line.Of("draft.what-hour", ("when", Moment.Of(day + LocalTime.Midnight, ZoneOf(draft)))) : Line.Of("draft.when")],
            [.. TimeButtons(draft), [NotNow(draft)]], AwaitsWords: true),
        DraftStep.Place => new Saying(
            [Line.Of("draft.where")],
            draft.Kind == DraftKind.NewMeetup ? [[Step("button.skip", draft, DraftPress.SkipPlace), NotNow(draft)]] : [[NotNow(draft)]], AwaitsWords: true),
        _ => Confirm(draft),
    };

    private static IEnumerable<IReadOnlyList<Button>> TimeButtons(Draft draft)
    {
        if (draft.LocalStart is null)
        {
            yield return [Step("button.tomorrow-18", draft, DraftPress.Tomorrow18), Step("button.saturday-10", draft, DraftPress.Saturday10)];
        }
    }

    /// <summary>Weekday, date, time and place in full, before anybody else sees it. Other readings of the time are one press away.</summary>
    private static Saying Confirm(Draft draft)
    {
        var lines = new List<Line> { Line.Of(draft.Kind switch { DraftKind.MoveMeetup => "draft.confirm-move", DraftKind.ChangePlace => "draft.confirm-place", _ when draft.Repeats is not null => "draft.confirm-series", _ => "draft.confirm" }), Line.Of("card.title", ("title", draft.Title)) };
        var buttons = new List<IReadOnlyList<Button>>();
        if (DraftTime.Full(draft) is { } local)
        {
            var series = SeriesLines.Of(draft, local);
            if (series.Count == 0 || draft.Kind != DraftKind.NewMeetup)
            {
                lines.Add(Line.Of("meetup.when", ("when", Moment.Of(DraftTime.Real(local, ZoneOf(draft)), ZoneOf(draft)))));
                lines.AddRange(DraftTime.IsSkipped(local, ZoneOf(draft)) ? [Line.Of("draft.clock-change")] : Array.Empty<Line>());
                lines.AddRange(DraftTime.Before(draft) is { } before ? [Line.Of("draft.moved-from", ("when", Moment.Of(before, ZoneOf(draft))))] : Array.Empty<Line>());
            }

            lines.AddRange(series);

            var others = DraftTime.Alternatives(draft);
            if (others.Count > 0)
            {
                lines.Add(Line.Of("draft.or-another-time"));
                buttons.AddRange(others.Select((other, index) => (IReadOnlyList<Button>)
                    [new Button(Line.Of("button.moment", ("when", Moment.Of(other, ZoneOf(draft)))), DraftPress.Pick, draft.Id, index)]));
            }
        }

        if (draft.Place is { Length: > 0 } place)
        {
            lines.Add(Line.Of("meetup.place", ("place", place)));
        }

        lines.AddRange(DraftLine.Shown(draft));
        if (draft.Capacity is { } seats)
        {
            lines.Add(Line.Of("draft.seats", ("n", seats)));
        }

        lines.AddRange(SeatWords.OnDraft(draft));
        buttons.InsertRange(0, draft is { Kind: not DraftKind.NewMeetup, Repeats: not null }
            ? SeriesDraft.OneOrAll(draft, Step("button.only-this", draft, DraftPress.Correct))
            : [[Step("button.correct", draft, DraftPress.Correct)]]);
        buttons.Add(draft.Kind switch
        {
            DraftKind.NewMeetup => [Step("button.change-time", draft, DraftPress.ChangeTime), Step("button.change-place", draft, DraftPress.ChangePlace)],
            DraftKind.MoveMeetup => [Step("button.change-time", draft, DraftPress.ChangeTime)],
            _ => [Step("button.change-place", draft, DraftPress.ChangePlace)],
        });
        buttons.AddRange(draft is { Kind: DraftKind.NewMeetup, Repeats: not null } ? SeriesDraft.OfNew(draft) : []);
        buttons.Add(draft.Kind == DraftKind.NewMeetup ? [Step("button.more", draft, DraftPress.More), NotNow(draft)] : [NotNow(draft)]);
        return new Saying(lines, buttons);
    }

    private static DateTimeZone ZoneOf(Draft draft) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(draft.Zone) ?? DateTimeZone.Utc;

    private static Button Step(string label, Draft draft, int what) => new(Line.Of(label), DraftPress.Action, draft.Id, what);

    private static Button NotNow(Draft draft) => Step("button.not-now", draft, DraftPress.NotNow);
}
