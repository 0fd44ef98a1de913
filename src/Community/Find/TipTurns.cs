namespace CommunityBot.Community.Find;

/// <summary>How many tips a person has had lately. After three the bot proposes somebody to do it with, instead of a fourth.</summary>
public sealed class TipTurns
{
    /// <summary>Source: seeds.md S45.</summary>
    public const int Most = 3;

    /// <summary>Days after which the count begins anew.</summary>
    public const int Days = 7;

    public required long PersonId { get; init; }
    public required int Count { get; set; }

    /// <summary>The first of them, Unix milliseconds.</summary>
    public required long Since { get; set; }

    /// <summary>One more turn.</summary>
    /// <returns>False: there have been enough; the count begins anew, so that the next one is a tip again.</returns>
    public bool Another(long now)
    {
        if (now - Since >= Days * 86_400_000L)
        {
            (Count, Since) = (0, now);
        }

        var allowed = Count < Most;
        (Count, Since) = allowed ? (Count + 1, Count == 0 ? now : Since) : (0, now);
        return allowed;
    }
}
