namespace CommunityBot.Tests.Support;

/// <summary>For tests that look at many things: a failure lists every fault, one a line, so that one run is enough to mend them all.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all.Prepend($"{all.Count} faults:")));
    }
}
