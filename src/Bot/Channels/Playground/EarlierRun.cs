namespace CommunityBot.Bot.Channels.Playground;

/// <summary>
/// Opens the private chats that were open in an earlier run. Before the first word into the town, not when somebody looks at it: what falls due
/// after a restart would find its resident's chat closed, and the bot would take that for a farewell.
/// </summary>
internal sealed class EarlierRun(PlaygroundTown town, OpenBefore openBefore) : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private volatile bool remembered;

    /// <summary>Once; a read that failed is tried again the next time.</summary>
    public async Task RememberAsync(CancellationToken cancellation)
    {
        if (remembered)
        {
            return;
        }

        await once.WaitAsync(cancellation);
        try
        {
            foreach (var resident in remembered ? [] : await openBefore(cancellation))
            {
                town.Start(resident);
            }

            remembered = true;
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();
}
