using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Find;

/// <summary>The organiser says in which municipality the group is, so that its members are shown doors near them. Reached from <c>/installningar</c>.</summary>
internal sealed class ChooseArea(Doors doors) : IHearPress, IHearDraft
{
    public const string Action = "area";
    private const int Ask = 0, NotNow = 1;

    public static Button Button(Chat group) => new(Line.Of("button.area"), Action, group.Id, Ask);

    /// <summary>The group's municipality as a settings line says it; null: nobody has chosen.</summary>
    public static async Task<Line> StateAsync(Turn turn, Chat group, CancellationToken cancellation) =>
        await turn.Db.Areas.AsNoTracking().SingleOrDefaultAsync(area => area.OfId == group.Id, cancellation) is { } area
            ? Line.Of("settings.area", ("place", area.Municipality))
            : Line.Of("settings.area-none");

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == token.Subject && chat.Kind == ChatKind.Group, cancellation);
        if (group is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (!await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
        {
            return Reply.No(turn, new Refusal("settings.organisers-only"));
        }

        var person = turn.Speaker;
        await turn.Db.Drafts.Where(draft => draft.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        if (token.Arg == NotNow)
        {
            return Reply.Here(new Saying([Line.Of("draft.not-now")]), DraftPress.MessageOf(turn));
        }

        turn.Db.Drafts.Add(new Draft
        {
            Id = turn.Ids.Next(),
            PersonId = person.Id,
            GroupId = group.Id,

            // In a private answer inside the group nothing can be typed that others don't read, so the answer is awaited in private when it can be.
            AskedIn = turn.InGroup && person is { Reach: Community.Members.Reach.Open, PrivateChatId: { } own } ? own : turn.Chat.Id,
            Kind = DraftKind.GroupArea,
            Step = DraftStep.Place,
            Zone = group.TimeZone,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        });
        var ask = Question(group, Line.Of("area.which", ("group", group.Title)));
        return new Reply([new Message(turn.InGroup && person.Reach == Community.Members.Reach.Open ? new Audience.PersonInPrivate(person) : new Audience.Here(), ask)]);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        if (!await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
        {
            turn.Db.Drafts.Remove(draft);
            return Reply.No(turn, new Refusal("settings.organisers-only"));
        }

        if (doors.Content.Finder.PlaceIn(words) is not { } municipality && !Named(words, out municipality))
        {
            return Reply.OnlySpeaker(Question(group, Line.Of("area.unknown"), Line.Of("area.which", ("group", group.Title))));
        }

        turn.Db.Drafts.Remove(draft);
        await KeepArea.SaveAsync(turn, group.Id, municipality, cancellation);
        return Reply.OnlySpeaker(new Saying([Line.Of("area.of-group", ("group", group.Title), ("place", municipality))]));
    }

    private static Saying Question(Chat group, params Line[] lines) => new(lines, [[new Button(Line.Of("button.not-now"), Action, group.Id, NotNow)]], AwaitsWords: true);

    /// <summary>Asked for a municipality, "vara" is the town.</summary>
    private bool Named(string words, out string municipality)
    {
        municipality = doors.Content.Library.Municipalities.FirstOrDefault(name => string.Equals(name, words.Trim(), StringComparison.OrdinalIgnoreCase)) ?? "";
        return municipality.Length > 0;
    }
}
