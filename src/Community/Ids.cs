using System.Security.Cryptography;

namespace CommunityBot.Community;

/// <summary>
/// Makes the keys of all rows: 41 bits of milliseconds since 1970, 10 bits of node, 12 bits of sequence. Keys grow with time,
/// need no database, and two processes collide only if they drew the same node number (1 in 1,024) and count alike within one millisecond.
/// </summary>
public sealed class Ids(TimeProvider clock)
{
    private readonly long node = (long)RandomNumberGenerator.GetInt32(1024) << 12;
    private long last;

    /// <summary>When a key was made, Unix milliseconds.</summary>
    public static long MadeAt(long id) => id >> 22;

    /// <summary>A key greater than every earlier one of this process, also when the clock is set back.</summary>
    public long Next()
    {
        var wanted = clock.GetUtcNow().ToUnixTimeMilliseconds() << 22;
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var tick = Math.Max(wanted, before & ~0x3FFFFFL);
            var sequence = tick == (before & ~0x3FFFFFL) ? (before & 0xFFF) + 1 : 0;
            if (sequence > 0xFFF)
            {
                tick += 1L << 22;
                sequence = 0;
            }

            var next = tick | node | sequence;
            if (Interlocked.CompareExchange(ref last, next, before) == before)
            {
                return next;
            }
        }
    }
}
