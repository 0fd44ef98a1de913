using CommunityBot.Bot.Conversation;

namespace CommunityBot.Bot.Features.Find;

/// <summary>A command whose answer is for one person, and that can go on in private when they come there from a group.</summary>
/// <param name="Letter">Which command, in a sealed link.</param>
/// <param name="Handler">Who answers it.</param>
internal sealed record PrivateRoute(char Letter, Type Handler);

/// <summary>Goes on in the private chat with what was asked in the group.</summary>
internal sealed class ResumePrivately(SealedStart links, IServiceProvider services, IEnumerable<PrivateRoute> routes) : IHearStart
{
    public async Task<Reply?> StartAsync(Turn turn, string rest, CancellationToken cancellation) =>
        links.TryOpen(turn, rest, out var what, out var words) && routes.FirstOrDefault(route => route.Letter == what) is { } route
            ? await ((IHearCommand)services.GetRequiredService(route.Handler)).HearAsync(turn, words, cancellation)
            : null;
}

internal static class PrivateAnswers
{
    /// <summary>Registers a command whose answer is for one person only.</summary>
    public static IServiceCollection AddPrivateCommand<T>(this IServiceCollection services, char letter, params string[] names) where T : class, IHearCommand =>
        services.AddCommand<T>(names).AddSingleton(new PrivateRoute(letter, typeof(T)));

    /// <summary>Down the ladder, with the words wiped from the store once they are sent, and a sealed way on for whoever never opened a private chat.</summary>
    public static Reply Privately(this SealedStart links, Turn turn, Reply reply, char letter, string rest) =>
        turn.InGroup ? reply.Forgotten() with { Resume = links.Seal(turn, letter, rest) } : reply.Forgotten();
}
