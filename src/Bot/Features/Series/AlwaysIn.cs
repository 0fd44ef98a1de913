using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Alltid med]: signed up in advance for six weeks, and asked in good time whether to go on. [Kan inte] for one time leaves it as it is.</summary>
internal sealed class AlwaysIn(FillSeats fill) : IHearPress
{
    public const string Action = "always";

    /// <summary>Arguments beside 0, "always in": six weeks more, no thanks to that question, and no longer.</summary>
    public const int More = 1, NoThanks = 2, Stop = 3;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var standing = await turn.Db.Standings.SingleOrDefaultAsync(row => row.SeriesId == token.Subject && row.PersonId == turn.Speaker.Id, cancellation);
        return token.Arg switch
        {
            Stop or NoThanks => await StopAsync(turn, standing, token.Arg, cancellation),
            More when standing is null => Reply.No(turn, new Refusal("always.over")),
            More => await GoOnAsync(turn, standing!, Reply.Here(new Saying([Line.Of("always.goes-on")]), DraftPress.MessageOf(turn)), cancellation),
            _ when standing is not null => Reply.OnlySpeaker(new Saying(
                [Line.Of("always.already")], [[new Button(Line.Of("button.always-stop"), Action, token.Subject, Stop)], [new Button(Line.Of("button.not-now"), Close.Action)]])).WithToast("always.already"),
            _ => await BeginAsync(turn, token.Subject, cancellation),
        };
    }

    private async Task<Reply> BeginAsync(Turn turn, long seriesId, CancellationToken cancellation)
    {
        var series = await turn.Db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == seriesId && row.State == SeriesState.Going, cancellation);
        if (series is null || !await turn.Db.Memberships.AnyAsync(row => row.ChatId == series.ChatId && row.PersonId == turn.Speaker.Id, cancellation))
        {
            return Reply.No(turn, new Refusal("always.over"));
        }

        var standing = new Standing { Id = turn.Ids.Next(), SeriesId = series.Id, PersonId = turn.Speaker.Id, Name = turn.Name, Since = turn.NowMs, CoversUntil = turn.NowMs };
        turn.Db.Standings.Add(standing);
        return await GoOnAsync(turn, standing, Reply.Silence, cancellation);
    }

    private async Task<Reply> GoOnAsync(Turn turn, Standing standing, Reply reply, CancellationToken cancellation)
    {
        (standing.CoversUntil, standing.Name) = (Math.Max(standing.CoversUntil, turn.NowMs) + (Standing.Weeks * 7 * 24 * 3_600_000L), turn.Name);
        await SayYesAsync(turn, standing, cancellation);
        await turn.Db.SaveChangesAsync(cancellation);
        var full = await fill.OneAsync(turn.Db, standing, turn.Now, cancellation);
        await turn.Db.RingAtAsync(turn.Ids, AskWhetherToGoOn.Kind, standing.Id, AskWhetherToGoOn.AskAt(standing), $"standing:{standing.Id}", cancellation);
        return full == 0 ? reply.WithToast("always.saved") : reply.WithToast("always.saved-in-line", ("n", full));
    }

    /// <summary>Who said maybe or no to the next one and now "always" means yes to that one too; later noes stand. By link to the next one is by link always.</summary>
    private static async Task SayYesAsync(Turn turn, Standing standing, CancellationToken cancellation)
    {
        var chain = await SeriesChain.OfAsync(turn.Db, standing.SeriesId, cancellation);
        var next = await turn.Db.Meetups.AsNoTracking().Where(row => row.SeriesId != null && chain.Contains(row.SeriesId.Value) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs)
            .OrderBy(row => row.StartsAt).Select(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (await turn.Db.Rsvps.AsNoTracking().SingleOrDefaultAsync(rsvp => rsvp.MeetupId == next && rsvp.PersonId == standing.PersonId && rsvp.Answer == Answer.Yes, cancellation) is { } given)
        {
            standing.ByLink = given.ByLink;
        }

        await turn.Db.Rsvps.Where(rsvp => rsvp.MeetupId == next && rsvp.PersonId == standing.PersonId && (rsvp.Answer == Answer.No || rsvp.Answer == Answer.Maybe)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The next time stays as it was answered; what comes after is free again.</summary>
    private async Task<Reply> StopAsync(Turn turn, Standing? standing, int how, CancellationToken cancellation)
    {
        if (standing is null)
        {
            return Reply.No(turn, new Refusal("always.over"));
        }

        turn.Db.Standings.Remove(standing);
        await turn.Db.StopTimersAsync(AskWhetherToGoOn.Kind, standing.Id, cancellation);
        if (how == Stop)
        {
            await fill.FreeAsync(turn.Db, standing, turn.Now, cancellation);
        }

        var key = how == Stop ? "always.stopped" : "always.no-thanks";
        return Reply.Here(new Saying([Line.Of(key)]), DraftPress.MessageOf(turn)).WithToast(key);
    }
}
