using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community;
using CommunityBot.Community.Find;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Find;

/// <summary>
/// <c>/tips oro</c>: one small step, a smaller one, and two doors. [Ett till] goes on through the theme. After three turns in a week the bot
/// proposes a person or a meetup instead of a fourth (seeds.md S45): words are a beginning, not company.
/// </summary>
internal sealed class GiveTip(Doors doors, SealedStart links) : IHearCommand, IHearPress
{
    public const string Action = "tip";
    public const char Letter = 't';

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var around = await doors.AroundAsync(turn, cancellation);
        var theme = rest.Length > 0 && around.Content.Finder.TopicsOf(new FindQuery(rest, turn.Language, around.Area, around.Hidden)) is [var likeliest, ..] ? likeliest : null;
        var answer = rest.Length > 0 && theme is null ? DontKnow.Say(turn, around)
            : await IsEnoughAsync(turn, cancellation) ? await Company.ProposeAsync(turn, cancellation)
            : Write(turn, around, theme, theme is null ? Today(turn) : 0);
        return links.Privately(turn, Reply.OnlySpeaker(answer), Letter, rest);
    }

    /// <summary>[Ett till]: the next of the same theme.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var around = await doors.AroundAsync(turn, cancellation);
        var theme = around.Library.Topics.FirstOrDefault(topic => ContentNumber.Of(topic.Code) == token.Subject)?.Code;
        if (token.Arg < 0 || (theme is null && token.Subject != 0))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        return Reply.OnlySpeaker(await IsEnoughAsync(turn, cancellation)
            ? await Company.ProposeAsync(turn, cancellation)
            : Write(turn, around, theme, token.Arg)).Forgotten();
    }

    private static Saying Write(Turn turn, Vicinity around, string? theme, int position)
    {
        var tips = Deck(around, theme);
        if (tips.Count == 0)
        {
            return new Saying([Line.Of("tips.none")], [HumanButton.Row]);
        }

        var tip = tips[position % tips.Count];
        List<IReadOnlyList<Button>> buttons = [];
        if (tips.Count > 1 && tip.Topics[0] is not ("crisis" or "safety"))
        {
            buttons.Add([new Button(Line.Of("button.another-tip"), Action, theme is null ? 0 : ContentNumber.Of(theme), (position + 1) % tips.Count)]);
        }

        buttons.Add([new Button(Line.Of("button.more-than-tips"), FindDoors.Action, ContentNumber.Of(theme ?? tip.Topics[0]))]);
        return new Saying(TipLines.Whole(turn, around, tip), [.. buttons, HumanButton.Row]);
    }

    /// <summary>The tips of a theme, those that are most about it first. Without a theme: any that fit anybody, never those about danger.</summary>
    private static List<Tip> Deck(Vicinity around, string? theme)
    {
        var live = around.Library.Tips.Where(tip => tip.IsLive && !around.Hidden.Contains(tip.Id));
        return theme is not null
            ? [.. live.Where(tip => tip.Topics.Contains(theme)).OrderBy(tip => tip.Topics.ToList().IndexOf(theme))]
            : [.. live.Where(tip => around.Library.Topic(tip.Topics[0]) is { Sensitive: false, Facet: "activity" or "wellbeing" or "situation" })];
    }

    /// <summary>Counts one more turn.</summary>
    private static async Task<bool> IsEnoughAsync(Turn turn, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        var turns = await turn.Db.TipTurns.SingleOrDefaultAsync(row => row.PersonId == person, cancellation);
        if (turns is null)
        {
            turns = new TipTurns { PersonId = person, Count = 0, Since = turn.NowMs };
            turn.Db.TipTurns.Add(turns);
        }

        return !turns.Another(turn.NowMs);
    }

    private static int Today(Turn turn) => turn.Local(turn.Chat).DayOfYear;
}
