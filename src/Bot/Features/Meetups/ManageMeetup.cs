using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>One meetup and what its host or an organiser can do with it: move, change place, cancel.</summary>
internal sealed class ManageMeetup(ChangeMeetup change, IEnumerable<ManageOption> options) : IHearPress
{
    public const string Action = "manage";
    private const int Move = 1, Place = 2, AskCancel = 3, Cancel = 4, Keep = 5, More = 6;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var (meetup, group) = found;
        return token.Arg switch
        {
            Move => await StartAsync(turn, meetup, group, DraftKind.MoveMeetup, cancellation),
            Place => await StartAsync(turn, meetup, group, DraftKind.ChangePlace, cancellation),
            AskCancel => Reply.OnlySpeaker(AskToCancel(meetup), DraftPress.MessageOf(turn)),
            Cancel => await change.CancelAsync(turn, meetup.Id, cancellation),
            Keep => Reply.Here(new Saying([Line.Of("manage.kept")]), DraftPress.MessageOf(turn)),
            More => Reply.OnlySpeaker(Options(meetup), DraftPress.MessageOf(turn)),
            _ => Reply.OnlySpeaker(Menu(meetup)),
        };
    }

    public static Saying Menu(Meetup meetup) => new(
        MeetupFacts.Brief(meetup),
        [[Do("button.move", meetup, Move), Do("button.place", meetup, Place)], [Do("button.more", meetup, More), Do("button.cancel-meetup", meetup, AskCancel)], [Do("button.not-now", meetup, Keep)]]);

    public static Saying AskToCancel(Meetup meetup) => new(
        [Line.Of("manage.cancel-really"), .. MeetupFacts.Brief(meetup)], [[Do(meetup.SeriesId is null ? "button.yes-cancel" : "button.only-this", meetup, Cancel)], .. CancelSeries.Buttons(meetup), [Do("button.not-now", meetup, Keep)]]);

    /// <summary>What features let a host set for one meetup.</summary>
    private Saying Options(Meetup meetup) => new(
        [Line.Of("manage.more"), .. MeetupFacts.Brief(meetup)],
        [
            .. options.Where(option => option.Offered()).OrderBy(option => option.Order).Select(option => new Button(Line.Of(option.Label), option.Action, meetup.Id, option.Arg)).Chunk(2).Select(row => (IReadOnlyList<Button>)row),
            [Do("button.not-now", meetup, Keep)],
        ]);

    /// <summary>The draft of a change; earlier drafts of the person go.</summary>
    public static async Task<Draft> DraftAsync(Turn turn, Meetup meetup, Chat group, DraftKind kind, CancellationToken cancellation)
    {
        await turn.Db.Drafts.Where(draft => draft.PersonId == turn.Speaker.Id).ExecuteDeleteAsync(cancellation);
        var draft = new Draft
        {
            Id = turn.Ids.Next(),
            PersonId = turn.Speaker.Id,
            GroupId = group.Id,
            AskedIn = turn.Chat.Id,
            Thread = meetup.Thread,
            Kind = kind,
            Step = DraftStep.Time,
            MeetupId = meetup.Id,
            Title = meetup.Title,
            Zone = group.TimeZone,
            Notes = kind == DraftKind.MoveMeetup ? meetup.LocalStart : null,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        };
        if (meetup.SeriesId is { } id && await turn.Db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.State == SeriesState.Going, cancellation) is { } series)
        {
            draft.Repeats = DraftRepeats.OfChange(series, meetup);
        }

        turn.Db.Drafts.Add(draft);
        return draft;
    }

    private static async Task<Reply> StartAsync(Turn turn, Meetup meetup, Chat group, DraftKind kind, CancellationToken cancellation) =>
        DraftTalk.Next(turn, await DraftAsync(turn, meetup, group, kind, cancellation));

    private static Button Do(string label, Meetup meetup, int what) => new(Line.Of(label), Action, meetup.Id, what);
}
