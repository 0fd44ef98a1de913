namespace CommunityBot.Scheduling.Clock;

/// <summary>Jumps step by step: to each moment at which something falls due, waiting there until it is done, and on to the target.</summary>
/// <param name="clock">The clock that is moved.</param>
/// <param name="work">Everything that has due times; none: the clock is moved in one step.</param>
/// <param name="real">Measures <see cref="Patience"/>, which is real time.</param>
public sealed class TimeJump(DevelopmentClock clock, IEnumerable<IDueWork> work, TimeProvider real) : IDisposable
{
    /// <summary>Stops on the way; past it the rest of the way is one step. A month of a busy town needs a few hundred.</summary>
    public const int MostSteps = 10_000;

    /// <summary>Real time that a jump takes its steps in; past it the rest of the way is one step, so a jump always ends.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Something is overdue although all has settled: it waits for its lane. It gets a moment, then two, until it is gone.
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestMoment = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Moves the clock forward and returns the time it then is. Jumps asked for at the same time follow one another.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public async Task<DateTimeOffset> AheadAsync(TimeSpan by, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await oneAtATime.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var target = clock.GetUtcNow() + by;
            using var patience = new CancellationTokenSource(Patience, real);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            try
            {
                await StepAsync(target, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                MoveTo(target);
            }

            return clock.GetUtcNow();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task StepAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        var moment = AMoment;
        await SettleAsync(cancellation).ConfigureAwait(false);
        for (var step = 0; step < MostSteps && await NextAsync(cancellation).ConfigureAwait(false) is { } next && next <= target; step++)
        {
            var now = clock.GetUtcNow();
            if (now >= target)
            {
                break;
            }

            var stuck = next <= now;
            MoveTo(!stuck ? next : now + moment < target ? now + moment : target);
            moment = !stuck ? AMoment : moment * 2 < LongestMoment ? moment * 2 : LongestMoment;
            await SettleAsync(cancellation).ConfigureAwait(false);
        }

        MoveTo(target);
        await SettleAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation)
    {
        DateTimeOffset? first = null;
        foreach (var one in work)
        {
            var next = await one.NextDueAsync(cancellation).WaitAsync(cancellation).ConfigureAwait(false);
            first = first is null || next < first ? next : first;
        }

        return first;
    }

    // WaitAsync: work that doesn't listen to the token can't keep a jump from ending.
    private async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var one in work)
        {
            await one.SettleAsync(cancellation).WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void MoveTo(DateTimeOffset target)
    {
        var by = target - clock.GetUtcNow();
        if (by > TimeSpan.Zero)
        {
            clock.Advance(by);
        }
    }
}
