using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Suggestions;
using CommunityBot.Content.Activities;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary><c>/intressen</c>: what one likes to do with others. By choice, seen by nobody, taken back as easily as said.</summary>
internal sealed class ChooseInterests(WeeklySuggestion weekly) : IHearCommand, IHearPress
{
    public const string Action = "interest";
    private const int PerPage = 10, Forget = 1000;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => turn.Person is null
        ? AnonymousAdministrator.Answer(turn)
        : Reply.OnlySpeaker(await MenuAsync(turn, 0, cancellation));

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        if (token.Arg == Forget)
        {
            await turn.Db.Interests.Where(row => row.PersonId == person).ExecuteDeleteAsync(cancellation);
            return Reply.Here(new Saying([Line.Of("interests.forgotten")]), DraftPress.MessageOf(turn));
        }

        if (ActivityList.Load().All.FirstOrDefault(activity => Number(activity.Id) == token.Subject) is { } chosen)
        {
            if (await turn.Db.Interests.Where(row => row.PersonId == person && row.Activity == chosen.Id).ExecuteDeleteAsync(cancellation) == 0)
            {
                turn.Db.Interests.Add(new Interest { PersonId = person, Activity = chosen.Id });
                await turn.Db.SaveChangesAsync(cancellation);
                await weekly.BeginAsync(turn, cancellation);
            }
        }

        return Reply.Here(await MenuAsync(turn, token.Arg, cancellation), DraftPress.MessageOf(turn));
    }

    private static async Task<Saying> MenuAsync(Turn turn, int page, CancellationToken cancellation)
    {
        var mine = (await turn.Db.Interests.AsNoTracking().Where(row => row.PersonId == turn.Speaker.Id).Select(row => row.Activity).ToListAsync(cancellation)).ToHashSet();
        var all = ActivityList.Load().All;
        var pages = (all.Count + PerPage - 1) / PerPage;
        var shown = all.Skip(Math.Clamp(page, 0, pages - 1) * PerPage).Take(PerPage);
        var buttons = shown.Select(activity => Choice(activity, mine.Contains(activity.Id), page, turn.Language)).Chunk(2).Select(row => (IReadOnlyList<Button>)row).ToList();
        buttons.Add([new Button(Line.Of("button.more-interests"), Action, 0, (page + 1) % pages), new Button(Line.Of("button.done"), Close.Action, Arg: Close.Saved)]);
        List<Line> lines = [Line.Of("interests.choose")];
        if (mine.Count > 0)
        {
            lines.Add(Line.Of("interests.mine", ("what", string.Join(", ", all.Where(activity => mine.Contains(activity.Id)).Select(activity => activity.Name.In(turn.Language))))));
            buttons.Add([new Button(Line.Of("button.forget-interests"), Action, 0, Forget)]);
        }

        return new Saying(lines, buttons);
    }

    private static Button Choice(Activity activity, bool chosen, int page, string language) =>
        new(Line.Of(chosen ? "button.interest-chosen" : "button.interest", ("what", activity.Name.In(language))), Action, Number(activity.Id), page);

    /// <summary>A button carries a number, and the list may be edited between two releases: the number follows the id, not the place in the list.</summary>
    private static long Number(string id) => id.Aggregate(1469598103934665603L, (hash, letter) => unchecked((hash ^ letter) * 1099511628211L));
}
