using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Features.People;

/// <summary><c>/sprak</c>: the language in which this person is spoken to in private. A group's language is in its settings.</summary>
internal sealed class ChooseLanguage : IHearCommand, IHearPress
{
    public const string Action = "language";

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var asked = Asked(rest);
        return asked >= 0 ? await ChooseAsync(turn, asked, cancellation) : Reply.OnlySpeaker(new Saying(
            [Line.Of("language.which")],
            [[.. CommunityOptions.PersonLanguages.Select((code, index) => new Button(Line.Of("language." + code), Action, 0, index))], [new Button(Line.Of("button.not-now"), Close.Action)]]));
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        token.Arg >= 0 && token.Arg < CommunityOptions.PersonLanguages.Count ? await ChooseAsync(turn, token.Arg, cancellation) : Reply.No(turn, new Refusal("button.stale"));

    /// <summary>"sv", "en", "svenska", and for easy Swedish "lätt" and "lättläst"; -1: none of them.</summary>
    private static int Asked(string rest) =>
        rest.StartsWith("lätt", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("sv-l", StringComparison.OrdinalIgnoreCase)
            ? CommunityOptions.PersonLanguages.ToList().IndexOf(Phrasebook.Easy)
            : CommunityOptions.PersonLanguages.ToList().FindIndex(code => rest.StartsWith(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Their private chat follows at once, also when they chose in a group: answers and reminders on their way there are written in its language.</summary>
    private static async Task<Reply> ChooseAsync(Turn turn, int index, CancellationToken cancellation)
    {
        turn.Speaker.Language = CommunityOptions.PersonLanguages[index];
        turn.Speaker.LanguageChosen = true;
        var own = turn.InGroup ? turn.Speaker.PrivateChatId is { } id ? await turn.Db.Chats.FindAsync([id], cancellation) : null : turn.Chat;
        if (own is not null)
        {
            own.Language = turn.Speaker.Language;
        }

        var chosen = new Saying([Line.Of(turn.Speaker.Language == Phrasebook.Easy ? "language.chosen-easy" : "language.chosen")]);
        return turn.Incoming.What is Happening.Pressed ? Reply.Here(chosen, DraftPress.MessageOf(turn)) : Reply.OnlySpeaker(chosen);
    }
}
