using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Beginning;

/// <summary>Something has begun: whoever began it gets a few small steps and an invitation to pass on, in private; once, also for a series.</summary>
internal sealed class BeginBirth(PrivateWord say, PublicAddress address) : IBirth
{
    public const string Origin = "begin:";

    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (draft.Notes?.StartsWith(Origin, StringComparison.Ordinal) != true)
        {
            return;
        }

        var shared = draft.Notes == Origin + BeginSomething.Shared.ToString(CultureInfo.InvariantCulture);
        List<Line> steps = [Line.Of("begin.steps", ("title", meetup.Title)), Line.Of("begin.step-ask"), Line.Of(shared ? "begin.step-share" : "begin.step-small"), Line.Of(address.Root is null ? "begin.step-note" : "begin.step-poster"), Line.Of("begin.step-welcome"), Line.Of("begin.help")];
        List<Line> invitation = [Line.Of("begin.pass-on"), Line.Blank, Line.Of("begin.invitation", ("title", meetup.Title), ("when", Moment.Of(meetup)))];
        invitation.AddRange(MeetupFacts.Rest(meetup));
        List<Button> next = [new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id)];
        if (address.Root is not null)
        {
            next.Add(new Button(Line.Of("button.share"), ShareMeetup.Action, meetup.Id));
        }

        await SayAsync(turn, draft, meetup, new Saying(steps, [next]), "steps", cancellation);
        await SayAsync(turn, draft, meetup, new Saying(invitation), "invitation", cancellation);
        if (address.Root is null)
        {
            await SayAsync(turn, draft, meetup, new Saying(ByHand(draft, meetup)), "note", cancellation);
        }
    }

    /// <summary>Without an address there is no poster to print: the words for a note by hand.</summary>
    private static List<Line> ByHand(Draft draft, Meetup meetup)
    {
        List<Line> note = [Line.Of("begin.note"), Line.Blank, Line.Of("card.title", ("title", meetup.Title))];
        note.AddRange(DraftRepeats.Of(draft) is { } repeats ? [Line.Of("series.repeats", ("rule", Repeats.Of(repeats.Rule, meetup.Local, repeats.LeftOut)))] : Array.Empty<Line>());
        note.Add(Line.Of(draft.Repeats is null ? "begin.note-when" : "begin.note-first", ("when", Moment.Of(meetup))));
        note.AddRange(meetup.Place is { } place ? [Line.Of("begin.note-place", ("place", place))] : []);
        note.AddRange(CostLine.Of(meetup.Cost) is { } cost ? [cost] : []);
        note.AddRange(meetup.OnlyFor is { } who ? [Notes.Line(Note.OnlyFor, who), Line.Of("begin.note-come")] : [Line.Of("begin.note-welcome")]);
        return note;
    }

    private async Task SayAsync(Turn turn, Draft draft, Meetup meetup, Saying what, string which, CancellationToken cancellation) => await say.SayAsync(
        turn.Db, meetup.HostId, what, (turn.Now, null, Priority.Answer), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"begin:{which}:{draft.Id}"), cancellation);
}
