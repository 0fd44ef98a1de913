using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

/// <summary>
/// What reading a message costs in memory, which is the same on every machine; what it costs in time is in bench/README.md.
/// The ceilings are half as high again as the most that it took on the day they were set.
/// </summary>
public sealed class ReadingLongMessages
{
    [Fact]
    public void The_longest_takes_little_memory()
    {
        var texts = Enumerable.Range(0, 5).Select(part => string.Join(' ', Messages.ThirdEveryday.Skip(30 * part))[..4096]);

        Assert.All(texts, text => Assert.InRange(Allocated(text), 1, 560_000));
    }

    [Fact]
    public void A_short_one_takes_hardly_any() => Assert.All(Messages.ThirdEveryday.Take(50), text => Assert.InRange(Allocated(text), 1, 40_000));

    private static long Allocated(string text)
    {
        SafetyNet.Read(text, "sv"); // The first time loads rules, weights and words.
        var before = GC.GetAllocatedBytesForCurrentThread();
        SafetyNet.Read(text, "sv");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
