using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Find;

/// <summary>[Kom ihåg Helsingborg]: a person's municipality is remembered only because they pressed this, and forgotten as easily.</summary>
internal sealed class KeepArea(Doors doors) : IHearPress
{
    public const string Action = "keep-area";
    private const int Keep = 0, Forget = 1;

    public static Button Button(string municipality) => new(Line.Of("button.keep-area", ("place", municipality)), Action, ContentNumber.Of(municipality), Keep);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        if (token.Arg == Forget)
        {
            await turn.Db.Areas.Where(area => area.OfId == person).ExecuteDeleteAsync(cancellation);
            return Reply.Here(new Saying([Line.Of("area.forgotten")]), DraftPress.MessageOf(turn));
        }

        if (doors.Content.Library.Municipalities.FirstOrDefault(name => ContentNumber.Of(name) == token.Subject) is not { } municipality)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        await SaveAsync(turn, person, municipality, cancellation);
        return Reply.OnlySpeaker(new Saying([Line.Of("area.kept", ("place", municipality))], [[new Button(Line.Of("button.forget-area"), Action, 0, Forget)]]));
    }

    public static Task<int> SaveAsync(Turn turn, long of, string municipality, CancellationToken cancellation) => turn.Db.Database.ExecuteSqlAsync(
        $"INSERT INTO areas (of_id, municipality) VALUES ({of}, {municipality}) ON CONFLICT (of_id) DO UPDATE SET municipality = excluded.municipality", cancellation);
}
