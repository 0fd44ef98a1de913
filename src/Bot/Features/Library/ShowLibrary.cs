using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Library;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Library;

/// <summary><c>/bibliotek</c>: what was left from a group's meetings, newest first; with words it searches, with a link an organiser adds (S39).</summary>
internal sealed class ShowLibrary : IHearCommand
{
    private const int Shown = 8, ButtonWords = 40;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        if (groups.Count == 0)
        {
            return Reply.No(turn, new Refusal("meetup.no-group"));
        }

        return LeftWords.Read(rest) is { } said ? await LeaveBehind.AddAsync(turn, groups, said, cancellation) : Reply.OnlySpeaker(await ListAsync(turn, groups, rest, cancellation));
    }

    private static async Task<Saying> ListAsync(Turn turn, IReadOnlyList<Chat> groups, string asked, CancellationToken cancellation)
    {
        long[] ids = [.. groups.Select(group => group.Id)];
        var all = await turn.Db.Leftovers.AsNoTracking().Where(row => ids.Contains(row.ChatId)).OrderByDescending(row => row.Day).ThenByDescending(row => row.AddedAt).ToListAsync(cancellation);
        var found = all.Where(item => LeftWords.Match(item.Words, asked)).ToList();
        if (found.Count == 0)
        {
            return new Saying([Line.Of(all.Count == 0 ? "library.empty" : "library.no-match")]);
        }

        var shown = found.Take(Shown).ToList();
        List<Line> lines = [Line.Of("library.title"), .. shown.Select(item => Entry(item, Turn.ZoneOf(groups.First(group => group.Id == item.ChatId))))];
        if (found.Count > Shown)
        {
            lines.Add(Line.Of("library.more", ("n", found.Count - Shown)));
        }

        List<IReadOnlyList<Button>> buttons = [.. shown.Select(item => (IReadOnlyList<Button>)[new Button(Line.Of("button.words", ("words", Cut(item.What))), "", Url: item.Url)])];
        if (await TidyLibrary.MineAsync(turn, groups, cancellation) is { Count: > 0 })
        {
            buttons.Add([new Button(Line.Of("button.tidy-library"), TidyLibrary.Action)]);
        }

        return new Saying(lines, buttons);
    }

    internal static Line Entry(LeftItem item, DateTimeZone zone)
    {
        var day = Moment.Of(LocalDatePattern.Iso.Parse(item.Day).Value + LocalTime.Midnight, zone);
        return item.Title.Length == 0
            ? Line.Of("library.entry", ("what", item.What), ("when", day))
            : Line.Of("library.entry-from", ("what", item.What), ("title", item.Title), ("when", day));
    }

    internal static string Cut(string what) => what.Length <= ButtonWords ? what : string.Concat(what.AsSpan(0, ButtonWords - 1), "…");
}
