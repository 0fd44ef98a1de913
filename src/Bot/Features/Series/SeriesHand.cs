using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>The raised hand's answers: [Fortsätt lika länge till] [Ny tid] [Avsluta]. The host's and the organisers' to give.</summary>
internal sealed class SeriesHand(SeriesRound round) : IHearPress
{
    public const string Action = "series-hand";
    private const int GoOn = 1, Anew = 2, End = 3;

    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(MeetupSeries series) =>
    [
        [new Button(Line.Of("button.as-long-again"), Action, series.Id, GoOn)],
        [new Button(Line.Of("button.new-time"), Action, series.Id, Anew), new Button(Line.Of("button.end-series"), Action, series.Id, End)],
    ];

    /// <summary>The host, who shares the hosting, and the organisers; asked at the press.</summary>
    public static async Task<bool> MayAsync(Turn turn, MeetupSeries series, Chat group, CancellationToken cancellation) =>
        series.HostId == turn.Speaker.Id || await SecondHosts.SharesAsync(turn.Db, series.Id, turn.Speaker.Id, cancellation) || await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The update is the lock: of two who answer at once the second finds it answered.
        var locked = await turn.Db.Series.Where(row => row.Id == token.Subject && row.State == SeriesState.Going).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence + 1), cancellation);
        var series = locked == 0 ? null : await turn.Db.Series.SingleAsync(row => row.Id == token.Subject, cancellation);
        if (series is null || GrowSeries.NextDue(series) is not null)
        {
            return Reply.No(turn, new Refusal("series.answered"));
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == series.ChatId, cancellation);
        if (!await MayAsync(turn, series, group, cancellation))
        {
            return Reply.No(turn, new Refusal("meetup.not-yours"));
        }

        return token.Arg switch
        {
            GoOn => await GoOnAsync(turn, series, group, cancellation),
            Anew => await NewTime.AskAsync(turn, series, group, cancellation),
            _ => Ended(turn, series),
        };
    }

    private async Task<Reply> GoOnAsync(Turn turn, MeetupSeries series, Chat group, CancellationToken cancellation)
    {
        if (NewTime.Again(turn, series) is not { } again)
        {
            return Reply.No(turn, new Refusal("series.answered"));
        }

        var following = TakeOver.Begin(turn, series, again.Rule, again.Start + series.Start.TimeOfDay, []);
        await TakeOver.RegularsAsync(turn, series, following, cancellation);
        await round.GrowAsync(turn.Db, following, group, turn.Now, cancellation);
        await round.RunAsync(turn.Db, following, turn.Now, cancellation);
        return Reply.Here(
            new Saying([Line.Of("series.goes-on", ("title", series.Title), ("rule", Repeats.Of(following, again.Start) ?? ""), ("when", Moment.Of(following.Start, following.TimeZone)))]),
            DraftPress.MessageOf(turn)).WithToast("series.saved");
    }

    private static Reply Ended(Turn turn, MeetupSeries series)
    {
        series.End(turn.NowMs);
        return Reply.Here(new Saying([Line.Of("series.ended", ("title", series.Title))]), DraftPress.MessageOf(turn)).WithToast("series.saved");
    }
}
