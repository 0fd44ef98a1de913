using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Tallies;
using CommunityBot.Content.Activities;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>What more would you like to do with these people? One answer each, counted; who gave it is forgotten in the same breath. The fifth for the same lets the group hear.</summary>
internal sealed class WishForMore(OffshootLine line) : IHearPress
{
    public const string Action = "more";
    private const int PerPage = 8;
    private static readonly string[] Languages = ["sv", "en"];

    /// <summary>Arguments below this are pages, others activities.</summary>
    private const int FirstActivity = 1000;

    /// <param name="series">The series that has been held.</param>
    /// <param name="month">What is out of season isn't offered.</param>
    /// <param name="language">The person's.</param>
    /// <param name="page">From 0.</param>
    public static Saying Question(MeetupSeries series, int month, string language, int page)
    {
        var all = Offered(series, month);
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        var shown = all.Skip(Math.Clamp(page, 0, pages - 1) * PerPage).Take(PerPage);
        return new Saying(
            [Line.Of("more.ask", ("title", series.Title)), Line.Of("more.how")],
            [
                .. shown.Select(activity => new Button(Line.Of("button.words", ("words", activity.Name.In(language))), Action, series.Id, Number(activity.Id)))
                    .Chunk(2).Select(row => (IReadOnlyList<Button>)row),
                [new Button(Line.Of("button.more-interests"), Action, series.Id, (page + 1) % pages), new Button(Line.Of("button.not-now"), Close.Action)],
            ]);
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var series = await turn.Db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        var group = series is null ? null : await turn.Db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == series.ChatId && chat.State == ChatState.Active, cancellation);
        if (series is null || group is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (token.Arg is >= 0 and < FirstActivity)
        {
            return Reply.Here(Question(series, turn.Local(group).Month, turn.Language, token.Arg), DraftPress.MessageOf(turn));
        }

        if (ActivityList.Load().All.FirstOrDefault(activity => Number(activity.Id) == token.Arg) is not { } wished)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (!await turn.Db.CountAsync(Action, series.Id, turn.Speaker.Id, token.Arg, cancellation))
        {
            return Reply.Here(new Saying([Line.Of("more.late")]), DraftPress.MessageOf(turn));
        }

        // The count was raised in this transaction: of two who press at once only one finds exactly enough.
        var people = await turn.Db.Tallies.AsNoTracking().Where(row => row.Kind == Action && row.Subject == series.Id && row.Choice == token.Arg).Select(row => row.People).SingleAsync(cancellation);
        if (people == Offshoot.Enough)
        {
            await line.WishAsync(turn.Db, series, group, wished, turn.Now, cancellation);
        }

        return Reply.Here(new Saying([Line.Of("more.thanks")]), DraftPress.MessageOf(turn));
    }

    /// <summary>In season, and something else than the series itself.</summary>
    private static IReadOnlyList<Activity> Offered(MeetupSeries series, int month) => [.. ActivityList.Load().All.Where(activity => activity.Months.Contains(month)
        && !Languages.Any(language => series.Title.Contains(activity.Name.In(language), StringComparison.OrdinalIgnoreCase)))];

    /// <summary>A button carries a number, and the list may be edited between two releases: the number follows the id.</summary>
    internal static int Number(string id) => FirstActivity + (int)(id.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u)) % 2_000_000_000u);
}
