using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Features.Find;

/// <summary><c>/arbetslista</c>, for coordinators: one door at a time that somebody should look at, with [Stämmer ändå] and [Dölj].</summary>
internal sealed class WorkList(Doors doors, IOptions<CommunityOptions> options) : IHearCommand, IHearPress
{
    public const string Action = "work";
    private const int Stands = -1, Hide = -2, Open = -3;

    public static Button OpenButton { get; } = new(Line.Of("button.work-list"), Action, 0, Open);

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => turn.Person is not { } person ? AnonymousAdministrator.Answer(turn)
        : options.Value.Has(person) ? Reply.OnlySpeaker(await WriteAsync(turn, 0, cancellation))
        : Reply.No(turn, new Refusal("work.coordinators-only"));

    /// <summary>The argument is a place in the list, or what was decided about the subject.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (!options.Value.Has(turn.Speaker))
        {
            return Reply.No(turn, new Refusal("work.coordinators-only"));
        }

        if (token.Arg is Stands or Hide && !await DecideAsync(turn, token, cancellation))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        return Reply.Here(await WriteAsync(turn, Math.Max(0, token.Arg), cancellation), token.Arg == Open ? null : DraftPress.MessageOf(turn));
    }

    private async Task<bool> DecideAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var library = doors.Content.Library;
        var id = library.Resources.Select(door => door.Id).Concat(library.Tips.Select(tip => tip.Id)).FirstOrDefault(one => ContentNumber.Of(one) == token.Subject);
        if (id is null)
        {
            return false;
        }

        await turn.Db.DoorReports.Where(report => report.ContentId == id).ExecuteDeleteAsync(cancellation);
        var hidden = token.Arg == Hide ? 1 : 0;
        await turn.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO door_verdicts (content_id, hidden, decided_by, at) VALUES ({id}, {hidden}, {turn.Speaker.Id}, {turn.NowMs}) ON CONFLICT (content_id) DO UPDATE SET hidden = excluded.hidden, decided_by = excluded.decided_by, at = excluded.at",
            cancellation);
        return true;
    }

    private async Task<Saying> WriteAsync(Turn turn, int position, CancellationToken cancellation)
    {
        var items = await WorkItems.ReadAsync(turn, doors.Content.Library, cancellation);
        if (items.Count == 0)
        {
            return new Saying([Line.Of("work.nothing")]);
        }

        var at = position % items.Count;
        var item = items[at];
        List<Line> lines =
        [
            Line.Of("work.title", ("n", at + 1), ("all", items.Count)),
            Line.Of("find.name", ("name", item.Name.In(turn.Language))),
            Line.Of(item.Why, ("n", item.Reports), ("day", item.Seen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")),
        ];
        if (item.Link is { } url)
        {
            lines.Add(Line.Of("work.look", ("url", url)));
        }

        var subject = ContentNumber.Of(item.Id);
        var stands = new Button(Line.Of(item.Why == WorkItems.Inactive ? "button.nothing-new" : "button.stands"), Action, subject, Stands);
        return new Saying(lines,
        [
            doors.Content.Library.Resource(item.Id) is { } door && (door.Waits || !Doors.CanBeHidden(door)) ? [stands] : [stands, new Button(Line.Of("button.hide"), Action, subject, Hide)],
            [new Button(Line.Of("button.next"), Action, 0, (at + 1) % items.Count), new Button(Line.Of("button.not-now"), Close.Action)],
        ]);
    }
}
