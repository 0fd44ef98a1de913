namespace CommunityBot.FakeTelegram.Town;

/// <summary>Wakes whoever waits for the town to change.</summary>
internal sealed class Changes
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Take this before looking; it ends at the first change after that.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Tell() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
