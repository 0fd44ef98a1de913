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

    /// <summary>What can answer the question as it stands; in private, what can't is heard as what it is.</summary>
    AnsweredBy Takes(Draft draft) => AnsweredBy.Anything;
}

/// <summary>What answers an open question.</summary>
internal enum AnsweredBy
{
    /// <summary>All words are the person's own.</summary>
    Anything,

    /// <summary>Anything can be called anything; only "strunta i det" is none.</summary>
    AName,

    /// <summary>A time, a number, a place: "ställ in promenaden" is none.</summary>
    WhatFits,
}

/// <summary>Takes plain words that answer no open question. The first who answers is the one; lower orders are asked first.</summary>
internal interface IHearWords
{
    /// <returns>Null: not mine, ask the next.</returns>
    Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation);
}

/// <summary>Takes up what a deep link began: <c>start:&lt;prefix&gt;_&lt;rest&gt;</c> arrives as <c>/start</c> in the private chat.</summary>
internal interface IHearStart
{
    /// <param name="turn">The turn, in the private chat.</param>
    /// <param name="rest">What stood after the prefix and its underscore; from outside, so judge it.</param>
    /// <param name="cancellation">Stops the turn.</param>
    /// <returns>Null: no longer anything to take up; the greeting is said.</returns>
    Task<Reply?> StartAsync(Turn turn, string rest, CancellationToken cancellation);
}

/// <summary>A command's names, plain and accented, Swedish and English; all always work.</summary>
internal sealed record CommandRoute(IReadOnlyList<string> Names, Type Handler);

/// <summary>A button's action. The number goes into tokens: it is never given to another action.</summary>
internal sealed record PressRoute(byte Number, string Name, Type Handler);

/// <summary>Which handler takes the words that answer a question of this kind.</summary>
internal sealed record DraftRoute(DraftKind Kind, Type Handler);

internal sealed record WordsRoute(int Order, Type Handler);

internal sealed record StartRoute(string Prefix, Type Handler);

internal static class RouteRegistration
{
    public static IServiceCollection AddDraft<T>(this IServiceCollection services, params DraftKind[] kinds) where T : class, IHearDraft
    {
        services.AddSingleton<T>();
        foreach (var kind in kinds)
        {
            services.AddSingleton(new DraftRoute(kind, typeof(T)));
        }

        return services;
    }

    public static IServiceCollection AddWords<T>(this IServiceCollection services, int order) where T : class, IHearWords =>
        services.AddSingleton<T>().AddSingleton(new WordsRoute(order, typeof(T)));

    public static IServiceCollection AddStart<T>(this IServiceCollection services, string prefix) where T : class, IHearStart =>
        services.AddSingleton<T>().AddSingleton(new StartRoute(prefix, typeof(T)));

    public static IServiceCollection AddCommand<T>(this IServiceCollection services, params string[] names) where T : class, IHearCommand =>
        services.AddSingleton<T>().AddSingleton(new CommandRoute(names, typeof(T)));

    public static IServiceCollection AddPress<T>(this IServiceCollection services, byte number, string name) where T : class, IHearPress =>
        services.AddSingleton<T>().AddSingleton(new PressRoute(number, name, typeof(T)));
}
