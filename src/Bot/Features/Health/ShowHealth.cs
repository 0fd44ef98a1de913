using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Noise;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Features.Health;

/// <summary><c>/halsa</c>: how much of a group's noise budget is used, when the bot is quiet, and whether it works. Only the asker sees it.</summary>
internal sealed class ShowHealth(CommunityStore store, IOptions<SchedulingOptions> scheduling, IEnumerable<IStateLine> others) : IHearCommand
{
    /// <summary>More groups than this nobody reads at once.</summary>
    private const int MostGroups = 5;

    /// <summary>A message that has been due for longer than this is worth mentioning.</summary>
    private const long Late = 60_000;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var lines = new List<Line>();
        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        foreach (var group in groups.Take(MostGroups))
        {
            lines.AddRange([.. await OfAsync(turn, group, cancellation), Line.Blank]);
        }

        if (groups.Count == 0)
        {
            // What holds for the whole bot is said to whoever is in no group, too.
            lines.Add(ReviewLine.Said());
        }

        var engine = store.Engine == StoreEngine.PostgreSql ? "PostgreSQL" : "SQLite";
        var late = await turn.Db.Dispatch.CountAsync(row => row.State == DispatchState.Pending && row.DueAt < turn.NowMs - Late, cancellation);
        lines.Add(Line.Of(late == 0 ? "health.works" : "health.runs-late", ("store", engine), ("engine", scheduling.Value.Engine)));
        if (late > 0)
        {
            lines.Add(Line.Of("health.late", ("n", late)));
        }

        return Reply.OnlySpeaker(new Saying(lines));
    }

    private async Task<List<Line>> OfAsync(Turn turn, Chat group, CancellationToken cancellation)
    {
        var budget = await NoiseLedger.ReadAsync(turn.Db, group, turn.Now, cancellation);
        List<Line> lines =
        [
            Line.Of("health.title", ("group", group.Title)),
            Line.Of("health.today", ("n", budget.Today(turn.Now)), ("most", budget.PerDay)),
            Line.Of("health.week", ("n", budget.ThisWeek(turn.Now)), ("most", budget.PerWeek)),
            group.QuietFrom == group.QuietUntil ? Line.Of("settings.quiet-none") : Line.Of("settings.quiet", ("from", Hour(group.QuietFrom)), ("until", Hour(group.QuietUntil))),
        ];
        foreach (var other in others)
        {
            if (await other.SayAsync(turn.Db, group, turn.Now, cancellation) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static string Hour(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);
}
