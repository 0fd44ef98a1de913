using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Content.Library;
using CommunityBot.Content.Safety;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Conversation.Hearing;

/// <summary>
/// The search and the reading of times are trained once a process, at its start and outside any turn: a turn that did it would hold the store for seconds.
/// Whoever writes before it is done waits for that, without the store; presses, meetups' commands and words that need a human don't wait.
/// </summary>
internal sealed class ContentReady(Action train, IReadOnlySet<string> searching)
{
    private readonly Lazy<Task> trained = new(() => Task.Run(train));

    /// <param name="content">What ships, or the folder in Development.</param>
    /// <param name="commands">All of them.</param>
    /// <param name="searches">Those that search the content.</param>
    public ContentReady(LiveContent content, IEnumerable<CommandRoute> commands, IEnumerable<PrivateRoute> searches)
        : this(() => Train(content), commands.Where(route => searches.Any(search => search.Handler == route.Handler)).SelectMany(route => route.Names).Append("start").ToHashSet())
    {
    }

    /// <summary>Begins it, if nobody has; completes when it is done.</summary>
    public Task TrainedAsync() => trained.Value;

    /// <summary>Completes when the turn may begin.</summary>
    public Task BeforeAsync(Incoming incoming, CancellationToken cancellation) =>
        incoming.What is Happening.Said said && (said.Command is null || searching.Contains(said.Command)) && !TrainedAsync().IsCompleted && !IsUrgent(said, incoming.Speaker?.Language)
            ? TrainedAsync().WaitAsync(cancellation)
            : Task.CompletedTask;

    private static bool IsUrgent(Happening.Said said, string? language) => SafetyDesk.Hear(said, language ?? "sv") is { Level: DistressLevel.Crisis } or { Unsure: true };

    private static void Train(LiveContent content)
    {
        content.Now.WarmUp();
        MessageReader.WarmUp();
    }
}
