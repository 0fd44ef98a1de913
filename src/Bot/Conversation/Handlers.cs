using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Conversation;

/// <summary>Answers a command. Singletons: what belongs to one turn comes with the turn.</summary>
internal interface IHearCommand
{
    /// <param name="turn">The turn.</param>
    /// <param name="rest">What stood after the command, trimmed.</param>
    /// <param name="cancellation">Stops the turn; nothing of it is kept then.</param>
    Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation);
}

/// <summary>Answers a button. Who pressed, where, and whether they may is for the handler to check; the token itself is genuine.</summary>
internal interface IHearPress
{
    Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation);
}

/// <summary>Takes the words with which a person answers an open question of the bot's.</summary>
internal interface IHearDraft
{
    Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation);
}

/// <summary>A command's names, plain and accented, Swedish and English; all always work.</summary>
internal sealed record CommandRoute(IReadOnlyList<string> Names, Type Handler);

/// <summary>A button's action. The number goes into tokens: it is never given to another action.</summary>
internal sealed record PressRoute(byte Number, string Name, Type Handler);

internal static class RouteRegistration
{
    public static IServiceCollection AddCommand<T>(this IServiceCollection services, params string[] names) where T : class, IHearCommand =>
        services.AddSingleton<T>().AddSingleton(new CommandRoute(names, typeof(T)));

    public static IServiceCollection AddPress<T>(this IServiceCollection services, byte number, string name) where T : class, IHearPress =>
        services.AddSingleton<T>().AddSingleton(new PressRoute(number, name, typeof(T)));
}
