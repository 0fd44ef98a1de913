using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;

namespace CommunityBot.Tests.Integration.Find;

public sealed class ReloadingContent : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("communitybot-content-").FullName;
    private readonly List<string> refused = [];

    public ReloadingContent()
    {
        foreach (var file in ContentFile.Embedded())
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Shows_an_edited_tip_as_soon_as_it_is_read()
    {
        var live = LiveContent.Of(folder, refused.Add);
        var before = await SettledAsync(live);

        Edit("tips/t33.yaml", "Ute finns alltid något att titta på.", "Ute finns alltid något nytt.");

        Assert.Equal("Ute finns alltid något nytt.", (await SettledAsync(live)).Library.Tip("t33")!.Why.Swedish);
        Assert.Same(live.Now, live.Now);
        Assert.NotSame(before, live.Now);
        Assert.Empty(refused);
    }

    /// <summary>Learning takes seconds: no turn waits for it.</summary>
    [Fact]
    public async Task Learns_a_new_phrase_while_the_former_search_still_answers()
    {
        var live = LiveContent.Of(folder, refused.Add);
        var before = await SettledAsync(live);
        var query = new FindQuery("zzyzx qwrtp", "sv", null);
        Assert.Empty(before.Finder.Find(query));

        Edit("sayings/sleep.yaml", "  - sover dåligt\n", "  - sover dåligt\n  - zzyzx qwrtp\n");

        Assert.Same(before, live.Now);
        Assert.Contains((await SettledAsync(live)).Finder.Find(query), found => found.Topics.Contains("sleep"));
    }

    [Fact]
    public async Task Keeps_what_was_good_while_a_file_is_broken_and_says_why_once()
    {
        var live = LiveContent.Of(folder, refused.Add);
        await live.Settled;

        Edit("tips/t33.yaml", "status: approved", "status: [approved");

        Assert.True((await SettledAsync(live)).Library.Tip("t33")!.IsLive);
        _ = await SettledAsync(live);
        Assert.Contains("tips/t33.yaml", Assert.Single(refused), StringComparison.Ordinal);
        Edit("tips/t33.yaml", "status: [approved", "status: retired");
        Assert.False((await SettledAsync(live)).Library.Tip("t33")!.IsLive);
    }

    /// <summary>An unchanged folder costs no second search: it shares what ships.</summary>
    [Fact]
    public async Task Shares_what_ships_while_the_folder_says_the_same()
    {
        var live = LiveContent.Of(folder);
        Edit("tips/t33.yaml", "status: approved", "status: retired");
        Assert.NotSame(LiveContent.Shipped().Now, await SettledAsync(live));

        Edit("tips/t33.yaml", "status: retired", "status: approved");

        Assert.Same(LiveContent.Shipped().Now, await SettledAsync(live));
    }

    private static async Task<ContentInUse> SettledAsync(LiveContent live)
    {
        _ = live.Now;
        await live.Settled;
        return live.Now;
    }

    private void Edit(string path, string from, string to)
    {
        var file = Path.Combine(folder, path);
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
