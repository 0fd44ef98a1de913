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
    public void Shows_an_edited_tip_the_next_time_it_is_asked_for()
    {
        var live = LiveContent.Of(folder, refused.Add);
        var before = live.Now;

        Edit("tips/t33.yaml", "Ute finns alltid något att titta på.", "Ute finns alltid något nytt.");

        Assert.Equal("Ute finns alltid något nytt.", live.Now.Library.Tip("t33")!.Why.Swedish);
        Assert.Same(live.Now, live.Now);
        Assert.NotSame(before, live.Now);
        Assert.Empty(refused);
    }

    [Fact]
    public void Keeps_what_was_good_while_a_file_is_broken_and_says_why_once()
    {
        var live = LiveContent.Of(folder, refused.Add);

        Edit("tips/t33.yaml", "status: approved", "status: [approved");

        Assert.True(live.Now.Library.Tip("t33")!.IsLive);
        _ = live.Now;
        Assert.Contains("tips/t33.yaml", Assert.Single(refused), StringComparison.Ordinal);
        Edit("tips/t33.yaml", "status: [approved", "status: retired");
        Assert.False(live.Now.Library.Tip("t33")!.IsLive);
    }

    /// <summary>An unchanged folder costs no second reading: it shares what ships.</summary>
    [Fact]
    public void Shares_what_ships_while_the_folder_says_the_same() => Assert.Same(LiveContent.Shipped().Now, LiveContent.Of(folder).Now);

    private void Edit(string path, string from, string to)
    {
        var file = Path.Combine(folder, path);
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
