using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Bot.Features.People;

/// <summary><c>/paus</c>: no reminders and nothing unasked for this person, for a week, to a date, or until they say so.</summary>
internal sealed class Pause : IHearCommand, IHearPress
{
    public const string Action = "pause";
    private const int OneWeek = 1, TwoWeeks = 2, UntilISay = 3, Resume = 4;

    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return Task.FromResult(AnonymousAdministrator.Answer(turn));
        }

        if (rest.Length > 0 && Until(turn, rest) is { } until)
        {
            person.PausedUntil = until.ToUnixTimeMilliseconds();
            return Task.FromResult(Reply.OnlySpeaker(Paused(turn, until)));
        }

        return Task.FromResult(Reply.OnlySpeaker(person.PausedUntil > turn.NowMs
            ? new Saying([Line.Of("pause.is-on")], [[Choice("button.resume", Resume)], [new Button(Line.Of("button.not-now"), Close.Action)]])
            : new Saying(
                [Line.Of("pause.how-long")],
                [[Choice("button.one-week", OneWeek), Choice("button.two-weeks", TwoWeeks)], [Choice("button.until-i-say", UntilISay)], [new Button(Line.Of("button.not-now"), Close.Action)]])));
    }

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Arg == Resume)
        {
            turn.Speaker.PausedUntil = null;
            return Task.FromResult(Reply.Here(new Saying([Line.Of("pause.over")]), DraftPress.MessageOf(turn)));
        }

        // "Until I say so" is a hundred years: one comparison everywhere instead of two cases.
        var until = turn.Now + Duration.FromDays(token.Arg switch { OneWeek => 7, TwoWeeks => 14, _ => 36_500 });
        turn.Speaker.PausedUntil = until.ToUnixTimeMilliseconds();
        return Task.FromResult(Reply.Here(Paused(turn, until), DraftPress.MessageOf(turn)));
    }

    /// <summary>"2v", "en vecka", "till 15 jan", "till måndag": up to and including that day.</summary>
    private static Instant? Until(Turn turn, string words)
    {
        var weeks = words.TrimEnd('.').Replace(" ", "", StringComparison.Ordinal);
        if (weeks.Length is 2 or 3 && weeks[^1] is 'v' or 'w' && int.TryParse(weeks[..^1], out var count) && count > 0)
        {
            return turn.Now + Duration.FromDays(7 * count);
        }

        var reading = TimeWordsReader.Read(words, turn.Language, turn.Local(turn.Chat), turn.Zone);
        return reading.Start is { } start && turn.Zone.AtLeniently(start).ToInstant() is var end && end > turn.Now ? end : null;
    }

    private static Saying Paused(Turn turn, Instant until) => new(
        [until - turn.Now > Duration.FromDays(3_650) ? Line.Of("pause.until-i-say") : Line.Of("pause.until", ("when", Moment.Of(until.InZone(turn.Zone).LocalDateTime, turn.Zone)))],
        [[Choice("button.resume", Resume)]]);

    private static Button Choice(string label, int what) => new(Line.Of(label), Action, 0, what);
}
