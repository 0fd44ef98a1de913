using System.Diagnostics;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>Waits for what another process does. Nobody announces it, so it is looked at again and again.</summary>
internal static class Patiently
{
    /// <summary>For a crowded machine; a test that needs it all has already failed.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    /// <param name="holds">Looks; a store that is away counts as not yet.</param>
    /// <param name="what">What is waited for, told when it never comes.</param>
    /// <param name="tell">What else to tell then.</param>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what, Func<string>? tell = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Limit)
            {
                throw new TimeoutException($"Waited {Limit.TotalSeconds} s in vain for: {what}\n{tell?.Invoke()}");
            }

            await Task.Delay(Glance, TimeProvider.System);
        }
    }

    public static Task UntilAsync(Func<bool> holds, string what, Func<string>? tell = null) => UntilAsync(() => Task.FromResult(holds()), what, tell);
}
