using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.People;

/// <summary><c>/start</c> in private, and hello: says that it is a machine, and what it can do, with buttons.</summary>
internal sealed class Start(ListMeetups list, MyMeetups mine, ChooseLanguage language, IServiceProvider services, IEnumerable<StartRoute> links) : IHearCommand, IHearPress, IHearWords
{
    public const string Action = "start";

    /// <summary>Everybody else is asked before: here stands the hint for what nobody understood.</summary>
    public const int LastOrder = 1000;
    private const int What = 1, Mine = 2, Language = 3;
    private static readonly string[] Greetings = ["hej", "hallå", "halla", "tjena", "hi", "hello", "god morgon", "godmorgon"];

    /// <summary>A link from the group takes up what began there, and so does a plain start when something waits; when nothing does, hello.</summary>
    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.InGroup)
        {
            return Reply.Silence;
        }

        var parts = rest.Split('_', 2);
        var link = turn.Person is null ? null : links.FirstOrDefault(route => route.Prefix == parts[0]);
        var taken = link is null ? null : await ((IHearStart)services.GetRequiredService(link.Handler)).StartAsync(turn, parts.ElementAtOrDefault(1) ?? "", cancellation);
        return taken ?? await HeldBack.TakeUpAsync(turn, cancellation) ?? Reply.Here(Hello());
    }

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => token.Arg switch
    {
        What => list.HearAsync(turn, "", cancellation),
        Mine => mine.HearAsync(turn, "", cancellation),
        Language => language.HearAsync(turn, "", cancellation),
        _ => Task.FromResult(Reply.Here(Hello())),
    };

    /// <summary>In private no slash is needed: a greeting gets the greeting, anything else a hint. In a group: silence.</summary>
    public Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation)
    {
        if (turn.InGroup)
        {
            return Task.FromResult<Reply?>(null);
        }

        return Task.FromResult<Reply?>(Reply.Here(Greets(said.Text) ? Hello() : new Saying([Line.Of("words.not-understood")], Buttons)));
    }

    public static bool Greets(string text) => Greetings.Contains(text.Trim().TrimEnd('!', '.', '?').ToLowerInvariant());

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons =>
    [
        [new Button(Line.Of("button.what-is-on"), Action, 0, What), new Button(Line.Of("button.my-meetups"), Action, 0, Mine)],
        [new Button(Line.Of("button.choose-language"), Action, 0, Language)],
    ];

    private static Saying Hello() => new([Line.Of("start.hello"), Line.Blank, Line.Of("start.what")], Buttons);
}
