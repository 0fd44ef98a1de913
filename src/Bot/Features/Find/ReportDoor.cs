using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Find;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Features.Find;

/// <summary>
/// [Stämmer inte?]: a resident says that a door is not as it says. Two persons hide it until a coordinator has looked; where nobody coordinates
/// it comes back after a month, and nobody is told that somebody will look.
/// </summary>
internal sealed partial class ReportDoor(Doors doors, ButtonSigner signer, IOptions<CommunityOptions> options, ILogger<ReportDoor> log) : IHearPress
{
    public const string Action = "not-right";

    /// <summary>None for the lines of danger: residents can't hide those.</summary>
    public static IEnumerable<Button> Button(Resource door, int? number) => !Doors.CanBeHidden(door) ? []
        : [new Button(
            number is { } n ? Line.Of("button.not-right-n", ("n", n)) : Line.Of("button.not-right"), Action, ContentNumber.Of(door.Id))];

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (doors.Content.Library.Resources.FirstOrDefault(one => ContentNumber.Of(one.Id) == token.Subject) is not { } door || !Doors.CanBeHidden(door))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        // The same person counts once; what has lapsed counts anew.
        var since = DoorReport.Since(turn.NowMs, doors.SomebodyLooks);
        var added = await turn.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO door_reports (content_id, reporter, at) VALUES ({door.Id}, {Pseudonym(turn.Speaker.Id, door.Id)}, {turn.NowMs}) ON CONFLICT (content_id, reporter) DO UPDATE SET at = excluded.at WHERE door_reports.at <= {since}",
            cancellation);
        var count = await turn.Db.DoorReports.AsNoTracking().CountAsync(report => report.ContentId == door.Id && report.At > since, cancellation);
        var nowHidden = added == 1 && count == DoorReport.Hides;
        if (nowHidden && !doors.SomebodyLooks)
        {
            HiddenUnseen(log, door.Id, DoorReport.LapsesAfterDays);
        }

        var reply = Reply.Toasted(doors.SomebodyLooks ? "report.thanks" : "report.counted");
        return nowHidden ? await TellCoordinatorsAsync(turn, reply, door, cancellation) : reply;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Two residents say that {Door} is not right. Community:Coordinators names nobody who can look, so it is hidden for {Days} days")]
    private static partial void HiddenUnseen(ILogger log, string door, int days);

    /// <summary>What this person has reported is no longer theirs, and no longer counts.</summary>
    public async Task ForgetAsync(CommunityDb db, long person, CancellationToken cancellation)
    {
        foreach (var door in await db.DoorReports.AsNoTracking().Select(report => report.ContentId).Distinct().ToListAsync(cancellation))
        {
            var reporter = Pseudonym(person, door);
            await db.DoorReports.Where(report => report.ContentId == door && report.Reporter == reporter).ExecuteDeleteAsync(cancellation);
        }
    }

    /// <summary>Counts a person once a door; without the key nobody can tell who it was.</summary>
    private string Pseudonym(long person, string door) => Convert.ToHexString(HMACSHA256.HashData(
        signer.KeyFor("door-reports"), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{door}:{person}"))).AsSpan(0, 16));

    private async Task<Reply> TellCoordinatorsAsync(Turn turn, Reply reply, Resource door, CancellationToken cancellation)
    {
        foreach (var address in options.Value.Coordinators.Select(whole => whole.Split(':', 2)).Where(parts => parts[0] == turn.Chat.Channel))
        {
            var (channel, id) = (address[0], address[1]);
            if (await turn.Db.Persons.AsNoTracking().SingleOrDefaultAsync(person => person.Channel == channel && person.Address == id, cancellation) is { } coordinator)
            {
                reply = reply.With(new Message(
                    new Audience.PersonInPrivate(coordinator), new Saying([Line.Of("report.told", ("name", door.Name.In(coordinator.Language)))], [[WorkList.OpenButton]])));
            }
        }

        return reply;
    }
}
