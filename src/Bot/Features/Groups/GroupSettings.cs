using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Groups;

/// <summary><c>/installningar</c>: language, time zone, quiet hours, noise budget and organisers of a group, by buttons, for organisers.</summary>
internal sealed class GroupSettings : IHearCommand, IHearPress
{
    public const string Action = "settings";

    /// <summary>A settings card older than this is stale (our choice): it may hang in a group where roles have changed.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var mine = new List<Chat>();
        foreach (var group in await GroupsOf.PersonAsync(turn, cancellation))
        {
            if (await turn.Rights.IsOrganiserAsync(group, person, cancellation))
            {
                mine.Add(group);
            }
        }

        return mine.Count switch
        {
            0 => Reply.No(turn, new Refusal("settings.organisers-only")),
            1 => Reply.OnlySpeaker(await MenuAsync(turn, mine[0], cancellation)),
            _ => Reply.OnlySpeaker(new Saying(
                [Line.Of("settings.which-group")],
                [.. mine.Take(8).Select(group => (IReadOnlyList<Button>)[Set(Line.Of("button.words", ("words", group.Title)), group, SettingsChange.Show)]), [new Button(Line.Of("button.not-now"), Close.Action)]])),
        };
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.SingleOrDefaultAsync(chat => chat.Id == token.Subject && chat.Kind == ChatKind.Group, cancellation);
        if (group is null || turn.Now.ToDateTimeOffset() - token.Issued > Fresh)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (!await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
        {
            return Reply.No(turn, new Refusal("settings.organisers-only"));
        }

        if (token.Arg == SettingsChange.AskForOrganiser)
        {
            return new Reply([new Message(new Audience.Group(group), NameOrganiser.Call(group))], Line.Of("settings.asked-group"));
        }

        if (token.Arg == SettingsChange.RemoveOrganisers)
        {
            await turn.Db.Organisers.Where(row => row.ChatId == group.Id).ExecuteDeleteAsync(cancellation);
        }

        if (token.Arg == SettingsChange.NextListening)
        {
            await Listening.NextAsync(turn.Db, group, cancellation);
        }

        SettingsChange.Apply(group, token.Arg);
        return Reply.Here(await MenuAsync(turn, group, cancellation), DraftPress.MessageOf(turn));
    }

    private static async Task<Saying> MenuAsync(Turn turn, Chat group, CancellationToken cancellation)
    {
        var named = await turn.Db.Organisers.CountAsync(row => row.ChatId == group.Id, cancellation);
        Line[] lines =
        [
            Line.Of("settings.title", ("group", group.Title)),
            Line.Of("settings.language", ("language", "language." + group.Language)),
            Line.Of("settings.zone", ("zone", group.TimeZone)),
            group.QuietFrom == group.QuietUntil ? Line.Of("settings.quiet-none") : Line.Of("settings.quiet", ("from", Hour(group.QuietFrom)), ("until", Hour(group.QuietUntil))),
            Line.Of("settings.noise", ("day", group.PostsPerDay), ("week", group.PostsPerWeek)),
            Line.Of("settings.listening", ("how", await Listening.WordAsync(turn.Db, group, cancellation))),
            Line.Of("settings.organisers", ("n", named)),
            await ChooseArea.StateAsync(turn, group, cancellation),
        ];
        List<IReadOnlyList<Button>> buttons =
        [
            [Set(Line.Of("button.language"), group, SettingsChange.NextLanguage), Set(Line.Of("button.zone"), group, SettingsChange.NextZone)],
            [Set(Line.Of("button.quiet-from"), group, SettingsChange.QuietFromNext), Set(Line.Of("button.quiet-until"), group, SettingsChange.QuietUntilNext)],
            [Set(Line.Of("button.quieter"), group, SettingsChange.Quieter), Set(Line.Of("button.livelier"), group, SettingsChange.Livelier)],
            [Set(Line.Of("button.listening"), group, SettingsChange.NextListening)],
            [ChooseArea.Button(group), Set(Line.Of("button.name-organiser"), group, SettingsChange.AskForOrganiser)],
            [NameContact.Button(group)],
        ];
        if (named > 0)
        {
            buttons.Add([Set(Line.Of("button.remove-organisers"), group, SettingsChange.RemoveOrganisers)]);
        }

        buttons.Add([new Button(Line.Of("button.done"), Close.Action, Arg: Close.Saved)]);
        return new Saying(lines, buttons);
    }

    private static Button Set(Line label, Chat group, int what) => new(label, Action, group.Id, what);

    private static string Hour(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);
}
