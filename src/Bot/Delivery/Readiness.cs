namespace CommunityBot.Bot.Delivery;

/// <summary>Whether the store can be used: false until the migrations have run, which may be long after the start when a database is away.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool StoreIsOpen => opened.Task.IsCompletedSuccessfully;

    /// <summary>Completes when the store is open for the first time.</summary>
    public Task OpenedAsync(CancellationToken cancellation) => opened.Task.WaitAsync(cancellation);

    public void Open() => opened.TrySetResult();
}
