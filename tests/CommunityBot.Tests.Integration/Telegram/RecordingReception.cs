using System.Collections.Concurrent;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>Stands where the host's reception stands: notes what it hears and answers as the test wishes.</summary>
internal sealed class RecordingReception : IReception
{
    private readonly ConcurrentQueue<Incoming> heard = new(), spoken = new();

    /// <summary>What was heard and stored, in order of arrival; repeats too.</summary>
    public IReadOnlyList<Incoming> Heard => [.. heard];

    /// <summary>What could not be heard yet, and was to be answered if somebody was in need.</summary>
    public IReadOnlyList<Incoming> Spoken => [.. spoken];

    /// <summary>How hearing ends. Default: stored, nothing to say.</summary>
    public Func<Incoming, Task<Heard>> Answer { get; set; } = _ => Task.FromResult<Heard>(new Heard.Done());

    public IEnumerable<string> Texts => Heard.Select(incoming => incoming.What).OfType<Happening.Said>().Select(said => said.Text);

    public async Task<Heard> HearAsync(Incoming incoming, CancellationToken cancellation)
    {
        var how = await Answer(incoming).WaitAsync(cancellation);
        if (how is Heard.Done)
        {
            heard.Enqueue(incoming);
        }

        return how;
    }

    public Task SpeakAsync(Incoming incoming, CancellationToken cancellation)
    {
        spoken.Enqueue(incoming);
        return Task.CompletedTask;
    }
}
