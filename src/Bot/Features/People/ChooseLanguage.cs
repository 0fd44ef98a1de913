using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.People;

/// <summary><c>/sprak</c>: the language in which this person is spoken to in private. A group's language is in its settings.</summary>
internal sealed class ChooseLanguage : IHearCommand, IHearPress
{
    public const string Action = "language";

    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return Task.FromResult(AnonymousAdministrator.Answer(turn));
        }

        var asked = Asked(rest);
        return Task.FromResult(asked >= 0 ? Choose(turn, asked) : Reply.OnlySpeaker(new Saying(
            [Line.Of("language.which")],
            [[.. CommunityOptions.PersonLanguages.Select((code, index) => new Button(Line.Of("language." + code), Action, 0, index))], [new Button(Line.Of("button.not-now"), Close.Action)]])));
    }

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        Task.FromResult(token.Arg >= 0 && token.Arg < CommunityOptions.PersonLanguages.Count ? Choose(turn, token.Arg) : Reply.No(turn, new Refusal("button.stale")));

    /// <summary>"sv", "en", "svenska", and for easy Swedish "lätt" and "lättläst"; -1: none of them.</summary>
    private static int Asked(string rest) =>
        rest.StartsWith("lätt", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("sv-l", StringComparison.OrdinalIgnoreCase)
            ? CommunityOptions.PersonLanguages.ToList().IndexOf("sv-lattlast")
            : CommunityOptions.PersonLanguages.ToList().FindIndex(code => rest.StartsWith(code, StringComparison.OrdinalIgnoreCase));

    private static Reply Choose(Turn turn, int index)
    {
        turn.Speaker.Language = CommunityOptions.PersonLanguages[index];
        turn.Speaker.LanguageChosen = true;
        if (!turn.InGroup)
        {
            turn.Chat.Language = turn.Speaker.Language;
        }

        var chosen = new Saying([Line.Of(turn.Speaker.Language == "sv-lattlast" ? "language.chosen-easy" : "language.chosen")]);
        return turn.Incoming.What is Happening.Pressed ? Reply.Here(chosen, DraftPress.MessageOf(turn)) : Reply.OnlySpeaker(chosen);
    }
}
