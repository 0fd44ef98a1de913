using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary><c>/glommig</c>: says what goes and what becomes of meetups they hold, asks once, and then forgets the person at once. Pressing again is harmless.</summary>
internal sealed class ForgetMe(SealedStart links, Goodbye goodbye) : IHearCommand, IHearPress
{
    public const string Action = "forget-me";
    public const int Ask = 0;
    private const int Yes = 1, No = 2;

    /// <summary>In a sealed link.</summary>
    public const char Letter = 'g';

    /// <summary>Of what they hold; how many more is said.</summary>
    private const int MostHeld = 5;

    /// <summary>A question of yesterday is asked anew: much may have changed since.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromDays(1);

    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => AskAsync(turn, cancellation);

    /// <param name="turn">Whose.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="inWords">"Glöm mig" can be said for other reasons than data: then the way to a human stands there too.</param>
    public async Task<Reply> AskAsync(Turn turn, CancellationToken cancellation, bool inWords = false)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var question = await QuestionAsync(turn, cancellation);
        return links.Privately(turn, Reply.OnlySpeaker(inWords ? question with { Buttons = [.. question.Buttons!, HumanButton.Row] } : question), Letter, "");
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Subject != turn.Speaker.Id)
        {
            return await NotTheirsAsync(turn, cancellation);
        }

        if (token.Arg == No)
        {
            return Reply.Here(new Saying([Line.Of("forget.kept")]), DraftPress.MessageOf(turn));
        }

        if (token.Arg != Yes || turn.Now.ToDateTimeOffset() - token.Issued > Holds)
        {
            return Reply.OnlySpeaker(await QuestionAsync(turn, cancellation), DraftPress.MessageOf(turn)).Forgotten();
        }

        await goodbye.SayAsync(turn, cancellation);

        // Among others not even a line that only they see: it would bear their address.
        return turn.InGroup
            ? Reply.Toasted("forget.done-short") with { Alert = true }
            : Reply.Here(new Saying([Line.Of("forget.done")]), DraftPress.MessageOf(turn)).Forgotten().WithToast("forget.done-short");
    }

    /// <summary>Somebody else's, or their own from before they were forgotten. Whom this press alone has made known again is forgotten again.</summary>
    private async Task<Reply> NotTheirsAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Db.Entry(turn.Speaker).State != EntityState.Added)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        await goodbye.SayAsync(turn, cancellation);
        return Reply.Toasted("forget.done-already");
    }

    private static async Task<Saying> QuestionAsync(Turn turn, CancellationToken cancellation)
    {
        List<Line> lines = [Line.Of("forget.question"), Line.Of("forget.what"), Line.Of("forget.seats")];
        var held = await StepDown.HeldByAsync(turn.Db, turn.Speaker.Id, turn.NowMs, cancellation);
        if (held.Count > 0)
        {
            lines.AddRange([Line.Blank, Line.Of("forget.you-hold")]);
            lines.AddRange(held.Take(MostHeld).Select(one => one.Heir is { } heir
                ? Line.Of("forget.goes-to", ("title", one.Next.Title), ("when", Moment.Of(one.Next)), ("name", heir.Name))
                : Line.Of("forget.stays-without", ("title", one.Next.Title), ("when", Moment.Of(one.Next)))));
            lines.AddRange(held.Count > MostHeld ? [Line.Of("mydata.more", ("n", Text(held.Count - MostHeld)))] : []);
            lines.Add(Line.Of("forget.cancel-first"));
        }

        var id = turn.Speaker.Id;
        return new Saying([.. lines, Line.Blank, Line.Of("forget.stays")], [[new Button(Line.Of("button.yes-forget-me"), Action, id, Yes), new Button(Line.Of("button.no"), Action, id, No)]]);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
